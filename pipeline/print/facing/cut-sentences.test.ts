import { describe, expect, it } from 'vitest'
import { cutSentences } from './cut-sentences.js'

const capacity = { languages: ['zh-Hans', 'en'], characters: [480, 1700] } satisfies Parameters<
  typeof cutSentences
>[1]

const cut = (chinese: string, english: string) =>
  cutSentences({ kind: 'text', sentences: [[chinese, english]] }, capacity)[0] ?? []

describe('of a sentence', () => {
  it('that is short nothing is cut', () => {
    expect(cut('天亮了，鸟叫了。', 'Day broke, the birds sang.')).toEqual([])
  })

  it('that takes a third of a page the clauses are cut', () => {
    const found = cut('天色渐渐亮了，'.repeat(20), 'the day slowly broke, '.repeat(20))
    expect(found.length).toBeGreaterThan(0)
    expect(found.every(each => each.cut === 'clause')).toBe(true)
  })

  it('of 5,000 characters without a mark the lines are cut, in step', () => {
    const found = cut('字'.repeat(5000), 'word '.repeat(3500))
    expect(found.length).toBeGreaterThan(60)
    for (const each of found) {
      expect(each.cut).toBe('line')
      expect(Math.abs(each.at[0] / 5000 - each.at[1] / 17_500)).toBeLessThan(0.001)
    }
  })

  it('with one mark in the middle both halves are cut at lines', () => {
    const found = cut(
      `${'字'.repeat(400)}，${'字'.repeat(400)}`,
      `${'word '.repeat(280).trim()}, ${'word '.repeat(280)}`,
    )
    expect(found.filter(each => each.cut === 'clause')).toEqual([{ at: [401, 1400], cut: 'clause' }])
    expect(found.filter(each => each.cut === 'line').length).toBeGreaterThan(4)
  })
})
