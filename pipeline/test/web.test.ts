import { gzipSync } from 'node:zlib'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations } from './web/axe.js'
import { nuMessages } from './web/nu.js'
import { bookSite, listSite, pagesOf, type Site, sampleSite } from './web/site.js'
import { openVisitor, type View, type Visit } from './web/visitor.js'

let book: Site
let sample: Site
let list: Site
let visitor: Awaited<ReturnType<typeof openVisitor>>

beforeAll(async () => {
  ;[book, sample, list, visitor] = await Promise.all([bookSite(''), sampleSite(), listSite(), openVisitor()])
}, 120_000)

afterAll(() => visitor?.close())

/** Look at a page of the sample, and close it. */
const look = async <Result>(
  path: string,
  view: View,
  see: (page: Page, visit: Visit) => Promise<Result>,
  site: Site = sample,
): Promise<Result> => {
  const visit = await visitor.visit(site, path, view)
  try {
    return await see(visit.page, visit)
  } finally {
    await visit.close()
  }
}

type Layout = 'parallel' | 'stacked' | 'source' | 'target'

const choose = (page: Page, layout: Layout) => page.click(`.to-${layout}`)

/** Ids of the sentences of the first paragraph that can be seen, in the order of their places. */
const seen = (page: Page): Promise<string[]> =>
  page.$$eval('#p-1 .s', found =>
    found
      .filter(one => one.getClientRects().length > 0)
      .map(one => ({ id: one.id, at: one.getBoundingClientRect() }))
      .sort((a, b) => (Math.abs(a.at.top - b.at.top) > 12 ? a.at.top - b.at.top : a.at.left - b.at.left))
      .map(({ id }) => id),
  )

const ids = async (page: Page): Promise<{ source: string[]; target: string[] }> => ({
  source: await page.$$eval('#p-1 .a .s', found => found.map(({ id }) => id)),
  target: await page.$$eval('#p-1 .b .s', found => found.map(({ id }) => id)),
})

describe('every page', () => {
  it('is valid HTML', () => {
    const pages = new Map([
      ...[...pagesOf(book)].map(([path, html]): [string, string] => [`book/${path}`, html]),
      ...[...pagesOf(sample)].map(([path, html]): [string, string] => [`sample/${path}`, html]),
      ...[...pagesOf(list)].map(([path, html]): [string, string] => [`list/${path}`, html]),
    ])
    expect(pages.size).toBe(13)
    expect(nuMessages(pages)).toEqual([])
  }, 120_000)

  it.each(['index.html', 'zh-Hans-ar.html', 'zh-Hans.html', 'en.html', 'ar.html'])(
    '(%s) loads nothing from elsewhere and says nothing on the console',
    path => look(path, {}, async (_, { troubles }) => expect(troubles).toEqual([])),
  )

  it.each<[string, View, Layout]>([
    ['index.html', { width: 1440 }, 'parallel'],
    ['index.html', { width: 1440, dark: true }, 'parallel'],
    ['index.html', { width: 390 }, 'stacked'],
    ['index.html', { width: 390, dark: true }, 'stacked'],
    ['index.html', { width: 320 }, 'target'],
    ['index.html', { width: 820, dark: true }, 'source'],
    ['index.html', { width: 1280, forcedColors: true }, 'parallel'],
    ['zh-Hans-ar.html', { width: 1440 }, 'parallel'],
    ['zh-Hans-ar.html', { width: 390, dark: true }, 'target'],
  ])('(%s, %o, %s) has no fault that axe finds by WCAG 2.2 AA', (path, view, layout) =>
    look(path, view, async page => {
      if (layout !== 'parallel') await choose(page, layout)
      expect(await axeViolations(page)).toEqual([])
    }),
  )

  it.each<[string, View]>([
    ['en.html', { width: 1280 }],
    ['zh-Hans.html', { width: 390, dark: true }],
    ['ar.html', { width: 820 }],
  ])('of one language (%s, %o) has none either', (path, view) =>
    look(path, view, async page => expect(await axeViolations(page)).toEqual([])),
  )

  it.each([320, 390, 820, 1280, 1600])('is no wider than a window of %i px', width =>
    look('index.html', { width }, async page => {
      for (const layout of ['parallel', 'stacked', 'source', 'target'] as const) {
        if (layout !== 'parallel' || width >= 768) await choose(page, layout)
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      }
    }),
  )
})

describe('the page of a book', () => {
  it.each<[string, View]>([
    ['index.html', { width: 1440 }],
    ['index.html', { width: 820, dark: true }],
    ['index.html', { width: 390, dark: true }],
    ['index.html', { width: 1280, forcedColors: true }],
    ['zh-Hans-ar.html', { width: 1440 }],
    ['ar.html', { width: 390 }],
  ])('(%s, %o) has no fault that axe finds, and is no wider than its window', (path, view) =>
    look(
      path,
      view,
      async (page, { troubles }) => {
        expect(await axeViolations(page)).toEqual([])
        expect(troubles).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
      },
      list,
    ),
  )
})

describe('the book', () => {
  it('keeps its budget: 60 KB of page, 400 KB of fonts', () => {
    const page = book.get('index.html') ?? new Uint8Array()
    const fonts = [...book].filter(([path]) => path.endsWith('.woff2'))
    expect(gzipSync(page).length).toBeLessThan(60 * 1024)
    expect(fonts.length).toBeGreaterThan(5)
    expect(fonts.reduce((sum, [, bytes]) => sum + bytes.length, 0)).toBeLessThan(400 * 1024)
  })

  it('sets the first lines of a row level, in fonts of its own', () =>
    look(
      'index.html',
      {},
      async page => {
        const apart = await page.$$eval('.para > .row', rows => {
          const baseline = (cell: Element | null): number => {
            const probe = document.createElement('span')
            Object.assign(probe.style, { display: 'inline-block', width: '0', height: '0' })
            cell?.prepend(probe)
            const { bottom } = probe.getBoundingClientRect()
            probe.remove()
            return bottom
          }
          return rows.map(row =>
            Math.abs(baseline(row.querySelector('.a')) - baseline(row.querySelector('.b'))),
          )
        })
        expect(apart.length).toBeGreaterThan(10)
        expect(Math.max(...apart)).toBeLessThan(0.1)
        expect(await page.evaluate(() => document.fonts.check('18px "zh serif"', '新'))).toBe(true)
      },
      book,
    ))

  it('holds one language on a page of one language', () => {
    const text = (path: string) => {
      const html = pagesOf(book).get(path) ?? ''
      return html.slice(html.indexOf('<main'), html.indexOf('</main>'))
    }
    expect(text('en.html').length).toBeGreaterThan(20_000)
    expect(text('en.html')).not.toMatch(/\p{Script=Han}/u)
    expect(text('zh-Hans.html')).not.toContain('lang="en"')
  })

  it('can be printed from the browser', () =>
    look(
      'index.html',
      { print: true, dark: true },
      async page => {
        const shown = (selector: string) =>
          page.$$eval(selector, found => found.filter(one => one.getClientRects().length > 0).length)
        expect(await shown('.bar')).toBe(0)
        expect(await shown('p.b .s')).toBeGreaterThan(30)
        expect(await page.$eval('html', html => getComputedStyle(html).backgroundColor)).toBe(
          'rgb(255, 255, 255)',
        )
      },
      book,
    ))
})

describe('the reader', () => {
  it.each([true, false])('chooses a layout (with script: %s)', script =>
    look('index.html', { script }, async page => {
      const { source, target } = await ids(page)
      expect((await seen(page)).sort()).toEqual([...source, ...target].sort())
      await choose(page, 'source')
      expect(await seen(page)).toEqual(source)
      await choose(page, 'target')
      expect(await seen(page)).toEqual(target)
      await choose(page, 'stacked')
      expect(await seen(page)).toEqual([...source, ...target])
      await page.click('.swap')
      expect(await seen(page)).toEqual([...target, ...source])
    }),
  )

  it('chooses with the keyboard alone', () =>
    look('index.html', {}, async page => {
      await page.focus('#layout-parallel')
      await page.keyboard.press('ArrowRight')
      expect(await page.$eval('#layout-stacked', input => input.matches(':checked'))).toBe(true)
      await page.keyboard.press('Tab')
      await page.keyboard.press('Space')
      expect(await page.$eval('#layout-swap', input => input.matches(':checked'))).toBe(true)
    }))

  it('finds layout, order and theme as they were left', () =>
    look('index.html', {}, async page => {
      await choose(page, 'stacked')
      await page.click('.swap')
      await page.select('#page-theme', 'dark')
      await page.reload()
      const { source, target } = await ids(page)
      expect(await seen(page)).toEqual([...target, ...source])
      expect(await page.$eval('html', html => getComputedStyle(html).colorScheme)).toBe('dark')
    }))

  it('keeps the place when the layout changes', () =>
    look(
      'index.html',
      {},
      async page => {
        const topOf = (id: string) => page.$eval(`#${id}`, one => one.getBoundingClientRect().top)
        const id = await page.$eval('#p-5 .a .s', ({ id }) => id)
        await page.$eval(`#${id}`, one => one.scrollIntoView())
        const before = await topOf(id)
        await choose(page, 'stacked')
        expect(Math.abs((await topOf(id)) - before)).toBeLessThan(40)
      },
      book,
    ))

  it('sees the partner of a sentence marked, by pointer and by keyboard', () =>
    look('index.html', {}, async page => {
      const { source, target } = await ids(page)
      const on = () => page.$$eval('.s.on', found => found.map(({ id }) => id))
      await page.hover(`#${target[0]}`)
      expect(await on()).toEqual([source[0], target[0]])
      await page.mouse.move(1, 1)
      expect(await on()).toEqual([])
      await page.focus(`#${source[1]} > .mark`)
      expect(await on()).toEqual([source[1], target[1]])
    }))

  it('keeps a pair marked with a click or a tap', () =>
    look('index.html', {}, async page => {
      const { source, target } = await ids(page)
      const kept = () => page.$$eval('.s.kept', found => found.map(({ id }) => id))
      await page.click(`#${source[1]}`)
      await page.mouse.move(1, 1)
      expect(await kept()).toEqual([source[1], target[1]])
      expect(await page.$eval(`#${target[1]} > .mark`, mark => getComputedStyle(mark).opacity)).toBe('1')
      await page.click(`#${source[1]}`)
      expect(await kept()).toEqual([])
    }))

  it('copies the link of a sentence, and is told so', () =>
    look('index.html', {}, async page => {
      const { target } = await ids(page)
      await page.hover(`#${target[0]}`)
      await page.click(`#${target[0]} > .mark`)
      await page.waitForFunction(() => document.querySelector('.said')?.textContent !== '')
      expect(await page.$eval('.said', line => line.textContent)).toBe('Link copied')
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        `http://localhost/index.html#${target[0]}`,
      )
      expect(new URL(page.url()).hash).toBe(`#${target[0]}`)
    }))

  it('comes first to a link that leads to the text', () =>
    look('index.html', {}, async page => {
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip')
      await page.keyboard.press('Enter')
      expect(new URL(page.url()).hash).toBe('#page-text')
    }))
})

describe('a link to a sentence', () => {
  const aimed = (page: Page) => page.$$eval('.aim', found => found.map(({ id }) => id))

  it('shows it on both sides', async () => {
    const { source, target } = await look('index.html', {}, ids)
    await look('index.html', { hash: `#${target[1]}` }, async page =>
      expect(await aimed(page)).toEqual([source[1], target[1]]),
    )
  })

  it('shows it without script, too', async () => {
    const { target } = await look('index.html', {}, ids)
    await look('index.html', { hash: `#${target[1]}`, script: false }, async page =>
      expect(await page.$eval(`#${target[1]}`, one => getComputedStyle(one).textDecorationLine)).toBe(
        'underline',
      ),
    )
  })

  it('shows its partner where the reader has hidden its side', () =>
    look('index.html', {}, async page => {
      await choose(page, 'target')
      const id = await page.$$eval('.text p.a .s', found => found.at(-1)?.id ?? '')
      await page.evaluate(hash => location.assign(hash), `#${id}`)
      await page.waitForFunction(() => scrollY > 100)
      expect(await page.$eval(`#${id}-en`, one => one.getBoundingClientRect().top < innerHeight)).toBe(true)
    }))

  it('that was joined into another leads there', () =>
    look('index.html', { hash: '#joined' }, async page => expect(await aimed(page)).toHaveLength(2)))

  it('of the bilingual page leads to the sentence on the page of its language', async () => {
    const { target } = await look('index.html', {}, ids)
    await look('en.html', { hash: `#${target[1]}` }, async page =>
      expect(await aimed(page)).toEqual([target[1]?.replace('-en', '')]),
    )
  })
})

it('the policy of a page lets no other script and no other style in', () =>
  look('index.html', {}, async page => {
    const result = await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.intruded = true'
      const style = document.createElement('style')
      style.textContent = 'body { outline: 7px solid }'
      document.body.append(script, style)
      document.body.setAttribute('style', 'outline: 7px solid')
      return ['intruded' in window, getComputedStyle(document.body).outlineWidth]
    })
    expect(result[0]).toBe(false)
    expect(result[1]).not.toBe('7px')
  }))
