import { SetupError } from '../../model/diagnostic.js'
import type { Document, Segmented } from '../../model/document.js'
import { saying } from '../../model/messages/message.js'
import { minter } from '../ids.js'
import type { Layer, Layers } from '../layer.js'
import { defaultSegmentation, type SegmentationOptions } from '../options.js'
import { segment } from '../segment.js'
import { sentencesOfText } from '../sentences-of-text.js'
import { confirmed } from './confirmed.js'
import { unjoin } from './layers.js'
import { type Row, rowsOf, splitsOf, unknownId } from './rows.js'

/** Where a text ends behind the given words, which must stand in it once. */
const cutBehind = (text: string, after: string): { head: string; tail: string } => {
  const at = after.trim() === '' ? -1 : text.indexOf(after)
  if (at < 0) throw new SetupError(saying('seam.words', { after, text }))
  if (!text.startsWith(after) && text.indexOf(after, at + 1) >= 0) {
    throw new SetupError(saying('seam.words.once', { after, text }))
  }
  const head = text.slice(0, at + after.length).trimEnd()
  const tail = text.slice(at + after.length).trimStart()
  if (tail === '') throw new SetupError(saying('seam.end', { after }))
  return { head, tail }
}

const notThere = (after: string): SetupError => new SetupError(saying('seam.markup', { after }))

/** Everything a split makes of its segment. */
interface Cut {
  head: Row
  tail: Row
  /** Aliases that stay with the first part, and those that go with the second. */
  aliases: [string[], string[]]
}

const idsTaken = ({ catalog, state }: Layer): Set<string> =>
  new Set([...catalog.keys(), ...state.obsolete.keys(), ...[...(state.joins?.values() ?? [])].flat()])

/** Cut a row in two. Where two sentences had been joined, the second gets back the id that it had. */
const cutRow = (
  row: Row,
  after: string,
  source: Layer,
  document: Document,
  options: SegmentationOptions,
): Cut => {
  const { head, tail } = cutBehind(row.text, after)
  const aliases = source.state.joins?.get(row.id) ?? []
  const sentences = sentencesOfText(row.text, document.language, options)
  const behind = sentences.findIndex(
    ({ from }) => from >= head.length && row.text.slice(head.length, from).trim() === '',
  )
  const isSeam = behind > 0
  const back = isSeam ? aliases[behind - 1] : undefined
  const id = back ?? minter(idsTaken(source))(tail)
  const begun = sentences.filter(({ from }) => from < head.length).length
  const kept = back === undefined ? aliases.slice(0, Math.max(0, begun - 1)) : aliases.slice(0, behind - 1)
  const moved = aliases.slice(kept.length + (back === undefined ? 0 : 1))
  return {
    head: { ...row, text: head },
    tail: { id, text: tail, isContinued: !isSeam },
    aliases: [kept, moved],
  }
}

const splitSource = ({ state }: Layer, rows: readonly Row[], { head, tail, aliases }: Cut): Layer => {
  const joins = new Map(state.joins)
  for (const [id, own] of [
    [head.id, aliases[0]],
    [tail.id, aliases[1]],
  ] as const) {
    if (own.length > 0) joins.set(id, own)
    else joins.delete(id)
  }
  const segments = new Map(state.segments)
  const [whole, back] = [segments.get(head.id), segments.get(tail.id)]
  if (whole?.notes && back?.notes) {
    const theirs = new Set(back.notes.map(note => JSON.stringify(note)))
    segments.set(head.id, { ...whole, notes: whole.notes.filter(note => !theirs.has(JSON.stringify(note))) })
  }
  const catalog = new Map(rows.map(({ id, text }) => [id, text]))
  return { catalog, state: { ...state, segments, joins, splits: splitsOf(rows) } }
}

const rowOf = (segmented: Segmented, id: string): Row => {
  const row = rowsOf(segmented).find(one => one.id === id)
  if (!row) throw unknownId(id, segmented)
  return row
}

/**
 * Split a segment in two, in every language. The first part keeps the id and the translation, which is stale until it
 * is divided; where a join is undone, both translations are as they were. `join` undoes it.
 * @param document as it was read.
 * @param layers its catalogues, current (`extract` first).
 * @param after words of the segment behind which it is cut.
 * @returns the layers to write, and the id of the second part.
 * @throws SetupError when there is no such segment, or it cannot be cut there.
 */
export const split = (
  document: Document,
  layers: Layers,
  id: string,
  after: string,
  options: Partial<SegmentationOptions> = {},
): Layers & { id: string } => {
  const segmented = segment(document, layers.source, options)
  const row = rowOf(segmented, id)
  const cut = cutRow(row, after, layers.source, document, { ...defaultSegmentation, ...options })
  const rows = rowsOf(segmented).flatMap(one => (one.id === id ? [cut.head, cut.tail] : [one]))
  const source = confirmed(document, splitSource(layers.source, rows, cut), rows, options)
  if (source.catalog.get(id) !== cut.head.text) throw notThere(after)
  const sideOf = (of: string) => ({ id: of, source: source.catalog.get(of) ?? '' })
  const targets = new Map(
    [...layers.targets].map(([language, target]) => [
      language,
      unjoin(target, sideOf(id), sideOf(cut.tail.id), row.text),
    ]),
  )
  return { source, targets, id: cut.tail.id }
}
