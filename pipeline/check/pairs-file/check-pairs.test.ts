import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkEach, checkPair, portion } from '../check-pair.js'
import { pairOf } from '../pair.js'
import type { Example } from '../rule.js'
import { rules } from '../rules/index.js'
import { spellingOf } from '../spelling/suggest.js'
import { checkPairs, surveyPairs } from './check-pairs.js'
import type { FilePair } from './read.js'

const languages = { sourceLanguage: 'zh-Hans', targetLanguage: 'en' }
const spelling = spellingOf(word => ['steel', 'growth', 'the'].includes(word))

/** The texts of an example and of what stands around it. */
const textsOf = ({ source = '', target, before, after, others = [] }: Example): [string, string][] => [
  ...(before ? [before] : []),
  [source, target],
  ...(after ? [after] : []),
  ...others,
]

const fileOf = (texts: readonly (readonly [string, string])[]): FilePair[] =>
  texts.map(([source, target], index) => ({ id: index + 1, line: index + 1, source, target }))

/** The alarms of pairs that go by one after the other. */
const streamed = async (file: readonly FilePair[]) => {
  const survey = await surveyPairs(() => file, { ...languages, spelling })
  const alarms = []
  for await (const checked of checkPairs(() => file, survey)) alarms.push(checked.alarms)
  return alarms
}

const holding = (file: readonly FilePair[]) => {
  const pairs = file.map(({ source, target, line }, index) =>
    pairOf({ id: `line${line}`, source, target }, index),
  )
  return { ...languages, spelling, scopes: ['segment', 'document', 'source'] as const, pairs }
}

/** The alarms of the same pairs, all held at once. */
const held = (file: readonly FilePair[]) => {
  const options = holding(file)
  return options.pairs.map(pair => checkPair(pair, options))
}

describe('pairs that go by have the alarms that they have when all are held', () => {
  const every = rules.flatMap(({ meta, examples: { good, bad } }) =>
    [...good, ...bad].map(example => ({ id: meta.id, texts: textsOf(example) })),
  )

  it.each(rules.map(({ meta }) => meta.id))('for the examples of %s', async id => {
    for (const { texts } of every.filter(example => example.id === id))
      expect(await streamed(fileOf(texts))).toEqual(held(fileOf(texts)))
  })

  it('for any of them together, in any order', async () => {
    const some = fc.array(fc.constantFrom(...every.flatMap(({ texts }) => texts)), { maxLength: 80 })
    await fc.assert(
      fc.asyncProperty(some, async texts => {
        expect(await streamed(fileOf(texts))).toEqual(held(fileOf(texts)))
      }),
      { numRuns: 60 },
    )
  })

  it('for more pairs than are checked together', async () => {
    const texts = every.flatMap(example => example.texts)
    expect(texts.length).toBeGreaterThan(3 * portion)
    const file = fileOf(texts)
    const one = held(file)
    expect(await streamed(file)).toEqual(one)
    const options = holding(file)
    expect(checkEach(options.pairs, options)).toEqual(one)
  })
})
