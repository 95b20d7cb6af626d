import { deflateSync } from 'node:zlib'
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { qpdfCheck } from '../../test/print/checkers.js'
import { fontAssets } from '../../test/print/faces.js'
import { flowingSample } from '../../test/print/flowing.js'
import { pressProfile } from '../../test/print/press-profile.js'
import { bilingual } from '../../test/print/sample.js'
import { openBrowser } from '../browser/open.js'
import { designOf } from '../design.js'
import { operators, slice } from '../finish/content/operators.js'
import { decode, pageContent } from '../finish/content/streams.js'
import type { FlowingDocument } from '../flow.js'
import { pageSize } from '../page-size.js'
import { print } from '../print.js'
import { promisedTexts } from '../promise.js'
import { readTextLayer } from '../text-layer.js'
import { type Pressed, press } from './press.js'
import { defaultPress } from './press-choice.js'
import { readPressProfile } from './press-profile.js'

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type), data])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  let crc = 0xffffffff
  for (const byte of body) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  sum.writeUInt32BE((crc ^ 0xffffffff) >>> 0)
  return Buffer.concat([size, body, sum])
}

/** A PNG of one green. W3C PNG §11. */
const png = (width: number, height: number): Buffer => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  header.set([8, 2], 8)
  const line = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, Buffer.from([40, 160, 80]))])
  const data = deflateSync(Buffer.concat(Array.from({ length: height }, () => line)))
  const magic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([magic, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}

const text = bilingual(
  ['新年贺词', 'New Year Message'],
  [
    { depth: 2, pairs: [['一、工业', 'I. Industry']] },
    { pairs: [['园区人接续奋斗。', 'The park goes on.']] },
  ],
)

/** A picture an inch wide, a coloured word, a gradient, a large black surface. */
const extras = [
  '<p lang="en" style="margin: 0"><img src="a.png" alt="A green" style="width: 1in; height: 0.5in"></p>',
  '<p lang="en" style="color: #2060c0">Blue.</p>',
  '<div style="height: 30mm; background: #000"></div>',
  '<div style="height: 20mm; background: linear-gradient(#fff, #2060c0)"></div>',
].join('')

const browser = openBrowser({}, process.env)
afterAll(() => browser.close())

let document: FlowingDocument
let finished: Uint8Array
let pressed: Pressed

const pressWith = (profile?: Uint8Array): Promise<Pressed> =>
  press({
    bytes: finished,
    trim: pageSize('A5'),
    path: 'a.md',
    assets: document.assets,
    choice: defaultPress,
    profile: profile && readPressProfile(profile, 'a.icc'),
  })

beforeAll(async () => {
  const sample = await flowingSample(text, designOf({ layout: 'stacked', size: 'A5' }))
  const { flow, languages } = sample
  const html = sample.html.replace('<main>', `<main>${extras}`)
  const picture = { path: 'a.png', bytes: png(150, 75), type: 'image/png' }
  document = {
    path: text.path,
    html,
    assets: [...(await fontAssets(html)), picture],
    meta: { title: '新年贺词', keywords: [], languages },
    texts: promisedTexts(text, languages),
    flow,
  }
  const printed = await print(document, browser)
  expect(printed.messages.map(String)).toEqual([])
  finished = printed.bytes
  pressed = await pressWith()
}, 60_000)

const load = (bytes: Uint8Array): Promise<PDFDocument> => PDFDocument.load(bytes, { updateMetadata: false })

/** The operators of all content, with what stands before them. */
const operatorsOf = (pdf: PDFDocument): { name: string; text: string }[] => {
  const forms = pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFRawStream && String(object.dict.get(PDFName.of('Subtype'))) === '/Form'
        ? [decode(object)]
        : [],
    )
  return [...pdf.getPages().map(pageContent), ...forms].flatMap(bytes =>
    [...operators(bytes)].map(({ name, start, end }) => ({ name, text: slice(bytes, start, end) })),
  )
}

const millimetres = (points: number): number => (points * 25.4) / 72

it('has exact boxes around the page', async () => {
  const [page] = (await load(pressed.bytes)).getPages()
  const [trim, bleed, media] = [page?.getTrimBox(), page?.getBleedBox(), page?.getMediaBox()]
  expect(millimetres(trim?.width ?? 0)).toBeCloseTo(148, 2)
  expect(millimetres(trim?.height ?? 0)).toBeCloseTo(210, 2)
  expect(millimetres((trim?.x ?? 0) - (bleed?.x ?? 0))).toBeCloseTo(3, 2)
  expect(millimetres(bleed?.height ?? 0)).toBeCloseTo(216, 2)
  expect(millimetres(media?.width ?? 0)).toBeCloseTo(148 + 20, 2)
})

it('holds no colour of the screen outside of pictures and gradients, which say that they are sRGB', async () => {
  const pdf = await load(pressed.bytes)
  const names = new Set(operatorsOf(pdf).map(({ name }) => name))
  for (const name of ['rg', 'RG', 'g', 'G']) expect(names).not.toContain(name)
  const spaces = pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const dict = object instanceof PDFRawStream ? object.dict : object
    return dict instanceof PDFDict ? [dict.lookup(PDFName.of('ColorSpace'))] : []
  })
  expect(spaces.map(String)).not.toContain('/DeviceRGB')
  expect(
    spaces.filter(space => space instanceof PDFArray && String(space.get(0)) === '/ICCBased'),
  ).not.toEqual([])
})

it('tells which plates each page needs', () => {
  expect(pressed.report.pages[0]).toEqual({ page: 1, inks: ['C', 'M', 'Y', 'K'] })
  expect(pressed.report.colors).toContainEqual({ color: '#000000', inks: 'K100', by: 'map' })
  expect(pressed.report.colors).toContainEqual({ color: '#2060c0', inks: 'C83 M50 K25', by: 'formula' })
})

it('prints a large black surface in rich black', async () => {
  expect(operatorsOf(await load(pressed.bytes)).map(({ text }) => text)).toContain('0.6 0.4 0.4 1 k')
})

it('tells of a picture with too few pixels, by its file and size on paper', () => {
  const green = pressed.report.pictures.find(({ file }) => file === 'a.png')
  expect(green).toMatchObject({ page: 1, pixels: [150, 75], resolution: 150, color: 'sRGB' })
  expect(green?.millimetres[0]).toBeCloseTo(25.4, 1)
  expect(pressed.messages.map(({ reason }) => reason)).toEqual([
    'Unexpected colour #2060c0 without stated inks, expected it in pdf.press.colors; printed as C83 M50 K25',
    'Unexpected resolution of 150 pixels an inch of “a.png” on page 1, 25.4 × 12.7 mm, expected at least 300',
  ])
})

it('draws the marks as artifacts on all plates, outside of the bleed', async () => {
  const pdf = await load(pressed.bytes)
  const [page] = pdf.getPages()
  const content = Buffer.from(page ? pageContent(page) : []).toString('latin1')
  const marks = content.slice(content.lastIndexOf('/Artifact'))
  expect(marks.match(/ l S/g)).toHaveLength(8)
  expect(marks).toContain('/Registration CS 1 SCN')
  const { x = 0, width = 0, y = 0, height = 0 } = page?.getBleedBox() ?? {}
  for (const [, left, bottom] of marks.matchAll(/^(-?[\d.]+) (-?[\d.]+) m/gm)) {
    const isInside =
      Number(left) > x && Number(left) < x + width && Number(bottom) > y && Number(bottom) < y + height
    expect(isInside).toBe(false)
  }
})

it('keeps text, tags and languages', async () => {
  const before = readTextLayer(await load(finished))
  expect(before.length).toBeGreaterThan(5)
  expect(readTextLayer(await load(pressed.bytes))).toEqual(
    before.map(run => ({ ...run, link: run.link === undefined ? undefined : expect.any(Number) })),
  )
  expect(qpdfCheck(pressed.bytes)).toContain('No syntax or stream encoding errors found')
})

const metadata = async (bytes: Uint8Array): Promise<string> => {
  const stream = (await load(bytes)).catalog.lookup(PDFName.of('Metadata'))
  return stream instanceof PDFRawStream ? Buffer.from(decode(stream)).toString() : ''
}

it('claims PDF/A with the profile of the press alone', async () => {
  expect(pressed.report.conforms).toEqual(['PDF/UA-1'])
  expect(await metadata(pressed.bytes)).not.toContain('pdfaid:part')
  const profiled = await pressWith(pressProfile())
  expect(profiled.report).toMatchObject({
    conforms: ['PDF/UA-1', 'PDF/A-2a'],
    output: { condition: null, profile: 'Press of a test' },
  })
  expect(await metadata(profiled.bytes)).toContain('<pdfaid:part>2</pdfaid:part>')
})

it('is the same to the byte when made again', async () => {
  expect(Buffer.compare((await pressWith()).bytes, pressed.bytes)).toBe(0)
})
