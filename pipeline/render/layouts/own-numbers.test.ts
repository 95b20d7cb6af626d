import { describe, expect, it } from 'vitest'
import { areNumbered } from './own-numbers.js'

describe('headings bear numbers of their own', () => {
  it.each([
    ['一、总体情况', '二、产业发展'],
    ['（一）工业', '（二）农业'],
    ['第一章　总则', '第十二条 附则'],
    ['1. 安装', '2．配置'],
    ['1.1 电气连接', '1.2.3 清洁'],
    ['I. Industry', 'Chapter 2: People'],
    ['前言', '一、工业', '二、农业'],
  ])('as %s and %s', (...headings) => expect(areNumbered(headings)).toBe(true))

  it.each([
    ['一年来，经济再上新台阶', '二手市场'],
    ['2024年的工作', '3.5 亿元的投资'],
    ['十四五规划', 'Part of the plan'],
    ['前言', '附录', '一、工业'],
    ['I think', 'C major'],
  ])('but not as %s and %s', (...headings) => expect(areNumbered(headings)).toBe(false))

  it('where there are any', () => expect(areNumbered([])).toBe(false))
})
