import { type Gathered, gathered } from '../gathered.js'
import { once } from '../once.js'
import type { Pair } from '../pair.js'
import { type Candidate, candidatesOf } from './candidates.js'
import { lengthRead, type Run, runsOf } from './readings.js'
import { surnames } from './surnames.js'
import { looksPinyin } from './syllables.js'

/** A Chinese name and how a target writes it in pinyin. */
export interface Written {
  characters: string
  candidate: Candidate
}

const textOf = (run: Run): string => run.map(({ character }) => character).join('')

/** The characters that are read as these letters, two at least. */
const inOrder = (run: Run, start: number, letters: string): string | undefined => {
  const length = lengthRead(run, start, letters)
  return length > 1 ? textOf(run.slice(start, start + length)) : undefined
}

/** A person whose given name is written first: Weiming Zhang for 张伟明. */
const turned = (run: Run, start: number, letters: string): string | undefined => {
  const surname = run[start]
  if (!surname || !surnames.has(surname.character)) return undefined
  for (const syllable of surname.syllables) {
    if (!letters.endsWith(syllable)) continue
    const length = lengthRead(run, start + 1, letters.slice(0, -syllable.length), 2)
    if (length > 0) return textOf(run.slice(start, start + 1 + length))
  }
  return undefined
}

const nameFor = (pair: Pair, letters: string): string | undefined => {
  for (const run of runsOf(pair))
    for (let start = 0; start < run.length; start += 1) {
      const found = inOrder(run, start, letters) ?? turned(run, start, letters)
      if (found) return found
    }
  return undefined
}

/** The names of a pair that its target writes in pinyin, in whatever way the letters are parted. */
export const namesIn: (pair: Pair) => readonly Written[] = once(pair =>
  candidatesOf(pair).flatMap(candidate => {
    const characters = looksPinyin(candidate.letters) ? nameFor(pair, candidate.letters) : undefined
    return characters ? [{ characters, candidate }] : []
  }),
)

/** How often each way of writing a name is used in a document, by the name's characters. */
export const formsOf: Gathered<ReadonlyMap<string, ReadonlyMap<string, number>>> = gathered({
  begin: () => new Map<string, Map<string, number>>(),
  add: (forms, pair) => {
    for (const { characters, candidate } of namesIn(pair)) {
      const counts = forms.get(characters) ?? new Map<string, number>()
      counts.set(candidate.text, (counts.get(candidate.text) ?? 0) + 1)
      forms.set(characters, counts)
    }
  },
  tell: forms => forms,
})
