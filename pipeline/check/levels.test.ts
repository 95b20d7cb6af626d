import { describe, expect, it } from 'vitest'
import { levelOf, type RuleLevels, refuseUnknownRules } from './levels.js'
import type { Meta } from './rule.js'

const meta: Meta = {
  id: 'markup-links',
  severity: 'error',
  summary: '',
  explanation: '',
  scope: 'segment',
  fixable: false,
}

describe('the level of a rule', () => {
  it.each<[string, RuleLevels, string]>([
    ['the rule’s own where nothing is said', {}, 'error'],
    ['what is said of the rule', { 'markup-links': 'info' }, 'info'],
    ['what is said of its family', { 'markup-*': 'off' }, 'off'],
    ['the smaller family’s before the larger one’s', { '*': 'off', 'markup-*': 'info' }, 'info'],
    ['the rule’s before its family’s', { 'markup-links': 'warning', 'markup-*': 'off' }, 'warning'],
    ['not another rule’s', { 'markup-link': 'off', 'markup-code': 'off' }, 'error'],
  ])('is %s', (_, levels, expected) => {
    expect(levelOf(levels, meta)).toBe(expected)
  })
})

describe('levels for rules that do not exist', () => {
  const ids = ['markup-links', 'double-space']

  it('are refused, with what is near', () => {
    expect(() => refuseUnknownRules({ 'markup-link': 'off' }, ids)).toThrow(
      'checks: found the rule “markup-link”, expected one that `duizhao explain` lists. Did you mean “markup-links”?',
    )
    expect(() => refuseUnknownRules({ 'links-*': 'off' }, ids)).toThrow('found the rule “links-*”')
  })

  it('are not those of a rule, a family or all', () => {
    expect(() =>
      refuseUnknownRules({ 'double-space': 'off', 'markup-*': 'off', '*': 'info' }, ids),
    ).not.toThrow()
  })
})
