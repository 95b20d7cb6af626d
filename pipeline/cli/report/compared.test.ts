import { expect, it } from 'vitest'
import { compared } from './compared.js'
import { lookOf } from './look.js'

const plain = lookOf({}, {})

it('marks what is gone and what is new', () => {
  expect(compared('It applies to banks.', 'It applied to banks.', plain)).toBe(
    'It [-applies-]{+applied+} to banks.',
  )
})

it('writes out a change that nobody could see', () => {
  expect(compared('hard\u200B work', 'hard work', plain)).toBe('hard[-\\u200b-] work')
  expect(compared('a\u00A0b', 'a b', plain)).toBe('a[-\\u00a0-]{+\u2423+}b')
  expect(compared('we  went', 'we went', plain)).toBe('we[-\u2423\u2423-]{+\u2423+}went')
})
