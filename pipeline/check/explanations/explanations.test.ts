import { describe, expect, it, test } from 'vitest'
import { explain, explainAll } from '../explain.js'
import { rules } from '../rules/index.js'
import { explanationOf } from './explanation.js'
import { zh } from './zh.js'

test('every rule explains itself in Chinese, in the order of the table, and no other does', () => {
  expect(Object.keys(zh)).toEqual(rules.map(({ meta }) => meta.id))
})

const codesIn = (text: string): string[] => (text.match(/`[^`]+`/g) ?? []).sort()

describe.each(rules.map(({ meta }) => [meta.id, meta] as const))('%s', (_, meta) => {
  const { summary, explanation } = explanationOf(meta, 'zh')

  it('names the same code in both languages', () => {
    expect(codesIn(explanation)).toEqual(codesIn(meta.explanation))
  })

  it('is Chinese, with full-width marks at the ends of its sentences', () => {
    expect(summary).toMatch(/^.*\p{Script=Han}.*。$/u)
    expect(explanation).toMatch(/^.*\p{Script=Han}.*[。）]$/u)
    expect(explanation.replaceAll(/`[^`]+`/g, '')).not.toMatch(/\p{Script=Han}[,;:?!]|[,;:?!]\p{Script=Han}/u)
  })
})

test('the page of a rule is Chinese, with its examples as they are', () => {
  const rule = rules.find(({ meta }) => meta.id === 'fullwidth-marks')
  const page = rule ? explain(rule, 'zh') : ''
  expect(page).toContain('级别：错误。检查每个句段和它的译文。可用 `duizhao check --fix` 改正。')
  expect(page).toMatch(/^## 错$/m)
  expect(page).toContain('（在中文里）')
  expect(explainAll('zh')).toContain('- `untranslated`（警告）：每个句段都有译文。')
})
