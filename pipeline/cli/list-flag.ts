import { InvalidArgumentError } from 'commander'
import { nearest } from '../model/nearest.js'

const words = (value: string): string[] =>
  value
    .split(',')
    .map(word => word.trim())
    .filter(Boolean)

/** Reads a list such as `html,pdf`, the option given more than once included. */
export const listOf =
  <const T extends string>(known: readonly T[]) =>
  (value: string, before: T[] = []): T[] => {
    const list = words(value).map(word => {
      const found = known.find(each => each === word)
      if (found !== undefined) return found
      const meant = nearest(word, known)
      throw new InvalidArgumentError(
        `Found “${word}”, expected ${known.join(', ')}.${meant === undefined ? '' : ` Did you mean “${meant}”?`}`,
      )
    })
    return [...before, ...list]
  }

/** Reads a list of any words: `en,fr`. */
export const anyList = (value: string, before: string[] = []): string[] => [...before, ...words(value)]
