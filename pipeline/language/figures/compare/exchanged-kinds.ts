import { primary } from '../../../model/language.js'
import type { Figure } from '../figure.js'
import { compare, equal } from '../rational.js'
import { type Exchanged, exchanged, type Rendered } from './exchanged.js'
import type { Side } from './excuses/excuse.js'
import { kindInPlace } from './kind-in-place.js'

/** 每日3次: how often, and not how many. */
const often: Readonly<Record<string, RegExp>> = { zh: /^ ?[次遍回趟]/, en: /^ times\b/ }

/** What a figure tells of: its kind and unit, or how often. */
const matterOf = (side: Side, figure: Figure): string => {
  const { kind, unit, end } = figure
  const isOften = kind === 'count' && often[primary(side.language)]?.test(side.text.slice(end, end + 6))
  return kind === 'multiple' || isOften ? 'times' : `${kindInPlace(side, figure)} ${unit ?? ''}`
}

/** Kinds that the words around a figure may turn into another. */
const turning: ReadonlySet<Figure['kind']> = new Set(['count', 'year'])

/** Both tell of the same, whatever stands around them: such a figure took the place of none. */
const isAlike = ({ source, target }: Rendered): boolean =>
  source.kind === target.kind && source.unit === target.unit && !turning.has(source.kind)

/** A figure of the source and its partner, each with what it tells of. */
interface Told extends Rendered {
  ours: string
  theirs: string
}

/** What a number counts, beside what it ranks, is told either way: 3号楼12层 is Building 3, 12th Floor. */
const isRank = ({ source, target }: Rendered): boolean =>
  source.kind === 'ordinal' || target.kind === 'ordinal'

/** 6点 as “at 6”: an hour may be told as a number. */
const isHour = ({ source, target }: Rendered): boolean => source.kind === 'time' || target.kind === 'time'

/** 2K, x2560: a name with digits, told as a number on one side. */
const isName = ({ source, target }: Rendered): boolean => source.kind === 'code' || target.kind === 'code'

/** Each took the kind and unit of the other: the numbers were exchanged, the words around them were not. */
const isCrossed = (a: Told, b: Told): boolean =>
  !equal(a.source.value, b.source.value) &&
  !(isRank(a) && isRank(b)) &&
  !(isHour(a) && isHour(b)) &&
  !(isName(a) && isName(b)) &&
  a.ours !== a.theirs &&
  a.ours === b.theirs &&
  b.ours === a.theirs

/** Words of a side that lost, of which English tells the score of the winner first: 以1比3不敌 is “lost 3-1”. */
const loses =
  /[负败输]|不敌|落后|失利|\b(?:los[et]|loss|losing|beaten|defeat|fell|fall|down|trail|behind|deficit|eliminated|knocked out|went down)/i

const isCount = ({ kind, unit }: Figure): boolean => kind === 'count' && unit === undefined

/** 3比1 and “1-3”, or 1比3 and “3-1” where nobody lost: a score of the other side. */
export const turnedScores = (source: Side, target: Side, rendered: readonly Rendered[]): Exchanged[] => {
  if (!/[\d一二三四五六七八九十票分] ?[比对:：∶–-] ?[\d一二三四五六七八九十]/.test(source.text)) return []
  const isLost = loses.test(source.text) || loses.test(target.text)
  for (const [index, a] of rendered.entries()) {
    const b = rendered[index + 1]
    if (!b || ![a, b].every(({ source: ours, target: theirs }) => isCount(ours) && isCount(theirs))) continue
    const told = /^[票分]? ?[比对:：∶–-] ?$/.test(source.text.slice(a.source.end, b.source.start))
    const said = told && /^ ?(?:[-–:]|to) ?$/.test(target.text.slice(b.target.end, a.target.start))
    // Who lost 3-1 by our count is told so in English too: only the winner's score comes first everywhere.
    const isWinnerFirst = compare(a.source.value, b.source.value) > 0
    if (said && (isWinnerFirst || !isLost) && !equal(a.source.value, b.source.value)) return exchanged(a, b)
  }
  return []
}

/**
 * Numbers that changed places between two kinds of thing: 深度10公里，30多间房屋 and “a depth of 30 kilometers … 10 houses”.
 * Each number is there, and each has the unit of the other.
 */
export const exchangedKinds = (source: Side, target: Side, rendered: readonly Rendered[]): Exchanged[] => {
  const unlike = rendered.filter(each => !isAlike(each))
  if (unlike.length < 2) return []
  const told = unlike.map(
    (each): Told => ({ ...each, ours: matterOf(source, each.source), theirs: matterOf(target, each.target) }),
  )
  for (const [index, a] of told.entries()) {
    const b = told.slice(index + 1).find(other => isCrossed(a, other))
    if (b) return exchanged(a, b)
  }
  return []
}
