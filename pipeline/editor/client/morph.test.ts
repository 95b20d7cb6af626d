import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../test/editor/window.js'

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  page = await browser.newPage()
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('morph.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    globalName: 'made',
    write: false,
  })
  await page.evaluate(outputFiles[0]?.text ?? '')
}, 60_000)

afterAll(() => browser.close())

/** What becomes of a text that is made another one, and how many nodes came or went. */
const morphed = (old: string, now: string): Promise<{ html: string; moved: number }> =>
  page.evaluate(
    async (from, to) => {
      const { made } = window as unknown as { made: { morph(old: ChildNode, now: ChildNode): void } }
      const [one, other] = [document.createElement('main'), document.createElement('main')]
      one.innerHTML = from
      other.innerHTML = to
      const changes = new MutationObserver(() => undefined)
      changes.observe(one, { childList: true, subtree: true })
      made.morph(one, other)
      const moved = changes
        .takeRecords()
        .reduce((sum, { addedNodes, removedNodes }) => sum + addedNodes.length + removedNodes.length, 0)
      return { html: one.innerHTML, moved }
    },
    old,
    now,
  )

test.each([
  ['the same', '<p>a <b>b</b></p>', '<p>a <b>b</b></p>', 0],
  ['another text', '<p>a <b>b</b> c</p>', '<p>a <b>bb</b> c</p>', 0],
  ['other attributes', '<p class="x" lang="en">a</p>', '<p class="y" dir="rtl">a</p>', 0],
  ['a node more in the midst', '<p>a</p><p>c</p>', '<p>a</p><p>b</p><p>c</p>', 1],
  ['a node less at the front', '<p>a</p><p>b</p>', '<p>b</p>', 1],
  ['a text where there was none', '<p></p>', '<p>a</p>', 1],
  ['a text no more', '<p>a<i>b</i></p>', '<p></p>', 2],
  ['another element', '<p><b>a</b> c</p>', '<p><i>a</i> c</p>', 2],
])('a node becomes another one with as few changes as need be: %s', async (_, old, now, moved) => {
  expect(await morphed(old, now)).toEqual({ html: now, moved })
})

test('whatever stood there, what comes out is the other one', async () => {
  const texts = ['', 'a', 'b', '<b>a</b>', '<b class="x">a</b>', 'a<i>b</i>c', '<b><i>a</i>b</b>']
  const pages = texts.flatMap(one => texts.map(other => `<p>${one}${other}</p><p>${other}</p>`))
  for (const [index, old] of pages.entries()) {
    const now = pages[(index * 17 + 5) % pages.length] ?? ''
    expect((await morphed(old, now)).html).toBe(now)
  }
})
