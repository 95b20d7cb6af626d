import { afterAll, describe, expect, it } from 'vitest'
import type { FacingBook } from '../test/print/facing-book.js'
import { printableBook } from '../test/print/printable-book.js'
import { openBrowser } from './browser/open.js'
import { documentUrl, serve } from './browser/serve.js'
import type { PrintChoice } from './design.js'
import { dotEmphasis } from './in-page/dot-emphasis.js'
import { findSections } from './in-page/find-sections.js'
import { fitHeads } from './in-page/fit-heads.js'
import { holdWords } from './in-page/hold-words.js'
import { markTurns } from './in-page/mark-turns.js'
import { print } from './print.js'

const browser = openBrowser({}, process.env)
afterAll(() => browser.close())

const long = `curl -LO https://download.example.org/${'releases/'.repeat(14)}image.xz`

const book: FacingBook = {
  name: '书',
  markdown: `---
title: 书
date: 2025-06-18
---

## 一、工业，园区企业生产能力再上新的台阶

园区读*Nature 9杂志*[^1]，按<kbd>Ctrl</kbd>。

> 第一段。
>
> 第二段。

- 甲
  - 乙

  丙

| 编号 | 名称 |
| - | - |
| DR-120-24 | 每个RS-485端口 |
| GRI 303-3 | 延期 |

\`\`\`sh
${long}
ls
\`\`\`

## 二、人民

[^1]: 见*年鉴*。
`,
  english: [
    'Book',
    'I. Industry',
    'The park read *Nature 9*[^1] and pressed <kbd>Ctrl</kbd>.',
    'The first.',
    'The second.',
    'A',
    'B',
    'C',
    'No.',
    'Name',
    'DR-120-24',
    'Each RS-485 port',
    'GRI 303-3',
    'Late',
    'II. The People',
    'See the *Yearbook*.',
  ],
}

/** What a function finds in the page of the book. */
const inPage = async <T>(choice: PrintChoice, find: () => T): Promise<T> => {
  const printable = await printableBook(book, choice)
  return browser.withTab(printable.path, 30_000, async page => {
    await serve(page, printable.html, printable.assets)
    await page.emulateMediaType('print')
    await page.setViewport(printable.flow.area)
    await page.goto(documentUrl, { waitUntil: 'load' })
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    await page.evaluate(dotEmphasis)
    await page.evaluate(holdWords)
    await page.evaluate(markTurns)
    return page.evaluate(find) as Promise<T>
  })
}

it.each(['parallel', 'stacked', 'facing', 'source', 'target'] as const)(
  'keys, Latin in Chinese emphasis and italics in notes have their faces in %s',
  async layout => {
    const { messages } = await print(await printableBook(book, { layout, design: 'official' }), browser)
    expect(messages.map(String)).toEqual([])
  },
  30_000,
)

it('Latin in Chinese emphasis is slanted, and has no dots', async () => {
  const found = await inPage({ layout: 'parallel' }, () => ({
    slanted: [...document.querySelectorAll('.slanted')].map(
      element => `${element.textContent} ${getComputedStyle(element).fontStyle}`,
    ),
    dotted: [...document.querySelectorAll('main [data-dot]')].map(({ textContent }) => textContent).join(''),
  }))
  expect(found).toEqual({ slanted: ['Nature 9 italic'], dotted: '杂志年鉴' })
})

it('a note has the italic of the text', async () => {
  const families = await inPage({ layout: 'parallel' }, () =>
    [...document.querySelectorAll('.notes.b em')].map(element => getComputedStyle(element).fontFamily),
  )
  expect(families).toHaveLength(1)
  expect(families[0]).toMatch(/^"?latin serif/)
})

describe('the rule of a quotation', () => {
  it('stands beside both languages of parallel columns, without gaps', async () => {
    const bars = await inPage({ layout: 'parallel' }, () =>
      [...document.querySelectorAll<HTMLElement>('blockquote .row')].map(row => {
        const { borderInlineStartWidth, gridColumnStart, marginTop } = getComputedStyle(row, '::after')
        return {
          isDrawn: Number.parseFloat(borderInlineStartWidth) >= 1,
          column: gridColumnStart,
          isUpToTheLast: -Number.parseFloat(marginTop) >= Number.parseFloat(getComputedStyle(row).marginTop),
        }
      }),
    )
    const bar = { isDrawn: true, column: 'target', isUpToTheLast: true }
    expect(bars).toEqual([{ ...bar, isUpToTheLast: false }, bar])
  })
})

it('code that has no room on its line goes on drawn in, behind a hook', async () => {
  const { hooks, lefts, text } = await inPage({ layout: 'parallel', size: 'A5' }, () => {
    const pre = document.querySelector('pre')
    const range = document.createRange()
    if (pre) range.selectNodeContents(pre)
    const box = pre?.getBoundingClientRect()
    const hooks = [...document.querySelectorAll('.turn')].map(hook => hook.getBoundingClientRect())
    return {
      hooks: hooks.map(({ left, width, top }) => [left - (box?.left ?? 0), width, top - (box?.top ?? 0)]),
      lefts: [...range.getClientRects()].map(({ left }) => left - (box?.left ?? 0)),
      text: pre?.textContent ?? '',
    }
  })
  expect(text.trim()).toBe(`${long}\nls`)
  expect(hooks.length).toBeGreaterThan(1)
  for (const [left = 0, width = 0, top = 0] of hooks) {
    expect(left).toBeGreaterThan(0)
    expect(left + width).toBeLessThan(Math.max(...lefts))
    expect(top).toBeGreaterThan(10)
  }
  expect(lefts.filter(left => left < 1).length).toBeGreaterThan(1)
})

it.each(['source', 'target', 'facing'] as const)(
  'a paragraph of a quotation behind another is drawn in where no room shows it, in %s',
  async layout => {
    const [first, second] = await inPage({ layout, design: 'book' }, () =>
      [...document.querySelectorAll('blockquote > .para')].map(
        paragraph => getComputedStyle(paragraph.querySelector('p') ?? paragraph).textIndent,
      ),
    )
    expect(first).toBe('0px')
    expect(Number.parseFloat(second ?? '')).toBeGreaterThan(8)
  },
)

it('entries of contents of several lines have lines of one length', async () => {
  const wraps = await inPage({ layout: 'target', design: 'book' }, () =>
    [...document.querySelectorAll('.contents li [lang]')].map(entry =>
      getComputedStyle(entry).getPropertyValue('text-wrap-style'),
    ),
  )
  expect(new Set(wraps)).toEqual(new Set(['balance']))
})

it('a Chinese head of a table breaks between words, and before its unit', async () => {
  const printable = await printableBook(
    {
      name: '书',
      markdown: '---\ntitle: 书\n---\n\n| 年份 | 累计完成投资（万元） |\n| - | -: |\n| 2024 | 12 |\n',
      english: ['Book', 'Year', 'Total invested so far (10,000 yuan)', '2024', '12'],
    },
    { layout: 'parallel', design: 'official' },
  )
  const head = await browser.withTab(printable.path, 30_000, async page => {
    await serve(page, printable.html, printable.assets)
    await page.goto(documentUrl, { waitUntil: 'load' })
    await page.evaluate(holdWords)
    return page.evaluate(() => {
      const cells = document.querySelectorAll('th:last-child')
      return [...cells].map(cell => ({
        words: cell.innerHTML.replaceAll('<wbr>', '|').replaceAll(/<[^>]*>/g, ''),
        held: cell.querySelector('.nb')?.textContent,
        breaks: getComputedStyle(cell).wordBreak,
      }))
    })
  })
  expect(head).toEqual([
    { words: '累计|完成|投资|（万元）', held: '（万元）', breaks: 'keep-all' },
    { words: 'Total invested so far (10,000 yuan)', held: '(10,000 yuan)', breaks: 'normal' },
  ])
})

it('codes and short Chinese words in cells are not parted', async () => {
  const held = await inPage({ layout: 'parallel' }, () =>
    [...document.querySelectorAll(':is(th, td) .nb, :is(th, td).nb')].map(({ textContent }) => textContent),
  )
  const codes = ['DR-120-24', 'RS-485', 'GRI 303-3']
  expect(held).toEqual(['编号', '名称', ...codes, '延期', ...codes])
})

it('a short word over figures stays on one line', async () => {
  const wraps = await inPage({ layout: 'parallel' }, () => {
    const head = document.querySelector('table.han th')
    head?.classList.add('end')
    return head ? getComputedStyle(head).getPropertyValue('text-wrap-mode') : ''
  })
  expect(wraps).toBe('nowrap')
})

it('a date of the title stays on one line', async () => {
  const wraps = await inPage({ layout: 'parallel', design: 'book', size: '32K' }, () =>
    [...document.querySelectorAll('.title > .date p')].map(date =>
      getComputedStyle(date).getPropertyValue('text-wrap-mode'),
    ),
  )
  expect(wraps).toEqual(['nowrap', 'nowrap'])
})

it('the last two words of an entry of contents stay together where the last is short, and leaders are left alone', async () => {
  const held = await inPage({ layout: 'parallel' }, () =>
    [...document.querySelectorAll('.contents .nb')].map(({ textContent }) => textContent),
  )
  expect(held).toEqual(['The People'])
})

it('entries of contents break at marks, and long clauses of them at words', async () => {
  const parts = await inPage({ layout: 'parallel' }, () =>
    [...document.querySelectorAll('.contents li .han')].map(entry =>
      entry.innerHTML.replaceAll('<wbr>', '|').replaceAll(/<(?!wbr)[^>]*>/g, ''),
    ),
  )
  expect(parts).toEqual(['一、工业，园区|企业|生产|能力|再|上|新的|台阶', '二、人民'])
})

it.each([
  { layout: 'source', design: 'official' },
  { layout: 'source', design: 'book' },
  { layout: 'target', design: 'book' },
] as const)(
  'words of an item keep off the list before them as it does from those before it: %o',
  async choice => {
    const [before, after] = await inPage(choice, () => {
      const rects = [...document.querySelectorAll('li p')].map(element => element.getBoundingClientRect())
      const [first, inner, last] = rects
      return [(inner?.top ?? 0) - (first?.bottom ?? 0), (last?.top ?? 0) - (inner?.bottom ?? 0)]
    })
    expect(before).toBeCloseTo(4, 1)
    expect(after).toBeCloseTo(4, 1)
  },
)

it('a heading that begins the text stands at the head of its page', async () => {
  const distance = await inPage({ layout: 'parallel' }, () => {
    const main = document.querySelector('main')?.getBoundingClientRect().top ?? 0
    return (document.querySelector('main > .head')?.getBoundingClientRect().top ?? 0) - main
  })
  expect(distance).toBeCloseTo(0, 1)
})

it.each([
  [
    '## 工业园区与清水河流域的水资源管理和农业灌溉对比研究\n',
    'The Park and the River: on the Use of Water for Fields in the North',
    'target',
  ],
  ['## 工业园区与清水河流域的水资源管理和农业灌溉对比研究\n', 'The Park', 'source'],
] as const)(
  'a running head is not cut behind a word that leads to the next: %s %s %s',
  async (heading, english, layout) => {
    const printable = await printableBook(
      {
        name: '书',
        markdown: `---\ntitle: 书\n---\n\n${heading}\n正文。\n`,
        english: ['Book', english, 'Text.'],
      },
      { layout, design: 'official', size: 'A5' },
    )
    const [box] = printable.flow.heads
    if (!box) throw new Error('There is no head.')
    const heads = await browser.withTab(printable.path, 30_000, async page => {
      await serve(page, printable.html, printable.assets)
      await page.goto(documentUrl, { waitUntil: 'load' })
      const ids = await page.evaluate(findSections)
      const boxes = Array.from({ length: 30 }, (_, width) => ({ ...box, room: 60 + 8 * width }))
      return (await page.evaluate(fitHeads, boxes, ids)).sections[0] ?? []
    })
    const cut = heads.filter(head => head.endsWith('…')).map(head => head.slice(0, -1))
    expect(new Set(cut).size).toBeGreaterThan(3)
    for (const head of cut) expect(head).not.toMatch(/[与的和对]$|\b(?:and|the|on|of|for|in)$/i)
  },
)

it('a running head is cut between words', async () => {
  const printable = await printableBook(
    {
      name: '书',
      markdown: '---\ntitle: 书\n---\n\n## 清代洮河中游的木材贸易与地方社会再考\n\n正文。\n',
      english: ['Book', 'The Timber Trade', 'Text.'],
    },
    { layout: 'source', design: 'official', size: 'A5' },
  )
  const [box] = printable.flow.heads
  if (!box) throw new Error('There is no head.')
  const heads = await browser.withTab(printable.path, 30_000, async page => {
    await serve(page, printable.html, printable.assets)
    await page.goto(documentUrl, { waitUntil: 'load' })
    const ids = await page.evaluate(findSections)
    const boxes = Array.from({ length: 18 }, (_, width) => ({
      ...box,
      room: 30 + 8 * width,
    }))
    return (await page.evaluate(fitHeads, boxes, ids)).sections[0] ?? []
  })
  const cut = heads.filter(head => head.endsWith('…')).map(head => head.slice(0, -1))
  expect(new Set(cut).size).toBeGreaterThan(3)
  // 木材, 贸易, 地方, 社会
  for (const head of cut) expect(head).not.toMatch(/[木贸地社]$/)
})
