import { describe, expect, it } from 'vitest'
import { loadSpelling } from './dictionary.js'
import { spellingOf } from './suggest.js'
import { isKnown } from './word.js'

describe('suggestions', () => {
  const { suggest } = spellingOf(word => ['growth', 'steel', 'park'].includes(word))
  it.each([
    ['letters that changed places', 'gorwth', ['growth']],
    ['a letter too many', 'steeel', ['steel']],
    ['a letter missing', 'grwth', ['growth']],
    ['a wrong letter', 'pack', ['park']],
    ['a capital', 'Prak', ['Park']],
    ['nothing near', 'zebra', []],
  ])('mend %s', (_, word, expected) => {
    expect(suggest(word)).toEqual(expected)
  })
})

describe('a word that may be written but is never proposed', () => {
  const { knows, suggest } = spellingOf(
    word => ['park', 'pork'].includes(word),
    word => word === 'pork',
  )
  it('is known and not suggested', () => {
    expect([knows('pork'), suggest('purk')]).toEqual([true, ['park']])
  })
})

describe('the English dictionary', () => {
  it('knows the words of both countries, whatever the language tag says', async () => {
    const spelling = await loadSpelling('en-GB')
    const known = [
      'colour',
      'color',
      'modernisation',
      'modernization',
      "park's",
      'yuan',
      'hotline',
      'bourse',
      'communiqué',
    ].filter(word => spelling?.knows(word))
    expect(known).toHaveLength(9)
    expect(spelling?.knows('goverment')).toBe(false)
    expect(spelling?.suggest('goverment')).toEqual(['government'])
  })

  it('is for English alone', async () => {
    expect(await loadSpelling('fr')).toBeUndefined()
  })
})

describe('a slip that an ending hides', () => {
  it.each([
    ['finised', false],
    ['stablize', false],
    ['ramped', true],
    ['tokenizer', true],
    ['globals', true],
    ['reopened', true],
    ['casted', true],
    ['Brother', true],
    ['inlined', true],
    ['genomic', true],
    ['genomec', false],
  ])('%s: %s', async (word, expected) => {
    const spelling = await loadSpelling('en')
    expect(spelling && isKnown(word, spelling, { before: false, behind: false })).toBe(expected)
  })
})
