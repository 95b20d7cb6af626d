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
  /** Stands before a whole that is told ahead of its part, and what may stand between the two: “Of the 60 towns, 12 …”. */
  whole: readonly [before: RegExp, between: RegExp]
  /** Right behind a part: 12 of whom. */
  ofThem: RegExp
  /** Stands between an amount and the growth that led to it, and the other way round: “…, an increase of”, “rose by … to”. */
  grown: RegExp
  grew: readonly [before: RegExp, between: RegExp]
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
      /\b(?:narrow|f[ae]ll|drop|declin|decreas|shr[aiu]nk|sl[io]d|slip|reduc|lower|dip|plunge|tumbl|eas(?:ed|ing)\b|slow|(?:edg|inch|tick|creep|crept|went|go|mov)[a-z]* down)/gi,
    rises:
      /\b(?:rose|rise|rising|gr[eo]w|increas|jump|climb|surg|soar|expand|widen|(?:edg|inch|tick|creep|crept|went|go|mov|pick)[a-z]* up)/gi,
    to: new RegExp(`\\bto ${filler}$`, 'i'),
    from: new RegExp(`\\bfrom ${filler}$`, 'i'),
    held: new RegExp(`\\b(?:rate|tax|tariff|duty|price|fee|limit|quota|threshold)s? of ${filler}$`, 'i'),
    other: /\b(?:rais|lift|hik|boost|bring|brought|cut|set|went|go)/i,
    part: new RegExp(`\\bof (?:(?:them|these|those),?|(?:which|whom),?(?: [a-z-]+){0,4}) ${filler}$`, 'i'),
    whole: [
      /(?:^|[,;.] |\b(?:that|and) )(?:(?:out )?of|among)(?: the| these| those| all| its| a total of)* $/i,
      new RegExp(`^(?: [^.;\\d,]{3,90})?, (?:a total of )?${filler}$`, 'i'),
    ],
    ofThem: /^(?: [a-z]+)? of (?:which|whom|them)\b/,
    grown: new RegExp(
      `^[^.;\\d]{0,60}, (?:up(?: by)?|(?:or )?an? (?:net )?(?:increase|rise|growth|gain) of|increas(?:ed|ing) by|growing by|rising by) ${filler}$`,
      'i',
    ),
    grew: [
      new RegExp(`\\b(?:rose|increased|grew|climbed|expanded|grown|risen) by ${filler}$`, 'i'),
      new RegExp(`^[^.;,\\d]{0,30} to (?:reach )?${filler}$`, 'i'),
    ],
    included: new RegExp(`, including ${filler}$`, 'i'),
    greater: new RegExp(
      `(?:${degree} (?:higher|greater) than|, up from|that(?:['’]s| is| was) up from|just ahead of|(?:higher|faster) than (?:[A-Z][a-z]+['’]s|the (?:growth|increase|rate|level|pace) of)|,? (?:surpassing|exceeding|overtaking|topping) (?:[^,;.\\d]{1,40}['’]s?|(?:that|those) of [^,;.\\d]{1,30} (?:at|of)|[^,;.\\d]{1,30} (?:at|with))) ${filler}$`,
      'i',
    ),
    total: new RegExp(
      `\\b(?:bringing|taking|raising|lifting) (?:its|the|their|his|her) total(?: [a-z]+){0,4} to ${filler}$`,
      'i',
    ),
    level:
      /\b(?:to (?:close|settle|end|finish)|and (?:closed|settled|ended|finished)|closing|settling|ending) (?:the [a-z]+ )?at (?:[A-Z]{0,3}[$€£¥]|RMB)?$/i,
    less: new RegExp(
      `(?:${degree} (?:lower|less) than|, down from|slowdown from|(?:lower|slower) than (?:[A-Z][a-z]+['’]s|the (?:growth|increase|rate|level|pace) of)) ${filler}$`,
      'i',
    ),
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

/** Shares of different wholes may be greater or less; the fourth of them is no part of the third. */
const noPart: ReadonlySet<Figure['kind']> = new Set(['percent', 'fraction', 'ordinal'])

const isPart = (words: Words, text: string, first: Figure, second: Figure): boolean => {
  const between = text.slice(first.end, second.start)
  const [whole, parting] = words.whole
  return (
    words.part.test(between) ||
    (first.unit !== undefined && words.included.test(between)) ||
    (parting.test(between) && whole.test(text.slice(0, first.start))) ||
    (!/[.;]/.test(between) && words.ofThem.test(text.slice(second.end)))
  )
}

/** No growth is greater than what it led to: “reaching 1.2 billion yuan, an increase of 10.4 billion yuan”. */
const outgrows = (words: Words, text: string, first: Figure, second: Figure): boolean => {
  if (first.kind === 'percent' || first.kind === 'fraction' || first.kind === 'points') return false
  const between = text.slice(first.end, second.start)
  if (words.grown.test(between)) return compare(second.value, first.value) > 0
  const [before, to] = words.grew
  return to.test(between) && before.test(text.slice(0, first.start)) && compare(first.value, second.value) > 0
}

const isContradictory = (words: Words, text: string, first: Figure, second: Figure): boolean => {
  if (first.minus || second.minus) return false
  const isGreater = compare(second.value, first.value)
  if (isPart(words, text, first, second)) return isGreater > 0 && !noPart.has(first.kind)
  if (outgrows(words, text, first, second)) return true
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
