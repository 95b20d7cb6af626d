import { expect, test } from 'vitest'
import { nearest } from './nearest.js'

const commands = ['build', 'extract', 'status', 'doctor', 'init', 'check', 'edit']

test.each([
  ['biuld', 'build'],
  ['buidl', 'build'],
  ['stauts', 'status'],
  ['extrct', 'extract'],
  ['Init', 'init'],
  ['targetlanguage', undefined],
  ['publish', undefined],
  ['', undefined],
])('“%s” probably means %s', (word, meant) => {
  expect(nearest(word, commands)).toBe(meant)
})

test('case, hyphens and underscores do not count', () => {
  expect(nearest('single-language-pages', ['singleLanguagePages', 'siteUrl'])).toBe('singleLanguagePages')
})
