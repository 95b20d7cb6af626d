import { stat } from 'node:fs/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import { projectFolder } from '../test/cli/project-folder.js'

const { at, duizhao, read, write } = projectFolder()

const page = 'output/index.html'
const exists = (path: string): Promise<boolean> =>
  stat(at(path)).then(
    () => true,
    () => false,
  )

/** Translate every text of a document, or as many as are given. */
const translate = async (name: string, language: string, texts: readonly string[]) => {
  const ids = Object.keys(JSON.parse(await read(`translations/zh-Hans/${name}.json`)))
  const entries = ids.slice(0, texts.length).map((id, index) => [id, texts[index]])
  await write(`translations/${language}/${name}.json`, JSON.stringify(Object.fromEntries(entries)))
}

const html = (...more: string[]) => duizhao('build', '--format', 'html', ...more)

/** Words of a page, without tags. */
const words = (text: string): string =>
  text.replace(/<(style|script)[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, ' ')

beforeEach(async () => {
  await write(
    'source/tea.md',
    '---\ntitle: 茶\ndescription: 怎样采茶。\ndate: 2024-05-01\n---\n\n甲说今天。\n',
  )
  await write('source/guide/2-walk.md', '# 走走\n\n甲说昨天。\n')
  await write('source/guide/10-rest.md', '# 歇歇 & 停停\n\n甲说明天。\n')
  await duizhao('extract')
  await translate('tea', 'en', ['Tea', 'How to pick tea.', 'A text.'])
  await translate('guide/2-walk', 'en', ['A walk'])
})

describe('the page of a book with several documents', { timeout: 120_000 }, () => {
  test('lists them in both languages, in the order of their names, with description and date', async () => {
    const { code, out } = await html()
    expect([code, out]).toEqual([0, expect.stringMatching(/^ {2}output\/\n {4}index\.html/m)])
    const found = words(await read(page)).replace(/\s+/g, ' ')
    expect(found).toMatch(/走走 .*A walk .*歇歇 &amp; 停停 .*茶 .*Tea .*怎样采茶。 .*How to pick tea\. /)
    expect(found).toContain('1 May 2024')
    expect(await read(page)).toMatch(/<a href="tea\/index\.html"/)
    expect(await read('output/en.html')).toMatch(/<a href="guide\/2-walk\/en\.html"/)
  })

  test('says how far translations have come that are not complete', async () => {
    await html()
    const found = words(await read(page))
    expect(found.match(/50% translated|not yet translated/gi)).toEqual([
      '50% translated',
      'Not yet translated',
    ])
    expect(await read(page)).toMatch(
      /<h2 class="b"[^>]*><a href="guide\/10-rest\/index.html"><span lang="zh-Hans"[^>]*>歇歇 &amp; 停停</,
    )
  })

  test('bears the name that the book has in interface.json', async () => {
    await write('translations/zh-Hans/interface.json', '{"bookTitle": "茶书", "bookDescription": "说茶。"}')
    await write('translations/en/interface.json', '{"bookTitle": "The Book of Tea"}')
    await html()
    expect(await read(page)).toContain('<title>茶书 · The Book of Tea</title>')
    expect(words(await read(page))).toContain('说茶。')
  })

  test('tells its address and its other languages as the other pages do', async () => {
    await write('duizhao.config.json', '{"html": {"siteUrl": "https://example.org/tea/"}}')
    await html()
    const head = await read(page)
    expect(head).toContain('<link rel="canonical" href="https://example.org/tea/">')
    expect(head).toContain('<link rel="alternate" hreflang="en" href="https://example.org/tea/en.html">')
    expect(head).toContain('<link rel="alternate" hreflang="x-default" href="https://example.org/tea/">')
  })

  test('is the same however much is built, and keeps a document whose source is damaged', async () => {
    await html()
    const before = await read(page)
    await html('tea')
    expect(await read(page)).toBe(before)
    await write('source/guide/2-walk.md', Buffer.from([0xd0, 0xc2, 0xc4, 0xea]))
    expect((await html()).code).toBe(1)
    expect(await read(page)).toContain('href="guide/2-walk/index.html"')
  })

  test('leaves out what was never published', async () => {
    await write('source/tea.md', Buffer.from([0xd0, 0xc2, 0xc4, 0xea]))
    await html()
    expect(await read(page)).not.toContain('href="tea/')
  })

  test('is not made where the configuration says so, and taken away', async () => {
    await html()
    await write('duizhao.config.json', '{"html": {"index": false}}')
    await html()
    expect(await exists(page)).toBe(false)
    expect(await exists('output/tea/index.html')).toBe(true)
  })

  test('is one of the publisher’s own where no build has made it', async () => {
    await write(page, 'mine')
    const { code, out } = await html()
    expect([code, out]).toEqual([0, expect.stringContaining('output/index.html  info  Unexpected page')])
    expect(await read(page)).toBe('mine')
  })

  test('is a document named index where there is one', async () => {
    await write('source/index.md', '# 书\n\n[茶](tea.md)\n')
    await html()
    expect(await read(page)).toMatch(/<meta http-equiv="refresh" content="0; ?url=index\/index\.html">/)
    expect(await read(page)).toContain('<a href="index/index.html">')
  })
})

test('a book of one document has no page of its own', async () => {
  await write('duizhao.config.json', '{"documents": ["tea.md"]}')
  await html()
  expect(await exists(page)).toBe(false)
})
