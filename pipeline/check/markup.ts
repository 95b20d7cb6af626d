import { type Saying, saying } from '../model/messages/message.js'
import { foundIn, foundOverall } from './finding.js'
import type { Inline, Mark, MarkKind } from './inline/inline.js'
import { sourceInline, targetInline } from './inline/inline-of.js'
import type { Pair } from './pair.js'
import type { Finding } from './rule.js'

/** How a kind of construct is compared. */
export interface Comparison {
  kinds: readonly MarkKind[]
  /** What it is called in messages. */
  name: 'link' | 'image' | 'code' | 'tag' | 'emphasis' | 'placeholder' | 'note'
  /** What must be the same on both sides; default the mark's value. */
  key?: (mark: Mark) => string
  /** Whether two values that differ mean the same, as addresses of two languages do. */
  alike?: (source: string, target: string) => boolean
  /** Constructs of the source, and of the target, that need no partner; default none. */
  mayBeLost?: (mark: Mark) => boolean
  mayBeInvented?: (mark: Mark) => boolean
  /** The constructs of a text; default its marks of these kinds. */
  marksOf?: (inline: Inline) => readonly Mark[]
}

/** The constructs of both texts that have no partner in the other one. */
export interface Unpaired {
  lost: Mark[]
  invented: Mark[]
}

const never = (): boolean => false
const ownValue = ({ value }: Mark): string => value

const withoutPartners = (
  sources: readonly Mark[],
  targets: readonly Mark[],
  agree: (one: Mark, other: Mark) => boolean,
): Unpaired => {
  const invented = [...targets]
  const lost = sources.filter(mark => {
    const found = invented.findIndex(other => agree(mark, other))
    if (found >= 0) invented.splice(found, 1)
    return found < 0
  })
  return { lost, invented }
}

/** Compare the constructs of a pair: those that are the same first, then those that mean the same. */
export const unpairedMarks = (pair: Pair, comparison: Comparison): Unpaired => {
  const { kinds, key = ownValue, alike = never, mayBeLost = never, mayBeInvented = never } = comparison
  const of = comparison.marksOf ?? (({ marks }: Inline) => marks.filter(mark => kinds.includes(mark.kind)))
  const sources = of(sourceInline(pair))
  const targets = of(targetInline(pair))
  if (sources.length === 0 && targets.length === 0) return { lost: [], invented: [] }
  const same = withoutPartners(sources, targets, (one, other) => key(one) === key(other))
  const { lost, invented } = withoutPartners(same.lost, same.invented, (one, other) =>
    alike(key(one), key(other)),
  )
  return {
    lost: lost.filter(mark => !mayBeLost(mark)),
    invented: invented.filter(mark => !mayBeInvented(mark)),
  }
}

/** A construct of the target as it should be: a link or image keeps its words and gets the address that the source has. */
const mended = (pair: Pair, mark: Mark, meant: Mark): string => {
  const own = pair.source.slice(meant.start, meant.end)
  const text = pair.target.slice(mark.start, mark.end)
  const isLabel = ({ value }: Mark): boolean => value.startsWith('[')
  const alike = ['link', 'image'].includes(mark.kind) && mark.value !== '' && isLabel(mark) === isLabel(meant)
  const at = alike ? text.lastIndexOf(mark.value) : -1
  return at < 0 ? own : text.slice(0, at) + meant.value + text.slice(at + mark.value.length)
}

/** The end of the same construct right before one: `` `a` `a` ``, `` `a`, `a` ``. */
const endOfTwin = ({ target }: Pair, { start, end }: Mark): number | undefined => {
  const text = target.slice(start, end)
  const before = target.slice(0, start).replace(/[\s,]*$/, '')
  return before.endsWith(text) ? before.length : undefined
}

/** The words of a link, or of emphasis where the source has none, without the marks. */
const wordsAlone = (pair: Pair, mark: Mark): string | undefined => {
  const text = pair.target.slice(mark.start, mark.end)
  if (mark.kind === 'link') return /^\[([^[\]]+)\][([]/.exec(text)?.[1]
  const isSure = sourceInline(pair).marks.every(({ kind }) => kind !== mark.kind && kind !== 'html')
  return isSure ? /^([*_~]{1,3})([^*_~]+)\1$/.exec(text)?.[2] : undefined
}

/** A construct that is one too many. */
const needless = (pair: Pair, mark: Mark, message: Saying): Finding => {
  const end = endOfTwin(pair, mark)
  const place = { side: 'target', start: end ?? mark.start, end: mark.end } as const
  const words = end === undefined ? wordsAlone(pair, mark) : ''
  return foundIn(pair.target, place, { message, ...(words === undefined ? {} : { expected: [words] }) })
}

/** What to say of a construct that the source has not. */
const inventedFinding = (pair: Pair, mark: Mark, meant: Mark | undefined, message: Saying): Finding => {
  const place = { side: 'target', start: mark.start, end: mark.end } as const
  if (!meant) return needless(pair, mark, message)
  return foundIn(pair.target, place, {
    expected: [mended(pair, mark, meant)],
    note: saying('markup.original', { text: pair.source.slice(meant.start, meant.end) }),
  })
}

/**
 * The findings of a comparison: the changed constructs, then the invented and doubled, then the lost ones.
 * One lost and one invented are one that was changed.
 * @param unpaired the constructs without a partner; default all of them.
 */
export const markupFindings = (
  pair: Pair,
  comparison: Comparison,
  { lost, invented }: Unpaired = unpairedMarks(pair, comparison),
): Finding[] => {
  const { name, kinds, key = ownValue } = comparison
  if (lost.length === 0 && invented.length === 0) return []
  const kind = saying(`markup.${name}`)
  const known = new Set(
    sourceInline(pair)
      .marks.filter(({ kind }) => kinds.includes(kind))
      .map(key),
  )
  const texts = lost.map(({ start, end }) => pair.source.slice(start, end))
  return [
    ...invented.map((mark, index) => {
      const message = saying(known.has(key(mark)) ? 'markup.doubled' : 'markup.invented', { kind })
      return inventedFinding(pair, mark, lost[index], message)
    }),
    ...texts.slice(invented.length).map(text => foundOverall(saying('markup.lost', { kind }), [text])),
  ]
}
