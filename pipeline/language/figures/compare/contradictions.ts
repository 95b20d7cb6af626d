import { primary } from '../../../model/language.js'
import type { Figure } from '../figure.js'
import { compare } from '../rational.js'
import { type Exchanged, exchanged, type Rendered } from './exchanged.js'
import type { Side } from './excuses/excuse.js'

/** Words of a language by which two amounts tell which of them is the greater. */
interface Words {
  falls: RegExp
  rises: RegExp
  /** Ends what stands before the amount after a change, and before the one it began with. */
  to: RegExp
  from: RegExp
  /** Ends what stands before an amount in force, which is then brought to another. */
  held: RegExp
  /** Verbs of another change, besides those above. */
  other: RegExp
  /** Stands between a whole and its part; the second between amounts of one unit only: 6 types, including 1,350,000 bags. */
  part: RegExp
  included: RegExp
  /** Stands between an amount and one that it is greater or less than. */
  greater: RegExp
  /** Stands before a sum of which the one before it is a part. */
  total: RegExp
  /** Stands before a price, behind the rise that led to it. */
  level: RegExp
  less: RegExp
}

const filler =
  '(?:an? |the |about |around |nearly |almost |some |just |only |over |more than |less than |a record |US |RMB ?)*'

/** much higher than: what is compared, and no bound such as “no higher than”. */
const degree = '\\b(?:much|far|well|slightly|significantly|considerably|which (?:is|was|are|were))'

const languages: Readonly<Record<string, Words>> = {
  en: {
    falls:
      /\b(?:narrow|fell|drop|declin|decreas|shr[aiu]nk|sl[io]d|slip|reduc|lower|dip|plunge|tumbl|eas(?:ed|ing)\b|slow)/gi,
    rises: /\b(?:rose|rise|rising|gr[eo]w|increas|jump|climb|surg|soar|expand|widen)/gi,
    to: new RegExp(`\\bto ${filler}$`, 'i'),
    from: new RegExp(`\\bfrom ${filler}$`, 'i'),
    held: new RegExp(`\\b(?:rate|tax|tariff|duty|price|fee|limit|quota|threshold)s? of ${filler}$`, 'i'),
    other: /\b(?:rais|lift|hik|boost|bring|brought|cut|set|went|go)/i,
    part: new RegExp(`\\bof (?:which|whom|them|these|those),? ${filler}$`, 'i'),
    included: new RegExp(`, including ${filler}$`, 'i'),
    greater: new RegExp(
      `(?:${degree} (?:higher|greater) than|, up from|,? (?:surpassing|exceeding|overtaking|topping) (?:[^,;.\\d]{1,40}['’]s?|(?:that|those) of [^,;.\\d]{1,30} (?:at|of)|[^,;.\\d]{1,30} (?:at|with))) ${filler}$`,
      'i',
    ),
    total: new RegExp(
      `\\b(?:bringing|taking|raising|lifting) (?:its|the|their|his|her) total(?: [a-z]+){0,4} to ${filler}$`,
      'i',
    ),
    level:
      /\b(?:to (?:close|settle|end|finish)|and (?:closed|settled|ended|finished)|closing|settling|ending) (?:the [a-z]+ )?at (?:[A-Z]{0,3}[$€£¥]|RMB)?$/i,
    less: new RegExp(`(?:${degree} (?:lower|less) than|, down from) ${filler}$`, 'i'),
  },
}

const lastMatch = (pattern: RegExp, text: string): number => [...text.matchAll(pattern)].at(-1)?.index ?? -1

/** How far before an amount the verb of its change is looked for, in UTF-16 units. */
const reach = 60

/** Whether a text says that something grew or fell before an offset, in the same sentence; undefined where it says neither. */
const wayBefore = ({ falls, rises }: Words, text: string, at: number): 'up' | 'down' | undefined => {
  const clause = /[^.;]*$/.exec(text.slice(Math.max(0, at - reach), at))?.[0] ?? ''
  const [down, up] = [lastMatch(falls, clause), lastMatch(rises, clause)]
  return down === up ? undefined : down > up ? 'down' : 'up'
}

/** The two amounts of a change, in the order in which they came; undefined where the text tells of none. */
const changeOf = (
  words: Words,
  text: string,
  first: Figure,
  second: Figure,
): [Figure, Figure] | undefined => {
  const [before, between] = [text.slice(0, first.start), text.slice(first.end, second.start)]
  if (/[.;]/.test(between.replaceAll(/\d[.]\d/g, ''))) return undefined
  if (words.from.test(before) && words.to.test(between)) return [first, second]
  // rose from 55 to 57, while that of others rose from 78: the second is of another change.
  const isOther = [words.falls, words.rises].some(verbs => between.search(verbs) >= 0)
  if (words.held.test(before) && words.to.test(between) && !isOther && !words.other.test(between))
    return [first, second]
  const isTurned = words.to.test(before) && words.from.test(between) && !/\band\b/.test(between) && !isOther
  return isTurned ? [second, first] : undefined
}

/** An ordinal or a bare small number may be a rank, which rises when it falls. */
const mayBeRank = ({ kind, unit, value }: Figure): boolean =>
  kind === 'ordinal' || (kind === 'count' && unit === undefined && value.n < 200n * value.d)

const isPart = (words: Words, text: string, first: Figure, second: Figure): boolean => {
  const between = text.slice(first.end, second.start)
  return words.part.test(between) || (first.unit !== undefined && words.included.test(between))
}

const isContradictory = (words: Words, text: string, first: Figure, second: Figure): boolean => {
  if (first.minus || second.minus) return false
  const isGreater = compare(second.value, first.value)
  if (isPart(words, text, first, second))
    return isGreater > 0 && first.kind !== 'percent' && first.kind !== 'fraction'
  const [between, isRank] = [text.slice(first.end, second.start), mayBeRank(first) || mayBeRank(second)]
  if (isGreater < 0 && second.kind === 'money' && words.total.test(between.slice(-reach))) return true
  if (isGreater < 0 && second.kind === 'money' && words.level.test(between.slice(-reach)))
    return wayBefore(words, text, first.start) !== undefined
  if (isGreater !== 0 && !isRank && (isGreater > 0 ? words.greater : words.less).test(between.slice(-reach)))
    return true
  const change = mayBeRank(first) || mayBeRank(second) ? undefined : changeOf(words, text, first, second)
  if (!change) return false
  const [from, to] = change
  const way = wayBefore(words, text, first.start)
  const grown = compare(to.value, from.value)
  return (way === 'down' && grown > 0) || (way === 'up' && grown < 0)
}

/** Those aged 60 and over, of which 190,635: an age without its unit is no whole of persons. */
const isLike = (a: Figure, b: Figure): boolean => a.kind === b.kind && a.unit === b.unit

/**
 * Amounts that changed places where the target by itself cannot be right: “narrowed to 410 million yuan from 230 million”,
 * “252,400 doses, of which 252,600 were sold”.
 */
export const contradictions = (target: Side, rendered: readonly Rendered[]): Exchanged[] => {
  const words = languages[primary(target.language)]
  if (!words) return []
  const inOrder = rendered.toSorted((a, b) => a.target.start - b.target.start)
  for (const [index, a] of inOrder.entries()) {
    const b = inOrder
      .slice(index + 1)
      .find(({ source, target: said }) => isLike(said, a.target) && isLike(source, a.source))
    if (b && isContradictory(words, target.text, a.target, b.target)) return exchanged(a, b)
  }
  return []
}
