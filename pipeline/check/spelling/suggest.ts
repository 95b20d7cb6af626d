import { keepNewest } from '../../model/keep-newest.js'
import type { Spelling } from '../rule.js'

const letters = [...'etaoinsrhldcumfpgwybvkxjqz']

/** The words one slip away from a word: two letters changed places, one too many, one wrong, one missing. */
const slips = (word: string): string[] => {
  const at = Array.from({ length: word.length + 1 }, (_, index) => index)
  const cut = (index: number, length: number, text: string) =>
    word.slice(0, index) + text + word.slice(index + length)
  return [
    ...at.slice(0, -2).map(index => cut(index, 2, `${word[index + 1]}${word[index]}`)),
    ...at.slice(0, -1).map(index => cut(index, 1, '')),
    ...at.flatMap(index => letters.map(letter => cut(index, 0, letter))),
    ...at.slice(0, -1).flatMap(index => letters.map(letter => cut(index, 1, letter))),
  ]
}

/** How many suggestions are of use. */
const most = 3

/** So many words are remembered with what is proposed for them: while somebody types each is another one at each key. */
const remembered = 2_000

/**
 * Spelling by a dictionary, with suggestions one slip away: 0.2 ms a word, where nspell's own take 9 ms,
 * too long while somebody types. What was found for a word is remembered.
 * @param isUnfit whether a word may be written but is never to be proposed.
 */
export const spellingOf = (
  knows: (word: string) => boolean,
  isUnfit: (word: string) => boolean = () => false,
): Spelling => {
  const known = new Map<string, string[]>()
  const suggest = (word: string): string[] => {
    const small = word.toLowerCase()
    const found = [...new Set(slips(small))].filter(
      slip => slip !== small && slip.length > 1 && knows(slip) && !isUnfit(slip),
    )
    const capital = word !== small
    return found.slice(0, most).map(slip => (capital ? slip.charAt(0).toUpperCase() + slip.slice(1) : slip))
  }
  return {
    knows,
    suggest: word => {
      const found = known.get(word) ?? suggest(word)
      known.set(word, found)
      keepNewest(known, remembered)
      return found
    },
  }
}
