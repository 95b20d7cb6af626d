import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fontAssets } from '../test/print/faces.js'
import { flowingSample } from '../test/print/flowing.js'
import { type PageTexts, pageTexts } from '../test/print/page-texts.js'
import { type Block, bilingual, type Pair } from '../test/print/sample.js'
import { openBrowser } from './browser/open.js'
import { designOf, type PrintChoice } from './design.js'
import type { FlowChoice } from './flow.js'
import { type Printed, print } from './print.js'
import { promisedTexts } from './promise.js'
import { readTextLayer, type TextRun } from './text-layer.js'

const browser = openBrowser({}, process.env)
afterAll(() => browser.close())

const sentence = (number: number): Pair => [
  `第${number}代园区人接续奋斗，走出了一条“从无到有”的发展之路。`,
  `Generation ${number} has carried the work forward, from nothing to something.`,
]

/** Sections of growing length, so that headings come to stand at every height of a page. */
const sections: [Pair, number][] = [
  [['一、工业', 'I. Industry'], 7],
  [['二、项目', 'II. Projects'], 11],
  [['三、人才', 'III. People'], 2],
  [['四、环境', 'IV. Environment'], 13],
  [['五、党建', 'V. Party building'], 1],
  [['六、展望', 'VI. Outlook'], 5],
]

const text = bilingual(
  ['新年贺词', 'New Year Message'],
  [
    { pairs: [sentence(0), sentence(1)] },
    ...sections.flatMap(([heading, count], index): Block[] => [
      { depth: 2, pairs: [heading] },
      ...Array.from({ length: count }, (_, number): Block => ({ pairs: [sentence(100 * index + number)] })),
    ]),
  ],
)

interface Read extends PageTexts {
  printed: Printed
  runs: TextRun[]
}

const printed = async (choice: PrintChoice, flow: FlowChoice = {}, more = ''): Promise<Read> => {
  const sample = await flowingSample(text, designOf({ size: 'A5', ...choice }), flow)
  const { html, languages } = sample
  const made = await print(
    {
      path: text.path,
      html,
      assets: await fontAssets(`${html}…ivx0123456789— ${more}`),
      meta: { title: '新年贺词', keywords: [], languages },
      texts: promisedTexts(text, languages),
      flow: sample.flow,
    },
    browser,
  )
  const runs = readTextLayer(await PDFDocument.load(made.bytes, { updateMetadata: false }))
  return { ...(await pageTexts(made.bytes)), printed: made, runs }
}

/** The page, from 1, on which a heading of the text stands: not its entry in the contents. */
const pageOf = ({ runs }: Read, heading: string): number =>
  runs.find(({ roles, lines }) => roles.some(role => /^H\d$/.test(role)) && lines.join('') === heading)
    ?.page ?? 0

const headings = sections.map(([[chinese]]) => chinese)

describe('a book whose text begins with page 1', () => {
  let read: Read
  beforeAll(async () => {
    read = await printed({ design: 'book', layout: 'source' })
  }, 60_000)

  it('is printed without a complaint', () => {
    expect(read.printed.messages.map(String)).toEqual([])
  })

  it('has roman numbers before its text, arabic ones from it on, in the labels of the file', () => {
    expect(read.labels.slice(0, 7)).toEqual(['i', 'ii', 'iii', 'iv', '1', '2', '3'])
  })

  it('shows on each page the number that the file calls it by, but for title and blank pages', () => {
    const shown = read.pages.map((texts, index) => texts.includes(read.labels[index] ?? ''))
    expect(shown.slice(0, 4)).toEqual([false, false, true, false])
    expect(shown.slice(4).every(Boolean)).toBe(true)
  })

  it('has empty pages before contents and text, which begin on right-hand ones', () => {
    expect([read.pages[1], read.pages[3]]).toEqual([[], []])
    expect(read.pages[4]?.join('')).toContain('第0代园区人')
  })

  it('tells in the contents the numbers of its pages', () => {
    const told = (read.pages[2] ?? []).filter(word => /^\d+$/.test(word))
    expect(told).toEqual(headings.map(heading => read.labels[pageOf(read, heading) - 1]))
  })

  it('has the title at the head of left-hand pages, the section at that of right-hand ones', () => {
    const heads = read.pages.slice(4).map((texts, index) => ({ page: index + 5, texts }))
    for (const { page, texts } of heads) {
      const begun = headings.filter(heading => pageOf(read, heading) <= page)
      const first = headings.find(heading => pageOf(read, heading) === page)
      const section = first ?? begun.at(-1) ?? '新年贺词'
      expect(texts).toContain(page % 2 === 0 ? '新年贺词' : section)
    }
  })
})

describe('headings', () => {
  it.each(['parallel', 'stacked', 'source', 'target'] as const)(
    'stand with what follows them in %s',
    async layout => {
      const { runs } = await printed({ layout })
      const isHeading = ({ roles }: TextRun) => roles.some(role => /^H\d$/.test(role))
      for (const [index, run] of runs.entries()) {
        const next = runs.slice(index).find(other => !isHeading(other))
        if (isHeading(run) && next) expect(`${run.lines} ${next.page}`).toBe(`${run.lines} ${run.page}`)
      }
      expect(runs.filter(isHeading).length).toBeGreaterThan(sections.length)
    },
  )
})

describe('parallel columns', () => {
  it('have the section of the page over each, in its language, as official documents number their pages', async () => {
    const { pages, labels, runs } = await printed({ layout: 'parallel' })
    expect(labels.slice(0, 3)).toEqual(['1', '2', '3'])
    for (const [index, texts] of pages.entries()) {
      const page = index + 1
      expect(texts.join('')).toContain(`—${page}—`)
      const first = runs.find(({ roles, lines }) => lines.join('') === '二、项目' && roles.includes('H2'))
      if (first?.page === page) expect(texts.filter(word => word === 'II.Projects').length).toBeGreaterThan(1)
    }
  })
})

describe('page numbers', () => {
  it('in Chinese stand in the file as they are printed', async () => {
    const pageNumbers = { text: 'simp-chinese-informal', form: '第{{page}}页' } as const
    const { labels, pages } = await printed({ layout: 'source' }, { pageNumbers }, '第页一二三四五六七八九十')
    expect(labels.slice(0, 3)).toEqual(['1', '二', '三'])
    expect(pages.at(-1)?.join('')).toContain(`第${labels.at(-1)}页`)
  })
})

describe('sections that begin right-hand pages', () => {
  it('have an empty page before them where one is wanted', async () => {
    const read = await printed({ layout: 'source' }, { sections: 'recto', start: 'recto' })
    for (const heading of headings) expect(pageOf(read, heading) % 2).toBe(1)
    expect(read.pages.some(texts => texts.length === 0)).toBe(true)
    expect(read.printed.messages.map(String)).toEqual([])
  }, 60_000)
})
