import { describe, expect, it } from 'vitest'
import { memoryKey } from './key.js'

describe('texts that are the same to a translator', () => {
  it.each([
    ['a line end between Chinese characters', '去年\n增长', '去年增长'],
    ['a line end after a Chinese mark', '去年，\n  增长', '去年，增长'],
    ['a line end beside a letter is a space', 'GDP\n增长', 'GDP 增长'],
    ['a run of white space', ' a \t b ', 'a b'],
    ['an ideographic space', '甲　乙', '甲 乙'],
    ['composed characters', 'cafe\u0301', 'café'],
  ])('%s', (_, text, key) => {
    expect(memoryKey(text)).toBe(key)
  })
})
