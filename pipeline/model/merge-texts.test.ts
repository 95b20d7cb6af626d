import { describe, expect, it } from 'vitest'
import { mergeTexts } from './merge-texts.js'

const base = '*key companies* submit a week earlier.'

describe('both changes of a text', () => {
  it.each([
    [
      'stand apart',
      'Among them, *key companies* submit a week earlier.',
      '*key companies* submit a month earlier.',
    ],
  ])('are proposed together where they %s', (_, mine, theirs) => {
    expect(mergeTexts(base, mine, theirs)).toBe('Among them, *key companies* submit a month earlier.')
  })

  it.each([
    [
      'put different words into one place',
      'Among them, *key companies* should submit a week earlier.',
      '*Major companies* must submit a week in advance.',
    ],
    [
      'replace one word',
      '*key companies* file a week earlier.',
      '*key companies* must submit a week earlier.',
    ],
  ])('are no proposal where they %s', (_, mine, theirs) => {
    expect(mergeTexts(base, mine, theirs)).toBeUndefined()
  })
})
