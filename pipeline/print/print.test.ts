import { afterAll, describe, expect, it } from 'vitest'
import type { PrintableDocument } from '../model/printable.js'
import { nodeEffects } from '../node.js'
import { fontAssets } from '../test/print/faces.js'
import { bilingual, labels, type Pair, rows } from '../test/print/sample.js'
import { openBrowser } from './browser/open.js'
import { compose } from './compose.js'
import { designOf, type PrintChoice } from './design.js'
import { type Printed, print } from './print.js'

const browser = openBrowser({}, process.env)
afterAll(() => browser.close())

const title: Pair = ['新年贺词', 'New Year Message']
const sentence: Pair = [
  '一代代园区人接续奋斗，走出了一条“从无到有”的发展之路。',
  'Generation after generation has carried the work forward, from nothing to something.',
]
const text = bilingual(
  title,
  [
    { depth: 2, pairs: [['一、工业', 'I. Industry']] },
    { pairs: Array.from({ length: 30 }, () => sentence) },
    { depth: 2, pairs: [['二、项目', 'II. Projects']] },
    { pairs: [sentence] },
  ],
  ['管委会', 'The Committee'],
)

const printable = async (choice: PrintChoice): Promise<PrintableDocument> => {
  const languages = { source: ['zh-Hans'], target: ['en'], parallel: undefined, stacked: undefined }
  const html = await compose(
    text,
    rows(text, languages[choice.layout ?? 'parallel']),
    'en',
    designOf(choice),
    labels,
  )
  return {
    path: text.path,
    html,
    assets: await fontAssets(html),
    meta: { title: '新年贺词', author: '管委会', keywords: ['新年'], languages: ['zh-Hans', 'en'] },
    texts: [],
  }
}

const printed = async (choice: PrintChoice): Promise<Printed> => print(await printable(choice), browser)

describe('a printed document', () => {
  it.each(['parallel', 'stacked', 'source', 'target'] as const)('comes out clean as %s', async layout => {
    const { bytes, pages, messages } = await printed({ layout })
    expect(messages.map(String)).toEqual([])
    expect(pages).toBeGreaterThan(1)
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-')
  })

  it.each(['A5', 'Letter', '185mm 260mm'])('comes out clean on %s', async size => {
    expect((await printed({ size })).messages.map(String)).toEqual([])
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
