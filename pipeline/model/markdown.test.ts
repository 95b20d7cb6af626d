import fc from 'fast-check'
import type { PhrasingContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { describe, expect, it } from 'vitest'
import { parseInline } from './markdown.js'

const types = (text: string, definitions?: string): string[] =>
  parseInline(text, definitions).map((node: PhrasingContent) => node.type)

describe('an inline text', () => {
  it.each([
    ['plain', '实现工业总产值769.6亿元', ['text']],
    ['with emphasis at its start', '**Growth** went on.', ['strong', 'text']],
    ['with emphasis beside quotation marks', '**“A”** went on.', ['strong', 'text']],
    ['that looks like a list', '1. January', ['text']],
    ['that looks like a heading', '# 404 *factory*', ['text', 'emphasis']],
    ['that looks like a quotation', '> 5 *percent*', ['text', 'emphasis']],
    ['that looks like a rule', '***', ['text']],
    ['that looks like a definition', '[a]: https://a.cn *b*', ['text', 'link', 'text', 'emphasis']],
    ['with a hard break', 'a\\\nb', ['text', 'break', 'text']],
    ['with code and a link', '`a` [b](c)', ['inlineCode', 'text', 'link']],
    ['with raw HTML', 'H<sub>2</sub>O', ['text', 'html', 'text', 'html', 'text']],
  ])('%s', (_, text, expected) => {
    expect(types(text)).toEqual(expected)
  })

  it('resolves references by the definitions of its document', () => {
    expect(types('[site][s] and note[^1]', '[s]: https://a.cn\n\n[^1]: note')).toEqual([
      'linkReference',
      'text',
      'footnoteReference',
    ])
  })

  it('loses no word to the parser', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('字', 'a', '。', ' ', '1', '. ', '#', '-', '|', '“') }),
        text => {
          const squeezed = (value: string) => value.replace(/[\s\u00A0]+/g, '')
          expect(squeezed(textOf({ type: 'paragraph', children: parseInline(text) }))).toBe(squeezed(text))
        },
      ),
    )
  })
})
