import { describe, expect, test } from 'vitest'
import { chineseRules, slices } from './chinese-faces.js'

const han = (text: string): string[] => [...text.replace(/\P{Script=Han}/gu, '')]
const [first, second] = slices.map(({ characters }) => characters)

const face = { family: 'zh sans', weight: '500 600', local: 'Noto Sans SC Medium', file: 'sans-sc-500' }

describe('slices of a Chinese face', () => {
  test('are the levels of GB/T 2312, the first with the marks', () => {
    expect(han(first ?? '').filter(character => character >= '一')).toHaveLength(3755)
    expect(han(second ?? '')).toHaveLength(3008)
    for (const character of '年关工，。《》“”—…％（') expect(first).toContain(character)
    for (const character of '酆麒のㄅ') expect(second).toContain(character)
  })

  test('have no character twice', () => {
    const all = [...(first ?? ''), ...(second ?? '')]
    expect(new Set(all).size).toBe(all.length)
  })

  test('are asked before the whole face, which comes first and holds any character', () => {
    const rules = chineseRules([face]).split('@font-face').slice(1)
    expect(rules.map(rule => /url\((.*)\)/.exec(rule)?.[1])).toEqual([
      'sans-sc-500.ttf',
      'sans-sc-500-1.ttf',
      'sans-sc-500-2.ttf',
    ])
    expect(rules[0]).not.toContain('unicode-range')
    expect(rules[1]).toMatch(/unicode-range: U\+20-2E7F,.*U\+3000-303F,U\+4E00-4E01,U\+4E03,/s)
    for (const rule of rules) expect(rule).toContain('font-weight: 500 600;')
  })
})
