import { describe, expect, it } from 'vitest'
import { levelOf, normalizeLevels } from './levels.js'
import type { Meta } from './rule.js'

const meta: Meta = {
  id: 'markup-links',
  severity: 'error',
  summary: '',
  explanation: '',
  scope: 'segment',
  fixable: false,
}
const ids = ['markup-links', 'markup-code', 'double-space']

describe('the level of a rule', () => {
  it.each([
    ['the rule’s own where nothing is said', {}, 'error'],
    ['what is said of the rule', { rules: { 'markup-links': 'info' } }, 'info'],
    ['what is said of a family of rules', { rules: { 'markup-*': 'off' } }, 'off'],
    ['the rule’s before its family’s', { rules: { 'markup-*': 'off', 'markup-links': 'info' } }, 'info'],
    [
      'the language’s before the general one',
      { rules: { '*': 'off' }, languages: { en: { '*': 'info' } } },
      'info',
    ],
    ['not another language’s', { languages: { fr: { '*': 'info' } } }, 'error'],
    [
      'the document’s before the language’s',
      { languages: { en: { '*': 'info' } }, documents: { 'guide/*': { 'markup-links': 'warning' } } },
      'warning',
    ],
    ['not another document’s', { documents: { 'report/*': { '*': 'off' } } }, 'error'],
  ])('is %s', (_, spec, expected) => {
    expect(levelOf(normalizeLevels(spec, ids), meta, 'en', 'guide/intro')).toBe(expected)
  })
})

describe('a configuration that cannot be', () => {
  it.each([
    [
      'a rule nobody knows',
      { rules: { 'markup-link': 'off' } },
      'check.rules: unexpected rule “markup-link”',
    ],
    ['a level nobody knows', { languages: { en: { '*': 'on' } } }, 'check.languages.en.*: unexpected "on"'],
    ['no table', { documents: [] }, 'check.documents: unexpected [], expected an object'],
    ['no object', 'off', 'check: unexpected "off", expected an object'],
  ])('names %s', (_, spec, message) => {
    expect(() => normalizeLevels(spec, ids)).toThrow(message)
  })
})
