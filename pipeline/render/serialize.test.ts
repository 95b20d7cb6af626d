import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { toHtml } from 'hast-util-to-html'
import { visit } from 'unist-util-visit'
import { expect, it } from 'vitest'
import { bilingualFrom } from '../test/bilingual.js'
import { labels, parsePage } from '../test/rendered.js'
import { convert } from './convert.js'
import { h, text } from './hast.js'
import { bodyOf } from './layouts/body.js'
import { settingOf } from './layouts/setting.js'
import { serialize } from './serialize.js'

const book = fileURLToPath(new URL('../test/books/everything/source/everything.md', import.meta.url))

/** A page as it is read, without places: the two write characters differently. */
const sameTree = (html: string) => {
  const root = parsePage(html)
  visit(root, node => void delete node.position)
  return root.children
}

it('writes what hast-util-to-html writes', async () => {
  const { body } = convert(bilingualFrom(await readFile(book, 'utf8'), { en: [] }), labels)
  const setting = settingOf({
    source: 'zh-Hans',
    language: 'en',
    columns: [{}, { target: 'en' }],
    labels,
    isInteractive: true,
  })
  const root = { type: 'root' as const, children: bodyOf(setting, body) }
  expect(root.children.length).toBeGreaterThan(10)
  expect(sameTree(serialize(root))).toEqual(sameTree(toHtml(root)))
})

it('writes every kind of attribute', () => {
  const properties = {
    className: ['a', 'b'],
    ariaLabelledBy: ['x'],
    dataTargetLanguage: 'en',
    httpEquiv: ['refresh'],
    hrefLang: 'zh',
    colSpan: 2,
    disabled: true,
    checked: false,
    id: undefined,
  }
  const node = h('td', properties, [h('br', {}), text('a<b>&amp;"')])
  expect(serialize(node)).toBe(
    '<td class="a b" aria-labelledby="x" data-target-language="en" http-equiv="refresh" hreflang="zh" colspan="2" disabled><br>a&lt;b>&amp;amp;"</td>',
  )
  expect(sameTree(serialize(node))).toEqual(sameTree(toHtml(node)))
})

it('lets no text or value end what it stands in', () => {
  const node = h('a', { title: '"><script>' }, [text('</a><script>')])
  expect(serialize(node)).toBe(
    '<a title="&quot;>&lt;script>">&lt;/a>&lt;script></a>'.replace('"&quot;>', '"&quot;>'),
  )
})
