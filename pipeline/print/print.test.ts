import { afterAll, describe, expect, it } from 'vitest'
import type { PrintableDocument } from '../model/printable.js'
import { nodeEffects } from '../node.js'
import { fontAssets } from '../test/print/faces.js'
import { bilingual, labels, type Pair, rows } from '../test/print/sample.js'
import { openBrowser } from './browser/open.js'
import { compose, printedLanguages } from './compose.js'
import { designOf, type PrintChoice } from './design.js'
import { type Printed, print } from './print.js'
import { promisedTexts } from './promise.js'

const browser = openBrowser({}, process.env)
afterAll(() => browser.close())

const title: Pair = ['新年贺词', 'New Year Message']
const sentence = (number: number): Pair => [
  `第${number}代园区人接续奋斗，走出了一条“从无到有”的发展之路。`,
  `Generation ${number} has carried the work forward, from nothing to something.`,
]
const text = bilingual(
  title,
  [
    { depth: 2, pairs: [['一、工业', 'I. Industry']] },
    { pairs: Array.from({ length: 30 }, (_, number) => sentence(number)) },
    { depth: 2, pairs: [['二、项目', 'II. Projects']] },
    { pairs: [sentence(99)] },
  ],
  ['管委会', 'The Committee'],
)

const printable = async (choice: PrintChoice, edit = (html: string) => html): Promise<PrintableDocument> => {
  const design = designOf(choice)
  const languages = printedLanguages(design, 'zh-Hans', 'en')
  const html = edit(await compose(text, rows(text, languages), 'en', design, labels))
  return {
    path: text.path,
    html,
    assets: await fontAssets(html),
    meta: { title: '新年贺词', author: '管委会', keywords: ['新年'], languages },
    texts: promisedTexts(text, languages),
  }
}

const printed = async (choice: PrintChoice): Promise<Printed> => print(await printable(choice), browser)

const reasons = async (edit: (html: string) => string): Promise<string[]> =>
  (await print(await printable({}, edit), browser)).messages.map(({ reason }) => reason)

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
    expect(await reasons(twice)).toEqual([expect.stringMatching(/^Unexpected second “Generation2hascarried/)])
  })
})

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
