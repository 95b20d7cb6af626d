import { saying } from '../model/messages/message.js'
import { areAkin } from './akin.js'
import { foundIn } from './finding.js'
import { type Inline, type Mark, type MarkKind, marksOfKind } from './inline/inline.js'
import { sourceInline, targetInline } from './inline/inline-of.js'
import { neighboursExchanged } from './neighbours.js'
import type { Pair } from './pair.js'
import type { Finding } from './rule.js'

/** The words between the brackets of a link or image. */
const wordsIn = ({ text }: Inline, { start, end }: Mark): string =>
  /^!?\[([\s\S]*)\][([]/.exec(text.slice(start, end))?.[1] ?? ''

/** Latin words and figures, in small letters; too short ones say nothing. */
const tokensOf = (text: string): string[] => text.toLowerCase().match(/[\p{Script=Latin}\p{N}]{3,}/gu) ?? []

const share = (one: readonly string[], other: readonly string[]): boolean =>
  one.some(word => other.some(candidate => areAkin(word, candidate)))

/** The last part of an address, which is named after what is there. */
const nameIn = (address: string): string =>
  address
    .replace(/\.\w+$/, '')
    .split(/[/#?]/)
    .filter(Boolean)
    .at(-1) ?? ''

/** What the words of a link to an address are likely to hold: of its name, and of its words in the source. */
const hintsFor = (address: string, source: Inline, sources: readonly Mark[]): string[] => [
  ...tokensOf(nameIn(address)),
  ...sources.filter(({ value }) => value === address).flatMap(mark => tokensOf(wordsIn(source, mark))),
]

interface Couple {
  one: Mark
  other: Mark
}

/** Each of two carries words that fit the address of the other one, and none that fit its own. */
const areExchanged = (pair: Pair, sources: readonly Mark[], { one, other }: Couple): boolean => {
  const [source, target] = [sourceInline(pair), targetInline(pair)]
  const [hints, otherHints] = [one, other].map(({ value }) => hintsFor(value, source, sources))
  const [words, otherWords] = [one, other].map(mark => tokensOf(wordsIn(target, mark)))
  if (!hints || !otherHints || !words || !otherWords) return false
  return (
    share(words, otherHints) &&
    share(otherWords, hints) &&
    !share(words, hints) &&
    !share(otherWords, otherHints)
  )
}

/** One of two carries words that the source has at the address of the other one; nothing shows that either is right where it is. */
const isOneExchanged = (pair: Pair, sources: readonly Mark[], { one, other }: Couple): boolean => {
  const [source, target] = [sourceInline(pair), targetInline(pair)]
  const atSource = (address: string): string[] =>
    sources.filter(({ value }) => value === address).flatMap(mark => tokensOf(wordsIn(source, mark)))
  const isFree = (mark: Mark): boolean =>
    !share(tokensOf(wordsIn(target, mark)), hintsFor(mark.value, source, sources))
  const carries = (mark: Mark, partner: Mark): boolean =>
    share(tokensOf(wordsIn(target, mark)), atSource(partner.value))
  return (carries(one, other) || carries(other, one)) && isFree(one) && isFree(other)
}

/** The only link of a text to an address. */
const onlyTo = (marks: readonly Mark[], address: string): Mark | undefined => {
  const found = marks.filter(({ value }) => value === address)
  return found.length === 1 ? found[0] : undefined
}

/** Each of two stands beside words or figures that stand beside the other one in the source. */
const areBesideOthers = (pair: Pair, sources: readonly Mark[], { one, other }: Couple): boolean => {
  const targets = marksOfKind(targetInline(pair), 'link')
  const [ours, others] = [one, other].map(({ value }) => onlyTo(targets, value) && onlyTo(sources, value))
  if (!ours || !others) return false
  const twins = [
    { ours, theirs: one },
    { ours: others, theirs: other },
  ] as const
  return neighboursExchanged(sourceInline(pair), targetInline(pair), ...twins)
}

const couplesOf = (marks: readonly Mark[]): Couple[] =>
  marks.flatMap((one, index) =>
    marks
      .slice(index + 1)
      .filter(other => other.value !== one.value)
      .map(other => ({ one, other })),
  )

/** Links of which each leads to where the words of the other one belong: `[Install](config.md)`, `[Configure](install.md)`, or beside its words. */
export const exchangedLinks = (pair: Pair): Finding[] => {
  const sources = marksOfKind(sourceInline(pair), 'link')
  const targets = marksOfKind(targetInline(pair), 'link')
  if (sources.length < 2 || targets.length < 2) return []
  return couplesOf(targets)
    .filter(couple =>
      [areExchanged, isOneExchanged, areBesideOthers].some(look => look(pair, sources, couple)),
    )
    .map(({ one, other }) => {
      const [text, partner] = [one, other].map(({ start, end }) => pair.target.slice(start, end))
      return foundIn(
        pair.target,
        { side: 'target', start: one.start, end: one.end },
        {
          message: saying('markup-links.exchanged'),
          expected: [(text ?? '').replace(one.value, other.value)],
          note: saying('markup-links.partner', { partner: partner ?? '' }),
        },
      )
    })
}

/** The stretch of constructs with each where it stands and the value that belongs there. */
const revalued = (text: string, marks: readonly Mark[], values: readonly string[]): string =>
  marks
    .map(({ start, end, value }, index) => {
      const mark = text.slice(start, end)
      const at = mark.lastIndexOf(value)
      const between = text.slice(end, marks[index + 1]?.start ?? end)
      return mark.slice(0, at) + (values[index] ?? value) + mark.slice(at + value.length) + between
    })
    .join('')

/** The stretch of constructs with each in its place by the order of their values. */
const ordered = (text: string, marks: readonly Mark[], values: readonly string[]): string => {
  const left = [...marks]
  return marks
    .map(({ end }, index) => {
      const at = left.findIndex(({ value }) => value === values[index])
      const [mark] = left.splice(at, 1)
      const between = text.slice(end, marks[index + 1]?.start ?? end)
      return (mark ? text.slice(mark.start, mark.end) : '') + between
    })
    .join('')
}

/** The same constructs in another order: images side by side, notes that are counted. */
export const inOtherOrder = (pair: Pair, kind: MarkKind): Finding[] => {
  const sources = marksOfKind(sourceInline(pair), kind)
  const targets = marksOfKind(targetInline(pair), kind)
  const values = sources.map(({ value }) => value)
  const isSame = targets.every(({ value }, index) => value === values[index])
  const isTurned =
    [...values].sort().join('\n') ===
    targets
      .map(({ value }) => value)
      .sort()
      .join('\n')
  const [first] = targets
  const last = targets.at(-1)
  if (isSame || !isTurned || !first || !last) return []
  const wanted = sources.map(({ start, end }) => pair.source.slice(start, end)).join(' … ')
  return [
    foundIn(
      pair.target,
      { side: 'target', start: first.start, end: last.end },
      {
        message: saying('markup.order', { order: wanted }),
        expected: [...new Set([revalued, ordered].map(arrange => arrange(pair.target, targets, values)))],
      },
    ),
  ]
}
