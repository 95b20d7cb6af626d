import { pinyin } from 'pinyin-pro'
import { once } from '../once.js'
import type { Pair } from '../pair.js'

/** One Chinese character of a text and how it may be read, without tones: 行 → xing, hang. */
export interface Reading {
  character: string
  /** The likeliest first; ü is written v, as on keyboards. */
  syllables: readonly string[]
}

/** Letters alone, small, without marks: `Lü'an` → `lvan`. */
export const lettersOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ü', 'v')
    .normalize('NFD')
    .replaceAll(/[^a-z]/g, '')

/** At most so many readings of a character are tried. */
const most = 3

const read = (run: string): Reading[] =>
  pinyin(run, { toneType: 'none', type: 'all' }).map(({ origin, pinyin: likely, polyphonic }) => ({
    character: origin,
    syllables: [...new Set([likely, ...polyphonic].map(lettersOf))].filter(Boolean).slice(0, most),
  }))

/** The runs of Chinese characters of a pair's source, read. About 0.1 ms a sentence, so asked only where it counts. */
export const readingsOf: (pair: Pair) => readonly (readonly Reading[])[] = once(pair =>
  (pair.source.match(/\p{Script=Han}+/gu) ?? []).map(read),
)

/** A stretch of a source that may be a name, in each way it may be read. */
export interface Window {
  characters: string
  /** Its syllables, a list a reading. */
  readings: readonly (readonly string[])[]
}

const combine = (run: readonly Reading[]): string[][] =>
  run.reduce<string[][]>(
    (made, { syllables }) => made.flatMap(start => syllables.map(syllable => [...start, syllable])),
    [[]],
  )

/** The stretches of two to four characters of a source. */
export const windowsOf: (pair: Pair) => readonly Window[] = once(pair =>
  readingsOf(pair).flatMap(run =>
    run.flatMap((_, start) =>
      [2, 3, 4].flatMap(length => {
        const part = run.slice(start, start + length)
        if (part.length < length) return []
        return [{ characters: part.map(({ character }) => character).join(''), readings: combine(part) }]
      }),
    ),
  ),
)

/** Words that are the source's characters in pinyin: one to four of them together. */
export const pinyinWords: (pair: Pair) => ReadonlySet<string> = once(
  pair =>
    new Set([
      ...readingsOf(pair).flatMap(run => run.flatMap(({ syllables }) => syllables)),
      ...windowsOf(pair).flatMap(({ readings }) => readings.map(syllables => syllables.join(''))),
    ]),
)
