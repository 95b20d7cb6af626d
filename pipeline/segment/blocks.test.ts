import fc from 'fast-check'
import type { Nodes, PhrasingContent, Root } from 'mdast'
import { toString as wordsOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import type { Segmented } from '../model/document.js'
import { markdown, parseInline } from '../model/markdown.js'
import { documentOf } from '../test/document.js'
import { selectAll } from '../test/select.js'
import { segment } from './segment.js'

const segmentMarkdown = (value: string, language?: string): Segmented =>
  segment(documentOf(value, language ? { language } : {}))
const texts = (value: string, language?: string): string[] =>
  segmentMarkdown(value, language).segments.map(({ text }) => text)

const blocksOf = (tree: Root): (Nodes & { children: PhrasingContent[] })[] => {
  const found: (Nodes & { children: PhrasingContent[] })[] = []
  visit(tree, node => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') found.push(node)
  })
  return found
}

describe('the blocks that are cut', () => {
  it('are headings, paragraphs, list items, quotations, cells and footnotes', () => {
    const { segments } = segmentMarkdown(
      '# 标题\n\n正文[^1]。\n\n- 项目\n\n> 引文\n\n|格|\n|-|\n|子|\n\n[^1]: 注释。\n',
    )
    expect(segments.map(({ role, text }) => `${role} ${text}`)).toEqual([
      'heading 标题',
      'paragraph 正文[^1]。',
      'listItem 项目',
      'quotation 引文',
      'tableCell 格',
      'tableCell 子',
      'footnote 注释。',
    ])
  })

  it('are not code, HTML, definitions, empty cells, or what holds no words', () => {
    expect(texts('```\n码。\n```\n\n<div>块。</div>\n\n[a]: b "题。"\n\n|`码`| |<br>|\n|-|-|-|\n')).toEqual(
      [],
    )
  })

  it('are not changed in the document that was given', () => {
    const document = documentOf('一。二。\n')
    const before = structuredClone(document.tree)
    segment(document)
    expect(document.tree).toEqual(before)
  })
})

describe('an inline node', () => {
  it.each([
    ['is not cut', '看[甲。乙](x)丙。丁。', ['看[甲。乙](x)丙。', '丁。']],
    ['ends a sentence with what ends inside it', '**强。**下。', ['**强。**', '下。']],
    ['ends one behind its quotation marks too', '他说：**“好。”**然后走。', ['他说：**“好。”**', '然后走。']],
    ['of code hides its marks', '用`a。b`吧。好。', ['用`a。b`吧。', '好。']],
    ['of HTML holds what stands between its tags', '<b>甲。乙</b>丙。丁。', ['<b>甲。乙</b>丙。', '丁。']],
    ['of HTML left open holds nothing', '<b>甲。乙。', ['<b>甲。', '乙。']],
    ['that refers to a note stays with its sentence', '甲。[^1]乙。\n\n[^1]: 注', ['甲。[^1]', '乙。', '注']],
    ['that breaks the line stands between', '甲。\\\n乙。  \n丙', ['甲。', '乙。', '丙']],
    ['that breaks a sentence stays in it', '甲\\\n乙。', ['甲\\\n乙。']],
    ['an escaped mark ends a sentence', '甲\\!乙。', ['甲\\!', '乙。']],
    ['a character reference ends nothing', '甲&amp;乙。', ['甲&amp;乙。']],
  ])('%s: %s', (_, source, expected) => {
    expect(texts(source)).toEqual(expected)
  })
})

describe('the text of later lines', () => {
  it.each([
    ['in quotations', '> 甲\n> 乙。\n>丙', ['甲\n乙。', '丙']],
    ['in lazy quotations', '> > 甲\n乙。', ['甲\n乙。']],
    ['in lists', '1. 甲\n   乙。\n', ['甲\n乙。']],
    ['in quotations in lists', '- > 甲\n  > 乙。', ['甲\n乙。']],
    ['in lists in lists, with tabs', '-\t- 甲\n\t  乙。', ['甲\n乙。']],
    ['that begins with an angle bracket', '> 甲\n>     > 乙。', ['甲\n> 乙。']],
    ['that begins with one in a list', '- > 甲\n      > 乙。', ['甲\n> 乙。']],
    ['in footnotes', '甲[^1]\n\n[^1]: 乙\n    丙', ['甲[^1]', '乙\n丙']],
    ['with Windows line ends', '甲\r\n乙。\r\n丙', ['甲\n乙。', '丙']],
  ])('%s', (_, source, expected) => {
    expect(texts(source)).toEqual(expected)
  })
})

/** Generated Markdown: blocks of inline pieces, laid into containers. */
const inline = fc.constantFrom(
  ...['汉字', '。', '！', '“好。”', '（注。）', '; ', 'Mr. X. ', 'a ', '3.5', '**强。**', '*斜*', '`码。`'],
  ...[
    '[链。](u)',
    '![图](v)',
    '<b>甲。</b>',
    '<i>',
    '<br>',
    '\\*',
    '&nbsp;',
    '&#12290;',
    '…… ',
    '\n',
    '  \n',
    '\\\n',
  ],
  ...['~~删。~~', 'https://a.cn/。', '[^1]', '|', '\\|', '”', '“', '>', '\t', ' \n    > ', '-', '😀'],
)
const words = fc.array(inline, { minLength: 1, maxLength: 12 }).map(pieces => pieces.join(''))
const prefixed = (first: string, later: string) => (text: string) =>
  text
    .split('\n')
    .map((line, index) => (index === 0 ? first : later) + line)
    .join('\n')
const container = fc.constantFrom(
  (text: string) => text,
  prefixed('> ', '> '),
  prefixed('>', '>'),
  prefixed('> ', ''),
  prefixed('- ', '  '),
  prefixed('12. ', '    '),
  prefixed('-\t', '\t'),
  prefixed('[^1]: ', '    '),
  prefixed('# ', ''),
  (text: string) => `|${text.replaceAll('\n', ' ')}|b|\n|-|-|\n|c。d|${text.replaceAll('\n', ' ')}|`,
)
const source = fc
  .array(fc.tuple(words, fc.array(container, { maxLength: 3 })), { minLength: 1, maxLength: 4 })
  .chain(blocks =>
    fc.constantFrom('\n', '\r\n').map(lineEnd =>
      blocks
        .map(([text, containers]) => containers.reduce((inner, wrap) => wrap(inner), text))
        .join('\n\n')
        .replaceAll('\n', lineEnd),
    ),
  )

const offsets = ({ position }: Nodes): [number, number] => [
  position?.start.offset ?? -1,
  position?.end.offset ?? -1,
]

const squeeze = (text: string): string => text.replace(/[\s>]+/g, '')

describe('whatever the Markdown', () => {
  it('segments and what stands between them are the block again', () => {
    fc.assert(
      fc.property(source, value => {
        const whole = markdown.parse(value)
        const { tree } = segmentMarkdown(value)
        const [before, after] = [blocksOf(whole), blocksOf(tree)]
        expect(after.length).toBe(before.length)
        for (const [index, block] of after.entries()) {
          const children = before[index]?.children ?? []
          const flat = block.children.flatMap(child => (child.type === 'segment' ? child.children : [child]))
          // Words: the same nodes in the same order, texts cut but complete.
          expect(flat.map(node => wordsOf(node)).join('')).toBe(children.map(node => wordsOf(node)).join(''))
          // Places: from one node's end to the next one's start there is white space and prefixes at most.
          const [first] = offsets(children[0] ?? block)
          let at = first
          for (const node of flat) {
            const [start, end] = offsets(node)
            expect(start).toBeGreaterThanOrEqual(at)
            expect(squeeze(value.slice(at, start))).toBe('')
            at = end
          }
        }
      }),
      { numRuns: 200 },
    )
  })

  it('a segment of one line stands in the file as its text, another line by line', () => {
    fc.assert(
      fc.property(source, value => {
        const lines = value.split(/\r\n|\n/)
        for (const node of segmentMarkdown(value).segments) {
          const [start, end] = offsets(node)
          const slice = value.slice(start, end)
          if (!/[\r\n]/.test(slice)) expect(slice).toBe(node.text)
          else {
            const own = slice.split(/\r\n|\n/)
            for (const [index, line] of node.text.split('\n').entries())
              expect(own[index]).toMatch(ending(line))
          }
          const place = node.position?.start
          expect(lines[(place?.line ?? 0) - 1]?.slice((place?.column ?? 0) - 1)).toMatch(
            beginning(node.text.split('\n')[0] ?? ''),
          )
        }
      }),
      { numRuns: 200 },
    )
  })

  it('a segment’s text nodes have the places of their words', () => {
    fc.assert(
      fc.property(source, value => {
        const { segments } = segmentMarkdown(value)
        visit({ type: 'root', children: segments } as Root, 'text', node => {
          const [start, end] = offsets(node)
          const slice = value.slice(start, end)
          if (!/[\\&\r\n]/.test(slice)) expect(slice).toBe(node.value)
        })
      }),
      { numRuns: 200 },
    )
  })

  it('a segment’s text, parsed alone, reads as its nodes', () => {
    fc.assert(
      fc.property(source, value => {
        const { tree, segments } = segmentMarkdown(value)
        const definitions = selectAll(tree, 'footnoteDefinition').length > 0 ? '[^1]: x' : ''
        for (const { text, children } of segments) {
          const alone = parseInline(text, definitions)
          const read = (nodes: PhrasingContent[]) => nodes.map(node => wordsOf(node)).join('')
          expect(read(alone)).toBe(read(children).replaceAll('\r\n', '\n'))
        }
      }),
      { numRuns: 200 },
    )
  })

  it('the texts of the segments and what stands between them are the text of the block', () => {
    fc.assert(
      fc.property(source, value => {
        for (const block of blocksOf(segmentMarkdown(value).tree).filter(
          ({ children }) => children.length > 0,
        )) {
          const joined = block.children.map(child =>
            child.type === 'segment' ? child.text : value.slice(...offsets(child)),
          )
          const [[start], [, end]] = [
            offsets(block.children[0] ?? block),
            offsets(block.children.at(-1) ?? block),
          ]
          expect(squeeze(joined.join(''))).toBe(squeeze(value.slice(start, end)))
          for (const { text } of block.children.filter(child => child.type === 'segment')) {
            expect(text.trim()).toBe(text)
            expect(text).not.toBe('')
          }
        }
      }),
      { numRuns: 200 },
    )
  })
})

const quote = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const ending = (text: string): RegExp => new RegExp(`${quote(text)}$`)
const beginning = (text: string): RegExp => new RegExp(`^${quote(text)}`)
