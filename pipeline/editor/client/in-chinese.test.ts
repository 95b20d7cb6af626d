import { beforeEach, expect, test } from 'vitest'
import { atWork } from '../../test/editor/at-work.js'
import { bookOnDisk } from '../../test/editor/book-on-disk.js'
import { field, press, until } from '../../test/editor/window.js'

/** Whoever reads Chinese meets no word of another language but those of the texts. */

const fields = [
  'title',
  'subtitle',
  'description',
  'publisher',
  'author',
  'keywords',
  'translator',
  'license',
]
const statuses = ['preferred', 'admitted', 'deprecated', 'forbidden']

const source = `---
${fields.map(name => `${name}: 水约`).join('\n')}
colophon: 水约
---

# 水约

水约[^约]共二十四条。

| 村 | 水 |
|---|---|
| 甲 | 9 |

![渠首](a.png "渠首")

[^约]: 刻于西墙。
`

const glossary = `source,target,language,status
${statuses.map((status, index) => `水约,${index}${index}${index},en,${status}`).join('\n')}
`

const work = atWork()

beforeEach(async () => {
  work.book = await bookOnDisk({ 'source/a.md': source, 'translations/glossary.csv': glossary })
  work.editor = await work.book.open()
  work.page = await (await work.browser.createBrowserContext()).newPage()
  await work.page.setExtraHTTPHeaders({ 'Accept-Language': 'zh-CN' })
  await work.page.evaluateOnNewDocument(() => {
    Object.defineProperty(navigator, 'language', { get: () => 'zh-CN' })
    Object.defineProperty(navigator, 'languages', { get: () => ['zh-CN'] })
  })
  await work.page.setViewport({ width: 1440, height: 900 })
  await work.page.goto(work.editor.address)
  await work.page.waitForSelector(field)
}, 60_000)

/** Words in Latin letters that are shown, but for keys, texts of the book, and names that are the same everywhere. */
const foreign = (): Promise<string[]> =>
  work.page.evaluate(() => {
    const isText = (node: Element | null): boolean =>
      node?.closest('[lang]:not(html), kbd, .shortcuts td:last-child, #name, #documents b, .documents b') !==
      null
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found = [...document.querySelectorAll<HTMLElement>('.seg')].map(row => row.dataset.state ?? '')
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!isText(node.parentElement)) found.push(node.textContent ?? '')
    return found
      .flatMap(text => text.match(/[a-z]{2,}/gi) ?? [])
      .filter(word => !/^(?:pdf|id|duizhao|editor|keys|config|ts|ctrl|en)$/i.test(word))
  })

test('in rows and panels, and where something was saved', async () => {
  await work.page.waitForSelector('#terms dd')
  await work.page.keyboard.type('111')
  await press(work.page, 'Control', 'Enter')
  await until(() => work.page.$eval('#saved', node => /\d\d:\d\d 已保存/.test(node.textContent ?? '')))
  await work.page.waitForSelector('#terms dd')
  await until(() => work.page.$eval('#terms', node => !(node as HTMLElement).inert))
  expect(await work.page.$$eval('.from', nodes => nodes.map(node => node.textContent))).toEqual([
    '可用',
    '不推荐',
    '禁用',
  ])
  expect(await foreign()).toEqual([])
})

test.each<[string, readonly string[]]>([
  ['the keys', ['F1']],
  ['the menu of a segment', ['Control', 'm']],
  ['find and replace', ['Control', 'h']],
  ['the concordance', ['Control', 'k']],
  ['going to a segment', ['Control', 'g']],
  ['the signs', ['F2']],
])('in %s', async (_, keys) => {
  await press(work.page, ...keys)
  await work.page.waitForSelector('dialog, .popup[role=menu]')
  expect(await foreign()).toEqual([])
})
