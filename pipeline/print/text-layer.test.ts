import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, describe, expect, it } from 'vitest'
import { fontAssets } from '../test/print/faces.js'
import { flowingSample } from '../test/print/flowing.js'
import { readByPdfJs } from '../test/print/pdf-js.js'
import { bilingual } from '../test/print/sample.js'
import { openBrowser } from './browser/open.js'
import { designOf } from './design.js'
import { print } from './print.js'
import { readTextLayer } from './text-layer.js'

const browser = openBrowser({}, process.env)
afterAll(() => browser.close())

const text = bilingual(
  ['标题', 'A title'],
  [
    { depth: 2, pairs: [['一、工业（高新区）', 'I. Industry “first”']] },
    {
      pairs: Array.from({ length: 40 }, (_, number): [string, string] => [
        `第${number}句，一见文用“引号”——破折号……1—11月，769.6亿元；`,
        `Sentence ${number} fits the office: high-quality, difficult—“quoted” & 76.96 billion <yuan>.`,
      ]),
    },
  ],
)

describe('the text layer', () => {
  it.each(['parallel', 'stacked'] as const)('of the layout %s is what pdf.js reads', async layout => {
    const { html, flow } = await flowingSample(text, designOf({ layout }))
    const meta = { title: 't', keywords: [], languages: ['zh-Hans', 'en'] }
    const printable = { path: 'a.md', html, assets: await fontAssets(html), meta, texts: [], flow }
    const { bytes, pages } = await print(printable, browser)
    const layer = readTextLayer(await PDFDocument.load(bytes, { updateMetadata: false }))
    const byPage = Array.from({ length: pages }, (_, index) =>
      layer
        .filter(({ page }) => page === index + 1)
        .map(({ lines }) => lines.join('').replace(/\s/g, ''))
        .filter(Boolean),
    )
    expect(pages).toBeGreaterThan(1)
    expect(byPage).toEqual(await readByPdfJs(bytes))
  })
})
