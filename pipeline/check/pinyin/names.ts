import { once } from '../once.js'
import type { Pair } from '../pair.js'
import { type Candidate, candidatesOf } from './candidates.js'
import { type Window, windowsOf } from './readings.js'
import { surnames } from './surnames.js'

/** A Chinese name and how a target writes it in pinyin. */
export interface Written {
  characters: string
  candidate: Candidate
}

/** The letters of a window in Chinese order and, for a person, with the given name first. */
const spellings = ({ characters, readings }: Window): string[] =>
  readings.flatMap(syllables => [
    syllables.join(''),
    ...(surnames.has(characters.charAt(0)) && syllables.length < 4
      ? [`${syllables.slice(1).join('')}${syllables[0]}`]
      : []),
  ])

/** The names of a pair that its target writes in pinyin, in whatever way the letters are parted. */
export const namesIn: (pair: Pair) => readonly Written[] = once(pair => {
  const candidates = candidatesOf(pair)
  if (candidates.length === 0) return []
  const byLetters = new Map<string, string>()
  for (const window of windowsOf(pair))
    for (const spelling of spellings(window))
      if (!byLetters.has(spelling)) byLetters.set(spelling, window.characters)
  return candidates.flatMap(candidate => {
    const characters = byLetters.get(candidate.letters)
    return characters ? [{ characters, candidate }] : []
  })
})

/** How often each way of writing a name is used in a document, by the name's characters. */
export const formsOf = once((pairs: readonly Pair[]): ReadonlyMap<string, ReadonlyMap<string, number>> => {
  const forms = new Map<string, Map<string, number>>()
  for (const pair of pairs)
    for (const { characters, candidate } of namesIn(pair)) {
      const counts = forms.get(characters) ?? new Map<string, number>()
      counts.set(candidate.text, (counts.get(candidate.text) ?? 0) + 1)
      forms.set(characters, counts)
    }
  return forms
})
