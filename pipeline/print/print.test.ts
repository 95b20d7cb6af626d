import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { PDFDict, PDFDocument, PDFName, type PDFObject } from '@cantoo/pdf-lib'
import { afterAll, describe, expect, it } from 'vitest'
import { nodeEffects } from '../node.js'
import { popplerFonts, popplerPageSize, qpdfCheck } from '../test/print/checkers.js'
import { fontAssets } from '../test/print/faces.js'
import { flowingSample } from '../test/print/flowing.js'
import { bilingual, type Pair } from '../test/print/sample.js'
import { openBrowser, type PrintBrowser } from './browser/open.js'
import { designOf, type PrintChoice } from './design.js'
import type { FlowingDocument } from './flow.js'
import { type Printed, print } from './print.js'
import { promisedTexts } from './promise.js'
import { readTextLayer } from './text-layer.js'

const require = createRequire(import.meta.url)
const latinFont = '@expo-google-fonts/source-code-pro/400Regular/SourceCodePro_400Regular.ttf'
const chineseFont = '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'

/** A browser on a machine that has one font and no others. fonts-conf(5). */
const machineWith = async (font: string): Promise<PrintBrowser> => {
  const folder = await mkdtemp(join(tmpdir(), 'duizhao-fonts-'))
  const file = join(folder, 'fonts.conf')
  const fonts = dirname(require.resolve(font))
  await writeFile(file, `<fontconfig><dir>${fonts}</dir><cachedir>${folder}</cachedir></fontconfig>`)
  const machine = openBrowser({}, { ...process.env, FONTCONFIG_FILE: file })
  const close = async () => {
    await machine.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { ...machine, close }
}

const browser = openBrowser({}, process.env)
afterAll(() => browser.close())

const title: Pair = ['新年贺词', 'New Year Message']
const sentence = (number: number): Pair => [
  `第${number}代园区人接续奋斗，走出了一条“从无到有”的发展之路。`,
  `Generation ${number} has carried the work forward, from nothing to something.`,
]
const longHeading =
  'I. Industry that has a long name and does not fit into a line of its column, so that it must wrap twice'
const text = bilingual(
  title,
  [
    { depth: 2, pairs: [['一、工业', longHeading]] },
    { pairs: Array.from({ length: 30 }, (_, number) => sentence(number)) },
    { depth: 2, pairs: [['二、项目', 'II. Projects']] },
    { pairs: [sentence(99)] },
  ],
  ['管委会', 'The Committee'],
)

const printable = async (choice: PrintChoice): Promise<FlowingDocument> => {
  const { html, flow, languages } = await flowingSample(text, designOf(choice))
  return {
    path: text.path,
    html,
    assets: await fontAssets(html),
    meta: {
      title: '新年贺词',
      author: '管委会',
      keywords: ['新年'],
      languages,
      date: new Date('2024-01-01'),
    },
    texts: promisedTexts(text, languages),
    flow,
  }
}

const printed = async (choice: PrintChoice): Promise<Printed> => print(await printable(choice), browser)

const titlesUnder = (parent: PDFDict, indent: string): string[] => {
  const found: string[] = []
  let item: PDFObject | undefined = parent.lookup(PDFName.of('First'))
  while (item instanceof PDFDict) {
    const title = item.lookup(PDFName.of('Title'))
    found.push(
      indent +
        (title && 'decodeText' in title ? String((title as { decodeText(): string }).decodeText()) : ''),
    )
    found.push(...titlesUnder(item, `${indent}> `))
    item = item.lookup(PDFName.of('Next'))
  }
  return found
}

const outlineOf = async (bytes: Uint8Array): Promise<string[]> => {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  return titlesUnder(pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict), '')
}

/** What is wrong with a print whose HTML was changed after its fonts were cut. */
const reasons = async (edit: (html: string) => string): Promise<string[]> => {
  const document = await printable({})
  const { messages } = await print({ ...document, html: edit(document.html) }, browser)
  return messages.map(({ reason }) => reason)
}

describe('the text layer tells of', () => {
  it('a sentence that is lost', async () => {
    expect(await reasons(html => html.replace(/<span class="s" id="s5-en".*?<\/span>/, ''))).toEqual([
      'Unexpected absence of “Generation 2 has carried the …” from the PDF, expected each sentence once',
    ])
  })

  it('a sentence that is hidden', async () => {
    const hide = (html: string) => html.replace('id="s5"', 'id="s5" style="display: none"')
    expect(await reasons(hide)).toHaveLength(1)
  })

  it('a sentence that stands twice', async () => {
    const twice = (html: string) => html.replace(/<span class="s" id="s5-en".*?<\/span>/, '$& $&')
    const [first] = await reasons(twice)
    expect(first).toMatch(/^Unexpected second “Generation2hascarried/)
  })
})

describe('a printed document', () => {
  it.each(['parallel', 'stacked', 'source', 'target'] as const)('comes out clean as %s', async layout => {
    const { bytes, pages, messages } = await printed({ layout })
    expect(messages.map(String)).toEqual([])
    expect(pages).toBeGreaterThan(1)
    expect(qpdfCheck(bytes)).toContain('No syntax or stream encoding errors found')
    for (const font of popplerFonts(bytes) ?? []) {
      expect(font).toEqual({ type: 'CID TrueType', embedded: 'yes', subset: 'yes' })
    }
  })

  it.each([
    ['A5', 148, 210],
    ['Letter', 215.9, 279.4],
    ['185mm 260mm', 185, 260],
    ['A4 landscape', 297, 210],
  ])('comes out clean on %s', async (size, width, height) => {
    const { bytes, messages } = await printed({ size })
    expect(messages.map(String)).toEqual([])
    const [wide, high] = popplerPageSize(bytes) ?? [(width * 72) / 25.4, (height * 72) / 25.4]
    expect(Math.abs(wide - (width * 72) / 25.4)).toBeLessThan(0.5)
    expect(Math.abs(high - (height * 72) / 25.4)).toBeLessThan(0.5)
  })

  it.each(['parallel', 'stacked', 'target'] as const)(
    'has contents with the pages of the file as %s',
    async layout => {
      const { bytes } = await printed({ layout, size: 'A5' })
      const layer = readTextLayer(await PDFDocument.load(bytes, { updateMetadata: false }))
      const pageOf = (text: string, from: number): number | undefined =>
        layer.find(({ page, lines }) => page >= from && lines.join('').replace(/\s/g, '').startsWith(text))
          ?.page
      const numbers = layer.filter(({ page, lines }) => page === 1 && /^\d+$/.test(lines.join('')))
      expect(numbers.map(({ lines }) => Number(lines.join('')))).toEqual([
        pageOf('I.Industry', 2),
        pageOf('II.Pro', 2),
      ])
    },
  )

  it('says what it is', async () => {
    const { bytes } = await printed({})
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
    expect([pdf.getTitle(), pdf.getAuthor(), pdf.getKeywords()]).toEqual(['新年贺词', '管委会', '新年'])
    expect(String(pdf.catalog.get(PDFName.of('Lang')))).toBe('(zh-Hans)')
    expect(pdf.getCreationDate()).toEqual(new Date('2024-01-01'))
  })

  it('has an outline with one entry a heading, in both languages, with its spaces', async () => {
    expect(await outlineOf((await printed({})).bytes)).toEqual([
      '新年贺词 · New Year Message',
      '> 一、工业 · I. Industry that has a long name and does not fit into a line of its column, so that it must wrap twice',
      '> 二、项目 · II. Projects',
    ])
  })

  it('is the same to the byte when printed again', async () => {
    const document = await printable({})
    const environment = { ...nodeEffects.environment, SOURCE_DATE_EPOCH: '1700000000' }
    const effects = { ...nodeEffects, environment }
    const first = await print(document, browser, effects)
    const second = await print(document, browser, effects)
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0)
  })
})

describe('a print with a fault', () => {
  it('names a font that cannot be read', async () => {
    const document = await printable({})
    const assets = document.assets.map(asset =>
      asset.path === 'fonts/0.ttf' ? { ...asset, bytes: Buffer.from('no font') } : asset,
    )
    const { messages } = await print({ ...document, assets }, browser)
    const found = messages.map(({ reason }) => reason)
    expect(found).toContain('Unexpected font “zh serif” that cannot be read, expected a TrueType file')
    // What stands in its place depends on the machine: a font of its own, or empty boxes.
    expect(found).toContainEqual(
      expect.stringMatching(/^Unexpected (.*font.*|empty box) .*of the PDF, expected the document’s/),
    )
  })

  it.each([
    ['no font with them', latinFont],
    ['a font with them', chineseFont],
  ])('names the characters that the faces lack where the machine has %s', async (_, font) => {
    const machine = await machineWith(font)
    try {
      const document = await printable({})
      const html = document.html.replace('<main>', '<main><p lang="zh-Hans">第龘代龘。</p>')
      const { messages } = await print({ ...document, html }, machine)
      expect(messages.map(({ reason }) => reason)).toEqual([
        'Unexpected character “龘” (U+9F98) in “第龘代龘。”, expected one that a font of the document has',
      ])
    } finally {
      await machine.close()
    }
  })

  it('names an empty box in a running head', async () => {
    const found = await reasons(html =>
      html.replace('@top-left { content: counter', '@top-left { content: "龘" counter'),
    )
    expect(found).toEqual([
      expect.stringMatching(
        /^Unexpected (empty box in “□”|the font “.*” of the system for 龘|a Type 3 font for 龘) on page 2 of the PDF, expected the document’s/,
      ),
    ])
  })

  it('refuses an imitated bold', async () => {
    const style = 'font-weight: 900; font-synthesis: weight; font-family: "latin display"'
    const imitate = (html: string) => html.replace('<main>', `<main><p lang="en" style='${style}'>I.</p>`)
    expect(await reasons(imitate)).toEqual([expect.stringMatching(/^Unexpected a Type 3 font for I \./)])
  })

  it('names a picture that cannot be shown', async () => {
    const document = await printable({})
    const html = document.html.replace('<main>', '<main><img src="a.png" alt="x">')
    const picture = { path: 'a.png', bytes: Buffer.from('no picture'), type: 'image/png' }
    const { messages } = await print({ ...document, html, assets: [...document.assets, picture] }, browser)
    expect(messages.map(({ reason }) => reason)).toEqual([
      'Unexpected picture “a.png” that cannot be shown, expected a JPEG, PNG, WebP, GIF or SVG file',
    ])
  })

  it('names text that would make everything small', async () => {
    const wide = `<pre style="white-space: pre">${'wide '.repeat(60)}</pre>`
    expect(await reasons(html => html.replace('<main>', `<main>${wide}`))).toContainEqual(
      expect.stringMatching(/^Unexpected text wider than the page: “wide wide/),
    )
  })

  it('names an address that was not opened', async () => {
    const address = 'https://example.org/a.png'
    expect(await reasons(html => html.replace('<main>', `<main><img src="${address}">`))).toContain(
      `Unexpected address ${address} in the printed text, expected files of the document alone`,
    )
  })
})

/** A browser that is killed whenever it begins to print, some times. */
const killedBrowser = (times: number) => {
  const own = openBrowser({}, process.env)
  const groups: number[] = []
  const withTab: PrintBrowser['withTab'] = (name, milliseconds, work) =>
    own.withTab(name, milliseconds, page => {
      const group = page.browser().process()?.pid ?? 0
      groups.push(group)
      const pdf = page.pdf.bind(page)
      if (groups.length <= times) {
        page.pdf = options => {
          const printing = pdf(options)
          process.kill(-group, 'SIGKILL')
          return printing
        }
      }
      return work(page)
    })
  return { killed: { ...own, withTab }, groups }
}

const isAlive = (group: number): boolean => {
  try {
    process.kill(-group, 0)
    return true
  } catch {
    return false
  }
}

const allGone = async (groups: number[]): Promise<boolean> => {
  for (let tries = 0; tries < 100 && groups.some(isAlive); tries += 1) await wait(50)
  return !groups.some(isAlive)
}

describe('a browser that is killed while it prints', () => {
  it('is replaced once: the file is the same', async () => {
    const document = await printable({})
    const { killed, groups } = killedBrowser(1)
    const { bytes } = await print(document, killed)
    await killed.close()
    expect(groups).toHaveLength(2)
    expect(Buffer.compare(bytes, (await print(document, browser)).bytes)).toBe(0)
    expect(await allGone(groups)).toBe(true)
  }, 90_000)

  it('twice is an error that says what to do, and leaves no process', async () => {
    const { killed, groups } = killedBrowser(2)
    await expect(print(await printable({}), killed)).rejects.toThrow(
      /could not be printed: the browser failed twice .*Check the memory of the machine/,
    )
    await killed.close()
    expect(groups).toHaveLength(2)
    expect(await allGone(groups)).toBe(true)
  }, 90_000)
})
