import { saying } from '../model/messages/message.js'
import { foundIn } from './finding.js'
import { type Inline, type Mark, marksOfKind } from './inline/inline.js'
import { sourceInline, targetInline } from './inline/inline-of.js'
import { neighboursExchanged, type Twin } from './neighbours.js'
import type { Pair } from './pair.js'
import type { Finding } from './rule.js'

/** What a code is in its sentence: what there was before, what comes of it, and what is not meant. */
type Part = 'from' | 'to' | 'not'

/** Words before a code that say its part, up to it. */
const inChinese: Readonly<Record<Part, RegExp>> = {
  from: /(?:从|由|将|把)[^，。；：、]{0,8}$/u,
  to: /(?:改名|更名|重命名|改写|改|换|替换|转换|转|迁移|移|升级|变|指向|设置|复制|移动|编译)?[为成到至][^，。；：、]{0,8}$/u,
  not: /(?:而不是|而非|并非|取代|代替|替代|不再使用|不要使用|不要用|请勿使用)[^，。；：、]{0,6}$/u,
}

const inEnglish: Readonly<Record<Part, RegExp>> = {
  from: /\b(?:from|replace|rename|convert|change|migrate|move|copy|turn) (?:the |an? )?(?:[a-z]+ )?$/i,
  to: /(?:\b(?:to|into)|\b(?:replace|substitute)\b.* (?:with|by)) (?:the |an? )?(?:[a-z]+ )?$/i,
  not: /\b(?:instead of|rather than|in place of|not|no longer use|do not use|don[’']t use|never use|avoid) (?:the |an? |using )?(?:[a-z]+ )?$/i,
}

/** What stands between the code before and this one. */
const leadTo = ({ text, marks }: Inline, mark: Mark): string => {
  const earlier = marksOfKind({ text, marks } as Inline, 'code').filter(({ end }) => end <= mark.start)
  return text.slice(earlier.at(-1)?.end ?? 0, mark.start)
}

const partOf = (inline: Inline, mark: Mark, parts: Readonly<Record<Part, RegExp>>): Part | undefined => {
  const lead = leadTo(inline, mark)
  return (['not', 'to', 'from'] as const).find(part => parts[part].test(lead))
}

/** The codes of a text that stand in it once, by what they hold. */
const single = (inline: Inline): ReadonlyMap<string, Mark> => {
  const marks = marksOfKind(inline, 'code')
  return new Map(
    marks
      .filter(({ value }) => marks.filter(other => other.value === value).length === 1)
      .map(mark => [mark.value, mark]),
  )
}

/** Where the sentences of a text end, without those of code and addresses. */
const ends = ({ text, marks }: Inline, end: RegExp): number[] =>
  [...text.matchAll(end)]
    .map(({ index }) => index)
    .filter(at => marks.every(mark => at < mark.start || at >= mark.end))

const sentenceEnds = { zh: /[。！？；](?=.)/gu, en: /[.!?;](?=["”’)]* +[\p{Lu}\p{Ll}`“"*[(])/gu }

const sentenceOf = (at: number, bounds: readonly number[]): number => bounds.filter(end => end < at).length

/** One code of a pair: where it stands in both texts. */
interface Place extends Twin {
  value: string
}

const placesOf = (source: Inline, target: Inline): Place[] => {
  const theirs = single(target)
  return [...single(source)].flatMap(([value, ours]) => {
    const mark = theirs.get(value)
    return mark ? [{ value, ours, theirs: mark }] : []
  })
}

/** Two codes each of which has the part that the other one has in the source: “from `b` to `a`”. */
const partsExchanged = (source: Inline, target: Inline, one: Place, other: Place): boolean => {
  const [ours, others] = [one, other].map(({ ours: mark }) => partOf(source, mark, inChinese))
  const [theirs, othersThere] = [one, other].map(({ theirs: mark }) => partOf(target, mark, inEnglish))
  if (ours === others || theirs === othersThere) return false
  if (ours === 'not' || others === 'not')
    return ours === 'not'
      ? othersThere === 'not' && theirs === undefined
      : theirs === 'not' && othersThere === undefined
  const isTurned = (source: Part | undefined, there: Part | undefined, part: Part): boolean =>
    source === part && there !== undefined && there !== part && there !== 'not'
  return (
    (isTurned(ours, theirs, 'from') && isTurned(others, othersThere, 'to')) ||
    (isTurned(ours, theirs, 'to') && isTurned(others, othersThere, 'from'))
  )
}

/** Two codes each of which stands in the sentence where the other one belongs, while all others stand in theirs. */
const sentencesExchanged = (
  source: Inline,
  target: Inline,
  places: readonly Place[],
  one: Place,
  other: Place,
): boolean => {
  const [ours, theirs] = [ends(source, sentenceEnds.zh), ends(target, sentenceEnds.en)]
  if (ours.length === 0 || ours.length !== theirs.length) return false
  const at = ({ ours: mark }: Place): number => sentenceOf(mark.start, ours)
  const there = ({ theirs: mark }: Place): number => sentenceOf(mark.start, theirs)
  return (
    at(one) !== at(other) &&
    at(one) === there(other) &&
    at(other) === there(one) &&
    places.every(place => place === one || place === other || at(place) === there(place))
  )
}

/** Codes that stand in each other’s place, where the words before them, words and figures beside them or the sentences show it. */
export const exchangedCode = (pair: Pair): Finding[] => {
  const [source, target] = [sourceInline(pair), targetInline(pair)]
  if (!source.text.includes('`') || marksOfKind(source, 'code').length < 2) return []
  const places = placesOf(source, target)
  for (const [index, one] of places.entries())
    for (const other of places.slice(index + 1))
      if (
        partsExchanged(source, target, one, other) ||
        neighboursExchanged(source, target, one, other) ||
        sentencesExchanged(source, target, places, one, other)
      ) {
        const [first, second] = [one.theirs, other.theirs].sort((left, right) => left.start - right.start)
        if (!first || !second) return []
        const text = (mark: Mark): string => pair.target.slice(mark.start, mark.end)
        const right = text(second) + pair.target.slice(first.end, second.start) + text(first)
        return [
          foundIn(
            pair.target,
            { side: 'target', start: first.start, end: second.end },
            { message: saying('markup-code.exchanged'), expected: [right] },
          ),
        ]
      }
  return []
}
