import { describe, expect, it } from 'vitest'
import { select, selectAll } from '../test/select.js'
import { readMarkdown } from './markdown.js'

const read = (value: string) =>
  readMarkdown(value, {
    name: 'a',
    path: 'source/a.md',
    language: 'zh-Hans',
    fields: ['title', 'description', 'keywords'],
  })

describe('front matter', () => {
  const document = read(
    '---\ntitle: "新年贺词"\ndate: 2024-01-01\nkeywords:\n  - 园区\n  - 高新区\nviews: 7\n---\n\n正文。\n',
  )

  it('gives values, dates as they were written', () => {
    expect(document.frontMatter).toMatchObject({ title: '新年贺词', date: '2024-01-01', views: 7 })
  })

  it('gives the translatable texts with exact places', () => {
    expect(document.fieldTexts.map(field => [field.name, field.value])).toEqual([
      ['title', '新年贺词'],
      ['keywords', '园区'],
      ['keywords', '高新区'],
    ])
    for (const { value, offset, line, column } of document.fieldTexts) {
      expect(document.value.slice(offset, offset + value.length)).toBe(value)
      expect(document.value.split('\n')[line - 1]?.slice(column - 1)).toMatch(new RegExp(`^${value}`))
    }
  })

  it('finds places in a file with Windows line ends', () => {
    const windows = read('---\r\ntitle: 贺词\r\n---\r\n\r\n正文。\r\n')
    const [title] = windows.fieldTexts
    expect(title && windows.value.slice(title.offset, title.offset + 2)).toBe('贺词')
  })

  it.each([
    ['an open bracket', '---\ntitle: [a\n---\n', 2],
    ['a list', '---\n- a\n---\n', 2],
    ['a tag', '---\ntitle: !!js/function "x"\nb: *nothing\n---\n', 2],
  ])('that holds %s is an error with its line, and the text is read all the same', (_, value, line) => {
    const { messages, tree } = read(`${value}\n正文。\n`)
    expect(messages.map(message => [message.ruleId, message.fatal])).toEqual([['front-matter', true]])
    expect(messages[0]?.line).toBeGreaterThanOrEqual(line)
    expect(select(tree, 'paragraph')).toBeDefined()
  })

  it('holds a key __proto__ like any other', () => {
    const { frontMatter } = read('---\n__proto__: {a: 1}\ntitle: x\n---\n')
    expect(Object.getPrototypeOf(frontMatter)).toBeNull()
    expect(({} as { a?: unknown }).a).toBeUndefined()
  })

  it('refuses a bomb of aliases', () => {
    const bomb = `---\na: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\nc: [*b, *b, *b, *b, *b, *b, *b, *b, *b]\n---\n`
    expect(read(bomb).messages[0]?.ruleId).toBe('front-matter')
  })
})

describe('control characters', () => {
  it('are taken out, each with a warning at its place', () => {
    const { value, messages } = read('一\u0008二\n三\u0000四\uD800。\n')
    expect(value).toBe('一二\n三四。\n')
    expect(messages.map(message => [message.line, message.column, message.actual])).toEqual([
      [1, 2, 'U+0008'],
      [2, 2, 'U+0000'],
      [2, 4, 'U+D800'],
    ])
  })

  it('by the thousand are counted, not listed', () => {
    expect(read(`甲。${'\u0008'.repeat(100_000)}`).messages).toHaveLength(21)
  })

  it('leave emoji and rare characters alone', () => {
    expect(read('𠮷😀\n').messages).toEqual([])
  })
})

describe('inline Markdown', () => {
  it('closes emphasis beside Chinese punctuation', () => {
    expect(select(read('**“强工业”**行动').tree, 'strong')).toBeDefined()
    expect(select(read('~~（删）~~行动').tree, 'delete')).toBeDefined()
  })

  it('keeps the tilde of a range', () => {
    expect(select(read('投资10~20亿元，增长5~6%。').tree, 'delete')).toBeUndefined()
  })

  it('ends a bare address at a full-width mark', () => {
    const document = read('见https://a.cn/x，看 www.b.cn。完')
    expect(selectAll(document.tree, 'link').map(link => link.url)).toEqual([
      'https://a.cn/x',
      'http://www.b.cn',
    ])
    for (const link of selectAll(document.tree, 'link')) {
      expect(document.value.slice(link.position?.start.offset, link.position?.end.offset)).toMatch(/^[!-~]+$/)
    }
  })

  it('reads what stands behind a bare address as Markdown, exactly placed', () => {
    const document = read(
      '见https://a.cn/x，还有~~删去的~~字和**重点**。见https://b.cn/y，见https://c.cn，https://d.cn。',
    )
    expect(selectAll(document.tree, 'link').map(link => link.url)).toEqual([
      'https://a.cn/x',
      'https://b.cn/y',
      'https://c.cn',
      'https://d.cn',
    ])
    for (const text of selectAll(document.tree, 'text')) {
      expect(document.value.slice(text.position?.start.offset, text.position?.end.offset)).toBe(text.value)
    }
    expect(select(document.tree, 'delete')).toBeDefined()
  })

  it('reads tables, task lists, footnotes', () => {
    const { tree } = read('|甲|乙|\n|-|-|\n|1|2|\n\n- [x] 完成\n\n正文[^1]。\n\n[^1]: 注。\n')
    for (const type of ['table', 'listItem', 'footnoteReference', 'footnoteDefinition'] as const) {
      expect(select(tree, type)).toBeDefined()
    }
  })
})

describe('a picture alone in its paragraph', () => {
  const document = read('![园区全景](a.png "嘉西光伏基地")\n\n文中![图标](b.png)的图。\n')
  const figure = select(document.tree, 'figure')

  it('is a figure with alternative and caption, exactly placed', () => {
    expect(figure?.children.map(child => child.type)).toEqual(['figureAlternative', 'figureCaption'])
    const texts = figure?.children.map(child => child.children[0]?.position) ?? []
    expect(texts.map(at => document.value.slice(at?.start.offset, at?.end.offset))).toEqual([
      '园区全景',
      '嘉西光伏基地',
    ])
  })

  it('in a line of text stays an image', () => {
    expect(selectAll(document.tree, 'image').map(image => image.url)).toEqual(['b.png'])
  })
})

describe('endless nesting', { timeout: 120_000 }, () => {
  it.each(['>'.repeat(20_000), '>'.repeat(400)])('becomes code and an error', quotes => {
    const { tree, messages } = read(`${quotes}字`)
    expect(tree.children.map(child => child.type)).toEqual(['code'])
    expect(messages.map(message => message.ruleId)).toEqual(['nesting'])
  })
})

describe('blocks of HTML', () => {
  const said = (value: string) =>
    read(value).messages.map(({ ruleId, line, column, actual }) => [ruleId, line, column, actual])

  it('tells of Chinese words in them, at their place', () => {
    expect(said('一。\n\n<table>\n<tr><td>产值</td><td>769.6亿元</td></tr>\n</table>\n')).toEqual([
      ['html-text', 4, 9, '产值 769.6亿元'],
    ])
  })

  it('says nothing of tags, comments, styles, and of HTML within a line', () => {
    for (const value of [
      '<div align="center">\n\n一。\n\n</div>\n',
      '<!-- 注意 -->\n\n一。\n',
      '<style>\n.甲 { color: red }\n</style>\n\n一。\n',
      '水的化学式是 H<sub>2</sub>O，<b>水</b>。\n',
      '<p align="center">v1.0</p>\n',
    ])
      expect(said(value)).toEqual([])
  })
})

describe('cells beyond the columns of a table', () => {
  const table = '| 甲 | 乙 |\n|--|--|\n| 一 | `a|b` |\n| 二 |\n'

  it('stay, in a column of their own, and are told', () => {
    const { tree, messages } = read(table)
    expect(tree.children[0]).toMatchObject({ type: 'table', align: [null, null, null] })
    expect(messages.map(({ ruleId, line, column, reason }) => [ruleId, line, column, reason])).toEqual([
      ['table-cells', 3, 9, 'Unexpected cell beyond the columns of its table, expected 2 in a row'],
    ])
  })

  it('are no matter in a table whose rows are as long as its head, or shorter', () => {
    expect(read('| 甲 | 乙 |\n|--|--|\n| 一 |\n').messages).toEqual([])
    expect(read('| 甲 | 乙 |\n|--|--|\n| 一 | `a\\|b` |\n').messages).toEqual([])
  })
})
