import { expect, test } from 'vitest'
import { bookInMemory } from '../../test/editor/book-in-memory.js'
import { rowsOf } from './rows.js'

const source = `---
title: 标题
keywords: [甲, 乙]
---

# 一级

第一句。第二句。

- 甲项
- 乙项
  1. 子项

  续段。

| 头 | **列**（元） | |
|---|---|---|
| 一 | 二 | 三 |

文[^n]

[^n]: 注。

    又一段。
`

test('a row says where its segment stands: metadata, level, sign, cell with the head of its column', async () => {
  const book = bookInMemory({ a: source })
  const document = (await book.store.read('a'))?.document
  if (!document) throw new Error('no document')
  const shape = rowsOf(document, 'en').map(
    ({ source: text, role, field, depth, level, sign, note, cell, column }) =>
      [text, role, field, depth, level, sign, note, cell?.join(':'), column]
        .filter(part => part !== undefined)
        .join(' '),
  )
  expect(shape).toEqual([
    '标题 field title',
    '甲 field keywords',
    '乙 field keywords',
    '一级 heading 1',
    '第一句。 paragraph',
    '第二句。 paragraph',
    '甲项 listItem 1 •',
    '乙项 listItem 1 •',
    '子项 listItem 2 1.',
    '续段。 listItem 1',
    '头 tableCell 1:1',
    '**列**（元） tableCell 1:2',
    '一 tableCell 2:1 头',
    '二 tableCell 2:2 列（元）',
    '三 tableCell 2:3',
    '文[^n] paragraph',
    '注。 footnote n',
    '又一段。 footnote n',
  ])
})

test('sentences of one paragraph share its block, values of a field do not', async () => {
  const book = bookInMemory({ a: source })
  const document = (await book.store.read('a'))?.document
  const blocks = document ? rowsOf(document, 'en').map(({ block }) => block) : []
  expect(blocks[4]).toBe(blocks[5])
  expect(new Set(blocks).size).toBe(blocks.length - 1)
})
