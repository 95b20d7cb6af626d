import { toHtml } from 'hast-util-to-html'
import type { Root } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import { describe, expect, it } from 'vitest'
import { handlers } from './index.js'

const html = (value: string): string => {
  const tree: Root = { type: 'root', children: [{ type: 'inlineCode', value }] }
  return toHtml(toHast(tree, { handlers }))
}

describe('code in a sentence', () => {
  it.each([
    ['this.publishedBooksMessage', 'this.<wbr>published<wbr>Books<wbr>Message'],
    ['config/layouts/parallel.css', 'config/<wbr>layouts/<wbr>parallel.<wbr>css'],
    ['packages/compiler-dom/index.js', 'packages/<wbr>compiler-dom/<wbr>index.<wbr>js'],
    ['@vue/eslint-config-with-everything', '@vue/<wbr>eslint-<wbr>config-<wbr>with-<wbr>everything'],
    ['MAX_NUMBER_OF_LINES', 'MAX_<wbr>NUMBER_<wbr>OF_<wbr>LINES'],
  ])('%s may be broken behind signs and before capitals', (code, expected) => {
    expect(html(code)).toBe(`<code>${expected}</code>`)
  })

  it.each([
    'firstName',
    'npm run build',
    'npm create vue-application-of-mine',
    '<a.b-c_d/e>',
    '一二三四五六七八九十，一二三',
  ])('%s stands whole', code => {
    expect(html(code)).not.toContain('<wbr>')
  })
})
