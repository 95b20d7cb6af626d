import { sourceInline, targetInline } from './inline/inline-of.js'
import type { Pair } from './pair.js'

/** A name of the source in Latin letters that the target writes otherwise, at an offset of its prose. */
export interface LatinName {
  name: string
  text: string
  at: number
}

/** Words in Latin letters of five letters at least, or with a capital inside: PostgreSQL, macOS. */
const word =
  /(?<![\p{L}\p{N}_./@#-])\p{Script=Latin}[\p{Script=Latin}\p{M}]{3,}(?![\p{L}\p{N}_/@]|[.-]\p{L})/gu

const wordsIn = (prose: string): { text: string; at: number }[] =>
  Array.from(prose.matchAll(word), ({ 0: text, index }) => ({ text, at: index }))

const isOdd = (name: string): boolean => /\p{Ll}\p{Lu}/u.test(name)

/** How many letters two words share at their ends, where one goes on with letters of its own in the middle. */
const sharedEnds = (one: string, other: string): number => {
  const size = Math.min(one.length, other.length)
  let head = 0
  while (head < size && one[head] === other[head]) head += 1
  let tail = 0
  while (tail < size - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1
  return head + tail
}

/** One slip inside a word: a letter too many, too few, wrong or in another place. An ending is no slip. */
const isSlip = (name: string, text: string): boolean => {
  const [one, other] = [name.toLowerCase(), text.toLowerCase()]
  const longer = Math.max(one.length, other.length)
  const differ = longer - sharedEnds(one, other)
  const isTurned = differ === 2 && [...one].sort().join('') === [...other].sort().join('')
  return one.length > 5 && one.at(-1) === other.at(-1) && one !== other && (differ === 1 || isTurned)
}

const isMisspelt = (name: string, text: string): boolean =>
  name.toLowerCase() === text.toLowerCase() ? isOdd(name) && name !== text : isSlip(name, text)

/** The names of a source in Latin letters that stand in the target in another spelling, and nowhere in their own. */
export const latinNames = (pair: Pair): LatinName[] => {
  const source = sourceInline(pair).prose
  if (!/[A-Za-z]/.test(source)) return []
  const names = new Set(wordsIn(source).flatMap(({ text }) => (/\p{Lu}/u.test(text) ? [text] : [])))
  const target = wordsIn(targetInline(pair).prose)
  const there = new Set(target.map(({ text }) => text))
  return [...names]
    .filter(name => !there.has(name))
    .flatMap(name =>
      target
        .filter(({ text }) => !source.includes(text) && isMisspelt(name, text))
        .map(({ text, at }) => ({ name, text, at })),
    )
}
