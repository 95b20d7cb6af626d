import { shortHash } from '../model/short-hash.js'
import type { Pair } from './pair.js'

/** What a rule holds pairs of a document against each other by: those of one key that differ in value. */
export interface Compared {
  key: string
  value: string
}

/** The hash of a key takes 32 bits of the 53 of a number, that of its value the rest. */
const valueSpace = 2 ** 21

/**
 * Finds the pairs that are held against others, in one number a pair: every pair is added once, then each can be asked for.
 * Two keys of one hash are taken for one, so a pair may be named that need not be, and none is missed.
 */
export const disputesBy = (compared: (pair: Pair) => Compared | undefined) => {
  const seen: number[] = []
  const add = (pair: Pair): void => {
    const known = compared(pair)
    if (known) seen.push(shortHash(known.key) * valueSpace + (shortHash(known.value) % valueSpace))
  }
  /** The hashes of the keys that stand with several values. */
  const settle = (): ReadonlySet<number> => {
    const sorted = Float64Array.from(seen).sort()
    seen.length = 0
    const disputed = new Set<number>()
    for (let at = 1; at < sorted.length; at += 1) {
      const [before = 0, here = 0] = [sorted[at - 1], sorted[at]]
      const key = Math.floor(here / valueSpace)
      if (here !== before && key === Math.floor(before / valueSpace)) disputed.add(key)
    }
    return disputed
  }
  const isIn = (disputed: ReadonlySet<number>, pair: Pair): boolean => {
    const known = disputed.size === 0 ? undefined : compared(pair)
    return known !== undefined && disputed.has(shortHash(known.key))
  }
  return { add, settle, isIn }
}
