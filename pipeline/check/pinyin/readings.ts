import { polyphonic } from 'pinyin-pro'
import { once } from '../once.js'
import type { Pair } from '../pair.js'

const isPlain = /^[A-Za-z]*$/

/** Letters alone, small, without marks; ü is written v, as on keyboards: `Lü'an` → `lvan`. */
export const lettersOf = (text: string): string => {
  const small = text.toLowerCase()
  return isPlain.test(text)
    ? small
    : small
        .replaceAll('ü', 'v')
        .normalize('NFD')
        .replaceAll(/[^a-z]/g, '')
}

/** A Chinese character and how it may be read, without tones, the likeliest first: 行 → xing, hang, heng. */
export interface Reading {
  character: string
  syllables: readonly string[]
}

const known = new Map<string, Reading>()

const readingOf = (character: string): Reading => {
  const found = known.get(character)
  if (found) return found
  const all = polyphonic(character, { toneType: 'none', type: 'array' }).flat().map(lettersOf)
  const reading = { character, syllables: [...new Set(all)].filter(Boolean) }
  known.set(character, reading)
  return reading
}

/** Characters that stand together. */
export type Run = readonly Reading[]

/** The runs of Chinese characters of a pair's source, read. */
export const runsOf: (pair: Pair) => readonly Run[] = once(pair =>
  (pair.source.match(/\p{Script=Han}+/gu) ?? []).map(run => [...run].map(readingOf)),
)

/** A name is no longer than this: 司马相如. */
export const longest = 4

/** How many characters from a place on are read as all these letters; 0 where none are. */
export const lengthRead = (run: Run, start: number, letters: string, most = longest): number => {
  if (letters === '') return 0
  const reading = run[start]
  if (reading === undefined || most === 0) return 0
  for (const syllable of reading.syllables) {
    if (!letters.startsWith(syllable)) continue
    if (letters.length === syllable.length) return 1
    const rest = lengthRead(run, start + 1, letters.slice(syllable.length), most - 1)
    if (rest > 0) return rest + 1
  }
  return 0
}

/** Whether letters are the pinyin of one to four characters of a pair's source. */
export const isPinyinOf = (pair: Pair, letters: string): boolean =>
  runsOf(pair).some(run => run.some((_, start) => lengthRead(run, start, letters) > 0))
