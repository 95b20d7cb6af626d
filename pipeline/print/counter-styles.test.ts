import { describe, expect, it } from 'vitest'
import { type CounterStyle, counterStyles, counterText } from './counter-styles.js'

describe('a number', () => {
  // Examples of CSS Counter Styles 3 §6 and §7.1, and what follows from its rules.
  it.each<[CounterStyle, Record<number, string>]>([
    ['decimal', { 1: '1', 10: '10', 999: '999' }],
    ['decimal-leading-zero', { 1: '01', 10: '10', 100: '100' }],
    ['lower-roman', { 1: 'i', 4: 'iv', 9: 'ix', 40: 'xl', 99: 'xcix', 3999: 'mmmcmxcix', 4000: '4000' }],
    ['upper-roman', { 14: 'XIV', 1949: 'MCMXLIX' }],
    ['lower-alpha', { 1: 'a', 26: 'z', 27: 'aa', 52: 'az', 53: 'ba' }],
    ['upper-latin', { 28: 'AB' }],
    ['lower-greek', { 1: 'α', 24: 'ω', 25: 'αα' }],
    ['cjk-decimal', { 1: '一', 10: '一〇', 204: '二〇四' }],
    ['cjk-heavenly-stem', { 1: '甲', 10: '癸', 11: '11' }],
    ['arabic-indic', { 102: '١٠٢' }],
    [
      'simp-chinese-informal',
      { 1: '一', 10: '十', 11: '十一', 20: '二十', 101: '一百零一', 110: '一百一十', 1001: '一千零一' },
    ],
    ['simp-chinese-formal', { 10: '壹拾', 11: '壹拾壹', 105: '壹佰零伍' }],
    ['trad-chinese-formal', { 6: '陸', 200: '貳佰' }],
  ])('in %s is written as CSS writes it', (style, expected) => {
    for (const [number, text] of Object.entries(expected)) {
      expect(counterText(Number(number), style)).toBe(text)
    }
  })

  it.each(counterStyles)('in %s is written in one way alone', style => {
    const texts = Array.from({ length: 300 }, (_, index) => counterText(index + 1, style))
    expect(new Set(texts).size).toBe(300)
  })
})
