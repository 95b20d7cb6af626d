import { SetupError } from '../../model/diagnostic.js'
import type { Document, Segmented } from '../../model/document.js'
import { saying } from '../../model/messages/message.js'
import type { Segment } from '../../model/segment.js'
import type { Layer, Layers } from '../layer.js'
import { defaultSegmentation, type SegmentationOptions } from '../options.js'
import { between } from '../regroup/old-units.js'
import { segment } from '../segment.js'
import { sentencesOfText } from '../sentences-of-text.js'
import { confirmed } from './confirmed.js'
import { joinInto } from './layers.js'
import { blockRows, type Row, rowsOf, splitsOf, unknownId } from './rows.js'

/** The segments of some ids as they stand in their block; throws unless they are neighbours there. */
const neighbours = (segmented: Segmented, ids: readonly string[]): Segment[] => {
  const wanted = new Set(ids)
  const unknown = ids.find(id => !segmented.segments.some(one => one.id === id))
  if (unknown !== undefined) throw unknownId(unknown, segmented)
  if (wanted.size < 2) throw new SetupError(saying('seam.single'))
  const block = blockRows(segmented).find(row => row.some(({ id }) => wanted.has(id))) ?? []
  const from = block.findIndex(({ id }) => wanted.has(id))
  const run = block.slice(from, from + wanted.size)
  const outside = ids.find(id => !block.some(one => one.id === id))
  if (outside !== undefined) {
    throw new SetupError(
      saying('seam.blocks', { one: block[from]?.id ?? '', other: outside, path: segmented.path }),
    )
  }
  const stranger = run.find(({ id }) => !wanted.has(id))
  if (stranger) {
    throw new SetupError(saying('seam.stranger', { id: stranger.id, text: stranger.text }))
  }
  return run
}

const joinRows = (rows: readonly Row[], into: string, gone: string): Row[] => {
  const other = rows.find(({ id }) => id === gone)
  return rows.flatMap(row => {
    if (row.id === gone) return []
    if (row.id !== into || !other) return [row]
    return [{ ...row, text: row.text + between(row.text, other.text) + other.text }]
  })
}

/** Tells how many sentences a text has. */
type CountSentences = (text: string) => number

/**
 * The ids that were joined into a segment: first those that begin a sentence of it, one a sentence, for a split to give
 * back by number; behind them those that stood inside one.
 */
const joinedIds = ({ state }: Layer, into: Row, gone: Row, countSentences: CountSentences): string[] => {
  const idsOf = ({ id, text }: Row): [string[], string[]] => {
    const ids = state.joins?.get(id) ?? []
    const seams = countSentences(text) - 1
    return [ids.slice(0, seams), ids.slice(seams)]
  }
  const [[seams, inside], [seamsGone, insideGone]] = [idsOf(into), idsOf(gone)]
  return gone.isContinued
    ? [...seams, ...seamsGone, ...inside, gone.id, ...insideGone]
    : [...seams, gone.id, ...seamsGone, ...inside, ...insideGone]
}

/** The source's own notes of a joined segment go along; its entry stays for `split` to find. */
const joinSource = (
  { state }: Layer,
  rows: readonly Row[],
  { into, gone, ids }: { into: string; gone: string; ids: string[] },
): Layer => {
  const joins = new Map(state.joins).set(into, ids)
  joins.delete(gone)
  const segments = new Map(state.segments)
  const [own, other] = [segments.get(into) ?? {}, segments.get(gone) ?? {}]
  const notes = [...(own.notes ?? []), ...(other.notes ?? [])]
  const ignored = [...(own.ignored ?? []), ...(other.ignored ?? [])]
  segments.set(into, {
    ...own,
    ...(notes.length > 0 ? { notes } : {}),
    ...(ignored.length > 0 ? { ignored } : {}),
  })
  return {
    catalog: new Map(rows.map(({ id, text }) => [id, text])),
    state: { ...state, joins, splits: splitsOf(rows), segments },
  }
}

/**
 * Join neighbouring segments of one block into the first of them, in every language: texts, states, notes,
 * ignored checks. The other ids become aliases. `split` undoes it.
 * @param document as it was read.
 * @param layers its catalogues, current (`extract` first).
 * @param ids in any order.
 * @returns the layers to write.
 * @throws SetupError when an id is unknown, or the segments are no neighbours in one block.
 */
export const join = (
  document: Document,
  layers: Layers,
  ids: readonly string[],
  options: Partial<SegmentationOptions> = {},
): Layers => {
  const segmented = segment(document, layers.source, options)
  const [first, ...others] = neighbours(segmented, ids)
  if (!first) return layers
  const segmentation = { ...defaultSegmentation, ...options }
  const countSentences = (words: string): number =>
    sentencesOfText(words, document.language, segmentation).length
  let rows = rowsOf(segmented)
  let source = layers.source
  let targets = new Map(layers.targets)
  let text = first.text
  for (const other of others) {
    const sides = [
      { id: first.id, source: text },
      { id: other.id, source: other.text },
    ] as const
    const [into, gone] = [first.id, other.id].map(id => rows.find(row => row.id === id))
    if (!into || !gone) continue
    const ids = joinedIds(source, into, gone, countSentences)
    rows = joinRows(rows, into.id, gone.id)
    source = joinSource(source, rows, { into: into.id, gone: gone.id, ids })
    text = rows.find(({ id }) => id === first.id)?.text ?? text
    const exact = confirmed(document, source, rows, options)
    source = exact
    text = exact.catalog.get(first.id) ?? text
    targets = new Map([...targets].map(([language, target]) => [language, joinInto(target, ...sides, text)]))
  }
  return { source, targets }
}
