import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'

/** A generator of numbers 0…1 that always gives the same ones (Numerical Recipes' linear congruence). */
export const randomNumbers = (seed: number) => {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

type Random = () => number

const pick = <T>(list: readonly T[], random: Random): T => {
  const item = list[Math.floor(random() * list.length)]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}

/** Sentences of characters as common as those of real text (Zipf's law), where no real text lies at hand. */
const inventedSentences = (random: Random): string[] => {
  const character = () => String.fromCodePoint(0x4e00 + Math.floor(3000 ** random()))
  const clause = () => Array.from({ length: 4 + Math.floor(random() * 14) }, character).join('')
  return Array.from(
    { length: 4000 },
    () => `${Array.from({ length: 1 + Math.floor(random() * 4) }, clause).join('，')}。`,
  )
}

const realPairs = async (file: string): Promise<[string, string][] | undefined> => {
  try {
    const rows: string[][] = parse(await readFile(file, 'utf8'), { from: 2 })
    return rows.map(([source = '', target = '']) => [source, target])
  } catch {
    return undefined
  }
}

/** Put in, take out or replace so many characters. */
export const edited = (
  text: string,
  edits: number,
  characters: readonly string[],
  random: Random,
): string => {
  const result = [...text]
  for (let i = 0; i < edits; i += 1) {
    const place = Math.floor(random() * result.length)
    const kind = random()
    if (kind < 0.4) result[place] = pick(characters, random)
    else if (kind < 0.7) result.splice(place, 1)
    else result.splice(place, 0, pick(characters, random))
  }
  return result.join('')
}

/** A made-up memory, and texts to ask it for. */
export interface Synthetic {
  /** Where its sentences come from. */
  origin: string
  pairs: { source: string; target: string }[]
  queries: string[]
  /** Texts of the memory with other figures in digits. */
  figures: string[]
}

/** Other digits in the place of each number, the first never a nought. */
const withOtherFigures = (text: string, random: Random): string =>
  text.replace(/\d/g, (_, place: number) => {
    const isFirst = !/\d/.test(text[place - 1] ?? '')
    return String((isFirst ? 1 : 0) + Math.floor(random() * (isFirst ? 9 : 10)))
  })

/**
 * A memory like a large one of real text: every sentence of the news pairs once; then half clauses of different
 * sentences put together, half sentences with random edits of up to half their length. A third of the queries
 * is a text of the memory with few edits (up to 15 %), a third with many (15–30 %), a third a sentence with two.
 */
export const synthetic = async (count: number, asked: number, folder: string): Promise<Synthetic> => {
  const random = randomNumbers(42)
  const real = await realPairs(`${folder}/wmt18/zh-en.csv`)
  const made = inventedSentences(random).map((text): [string, string] => [text, text])
  const base = (real ?? made).filter(([source]) => source.length >= 4)
  const sentences = base.map(([source]) => source)
  const targets = base.map(([, target]) => target)
  const clauses = sentences.flatMap(text => text.split(/(?<=[，；：、])/)).filter(text => text.length > 2)
  const characters = [...new Set(sentences.join(''))]
  const composed = (): string => {
    const parts = Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(clauses, random))
    return `${parts.join('').replace(/[，；：、]$/, '')}。`
  }
  const varied = (): string => {
    const text = pick(sentences, random)
    return edited(text, 1 + Math.floor(random() * Math.max(2, text.length / 2)), characters, random)
  }
  const sources = sentences.slice(0, count)
  while (sources.length < count) sources.push(random() < 0.5 ? composed() : varied())
  const queries = Array.from({ length: asked }, (_, i) => {
    const text = pick(sources, random)
    if (i % 3 === 2) return edited(pick(sentences, random), 2, characters, random)
    const share = i % 3 === 0 ? random() * 0.15 : 0.15 + random() * 0.15
    return edited(text, Math.max(1, Math.floor(text.length * share)), characters, random)
  })
  return {
    origin: real ? 'news sentences' : 'invented sentences',
    pairs: sources.map((source, i) => ({ source, target: targets[i % targets.length] ?? '' })),
    queries,
    figures: sentences
      .slice(0, count)
      .filter(text => /\d/.test(text))
      .slice(0, asked)
      .map(text => withOtherFigures(text, random)),
  }
}
