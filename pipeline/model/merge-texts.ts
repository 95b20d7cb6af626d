import { difference } from './difference.js'

/** A stretch of the base that one side replaced. */
interface Replacement {
  start: number
  end: number
  text: string
}

const replacements = (base: string, other: string): Replacement[] => {
  const made: Replacement[] = []
  let at = 0
  for (const { kind, text } of difference(base, other)) {
    const last = made.at(-1)
    if (kind === 'equal') at += text.length
    else if (kind === 'delete') {
      made.push({ start: at, end: at + text.length, text: '' })
      at += text.length
    } else if (last && last.end === at && last.text === '') last.text = text
    else made.push({ start: at, end: at, text })
  }
  return made
}

const isInsertion = ({ start, end }: Replacement): boolean => start === end

/** Words put in before and behind the same blank are put in at one place: `should must`. */
const areTogether = (base: string, one: Replacement, other: Replacement): boolean =>
  isInsertion(one) &&
  isInsertion(other) &&
  base.slice(Math.min(one.end, other.end), Math.max(one.start, other.start)).trim() === ''

const touches = (base: string, one: Replacement, other: Replacement): boolean =>
  (one.start <= other.end && other.start <= one.end) || areTogether(base, one, other)

/**
 * A text with the changes of both sides, where they do not touch each other. Only ever a proposal: two changes
 * that are right by themselves may make a sentence nobody wrote.
 */
export const mergeTexts = (base: string, mine: string, theirs: string): string | undefined => {
  const own = replacements(base, mine)
  const other = replacements(base, theirs)
  if (base === '' || own.some(one => other.some(two => touches(base, one, two)))) return undefined
  return [...own, ...other]
    .sort((one, two) => two.start - one.start)
    .reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), base)
}
