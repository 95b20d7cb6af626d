import { expect, test } from 'vitest'
import { textLength } from './text-length.js'

test.each([
  ['新年贺词', 4],
  ['新年，贺词！', 4],
  ['实现工业总产值769.6亿元', 10],
  ['使用 npm install 安装', 6],
  ['', 0],
])('%j has %i characters', (text, count) => {
  expect(textLength(text, 'zh-Hans')).toEqual({ unit: 'characters', count })
})

test.each([
  ['The park’s output rose by 12.1 percent.', 7],
  ['state-of-the-art', 1],
  ['“Yes,” she said – twice.', 4],
  ['嘉峪关', 1],
  ['', 0],
])('%j has %i words', (text, count) => {
  expect(textLength(text, 'en')).toEqual({ unit: 'words', count })
})
