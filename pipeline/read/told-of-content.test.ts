import { expect, test } from 'vitest'
import { readMarkdown } from './markdown.js'

const told = (value: string): string[] =>
  readMarkdown(value, { name: 'a', path: 'source/a.md', language: 'zh', fields: ['title'] }).messages.map(
    ({ ruleId, name, reason }) => `${name} ${ruleId}: ${reason}`,
  )

test.each(['', ' \n\n', '---\nlang: zh\n---\n', '<!-- 待写 -->\n'])(
  'a document without a word, %j, is told',
  value => {
    expect(told(value)).toEqual(['1:1 empty-document: Unexpected document without a word, expected a text'])
  },
)

test.each(['# 甲\n', '---\ntitle: 甲\n---\n', '![图](a.png)\n', '```\na\n```\n', '<p>a</p>\n'])(
  'one with something on its page, %j, is not',
  value => {
    expect(told(value)).toEqual([])
  },
)

test('an id in braces behind a heading is told: it would be printed', () => {
  expect(told('# 总论\n\n## 甲 {#jia}\n\n文中 {#yi}。\n\n### 用 `{#id}`\n')).toEqual([
    '3:6-3:12 heading-id: Unexpected “{#jia}” in a heading, expected its words alone: it is printed as it stands',
  ])
})
