/**
 * How well and how fast the lines of paragraphs are fitted, beside the lines the browser makes of the same paragraphs in
 * the same run: the New Year message, Chinese at 20 px and English at 13 px, justified. Run it after `npm run build`:
 *
 *     node --import jiti/register bench/fit.ts [SEGMENTS]
 *
 * Slack is what a line leaves before it is stretched, in em; last lines do not count. A line is very loose where its
 * spaces are wider than 3.2 × a space. Time is that of `fit` for so many segments (default 1,000) in both languages, and
 * as a share of the time Chromium takes to print them.
 */
import { readFile } from 'node:fs/promises'
import { parseCatalog } from '../pipeline/model/catalog-file.js'
import { openBrowser } from '../pipeline/print/browser/open.js'
import { documentUrl, serve } from '../pipeline/print/browser/serve.js'
import { fitLines, provideFit } from '../pipeline/print/fit-lines.js'
import { readMarkdown } from '../pipeline/read/markdown.js'
import { fontAssets } from '../pipeline/test/print/faces.js'

const name = 'new-year-message-2024'
const book = new URL('../', import.meta.url)
const text = (path: string): Promise<string> => readFile(new URL(path, book), 'utf8')
const catalogOf = async (language: string) =>
  parseCatalog(await text(`translations/${language}/${name}.json`), language).catalog

const [wanted = '1000'] = process.argv.slice(2)
/** The longest first: a short one may be a part of a long one. */
const source = new Map(
  [...(await catalogOf('zh-Hans'))].sort(([, one], [, other]) => other.length - one.length),
)
const target = await catalogOf('en')
const markdown = readMarkdown(await text(`source/${name}.md`), {
  name,
  path: name,
  language: 'zh-Hans',
  fields: [],
})
const bare = (value: string): string => value.replace(/[*_`\\]|\[\^\d+\]/g, '')
const paragraphs = markdown.value
  .split(/\n\s*\n/)
  .filter(block => block.length > 60 && !/^(?:#|---|<!--|\[\^|!\[|\|)/.test(block))
const chinese = paragraphs.map(block => bare(block))
const english = paragraphs.map(block =>
  bare(
    [...source].reduce(
      (value, [id, sentence]) => value.replace(sentence, () => `${target.get(id) ?? ''} `),
      block,
    ),
  ),
)

const style = (width: number, size: number, language: string): string =>
  language === 'en'
    ? `p { margin: 0 0 8px; width: ${width}px; font: ${size}px/1.4 "latin serif", "zh serif"; text-align: justify }`
    : `p { margin: 0 0 8px; width: ${width}px; font: ${size}px/1.6 "zh serif", "latin serif"; text-align: justify; text-autospace: normal; line-break: strict }`

const html = (blocks: readonly string[], css: string, language: string): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><link rel="stylesheet" href="fonts.css"><style>${css}
  [data-fit="lines"], [data-fit="even"] { white-space-collapse: preserve-breaks; text-wrap: nowrap } [data-fit="even"] { text-align-last: justify }
  [data-fit="even"]::after { content: ""; display: inline-block; width: var(--fit-rest) } [data-fit="break"] { white-space: normal } [data-fit="hyphen"]::after { content: "-" / "" }
  </style></head><body data-hyphenate="en">${blocks.map(block => `<p>${block}</p>`).join('')}</body></html>`

interface LineFound {
  text: string
  right: number
}

/** Runs in the page: the lines of each paragraph at their natural width. */
const naturalLines = (): LineFound[][] => {
  const range = document.createRange()
  const blocks = [...document.querySelectorAll('p')]
  for (const block of blocks) block.style.textAlign = block.style.textAlignLast = 'start'
  const found = blocks.map(block => {
    const lines: (LineFound & { top: number })[] = []
    const { left } = block.getBoundingClientRect()
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let at = 0; at < (node.textContent?.length ?? 0); at += 1) {
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        const box = [...range.getClientRects()].at(-1)
        if (!box) continue
        const line = lines.at(-1)
        const sign = node.textContent?.[at] ?? ''
        if (line && Math.abs(box.top - line.top) < 6) {
          line.text += sign
          line.right = Math.max(line.right, sign === ' ' ? 0 : box.right - left)
        } else lines.push({ text: sign, right: box.right - left, top: box.top })
      }
    }
    return lines.map(({ text, right }) => ({ text, right }))
  })
  for (const block of blocks) block.style.textAlign = block.style.textAlignLast = ''
  return found
}

const browser = openBrowser({}, process.env)

const linesAt = async (blocks: readonly string[], width: number, size: number, language: string) => {
  const page = html(blocks, style(width, size, language), language)
  const assets = await fontAssets(`${page}-国n `)
  return browser.withTab('bench', 60_000, async tab => {
    await serve(tab, page, assets)
    await tab.setViewport({ width: 1200, height: 800 })
    await tab.goto(documentUrl, { waitUntil: 'load' })
    await tab.evaluate(() => document.fonts.ready.then(() => undefined))
    const greedy = await tab.evaluate(naturalLines)
    const words = () => document.body.textContent?.replace(/[\n\t]/g, '')
    const before = await tab.evaluate(words)
    await provideFit(tab)
    const report = await fitLines(tab)
    const fitted = await tab.evaluate(naturalLines)
    const isSame = before === (await tab.evaluate(words))
    return { greedy, fitted, report, isSame }
  })
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

const startErrors = /^[，。、；：！？”’）》〉」』】…—·％%‰℃,.;:!?)]/u
const endErrors = /[“‘（《〈「『【(]$/u

const hanFigures = (paragraphs: readonly LineFound[][], width: number, size: number): string => {
  const full = paragraphs.flatMap(lines => lines.slice(0, -1))
  const slacks = full.map(({ right }) => Math.max(0, width - right) / size)
  const all = paragraphs.flat()
  const errors =
    paragraphs.flatMap(lines => lines.slice(1)).filter(({ text }) => startErrors.test(text)).length +
    full.filter(({ text }) => endErrors.test(text)).length
  const single = paragraphs.filter(
    lines => lines.length > 1 && (lines.at(-1)?.text.match(/[\p{L}\p{N}]/gu) ?? []).length < 2,
  )
  return `mean slack ${mean(slacks).toFixed(2)} em · > 1 em ${slacks.filter(slack => slack > 1).length} · kinsoku errors ${errors} · overflows ${all.filter(({ right }) => right > width + 0.5).length} · one-character last lines ${single.length} · lines ${all.length}`
}

const spaceOf = 13 * 0.2396

const latinFigures = (paragraphs: readonly LineFound[][], width: number): string => {
  const full = paragraphs.flatMap(lines => lines.slice(0, -1))
  const ratios = full.map(({ text, right }) => {
    const spaces = text.trim().split(' ').length - 1
    return spaces > 0 ? (spaceOf + (width - right) / spaces) / spaceOf : 99
  })
  const badness = mean(ratios.map(ratio => (ratio - 1) ** 2))
  return `very loose lines ${ratios.filter(ratio => ratio > 3.2).length} · badness ${badness.toFixed(2)} · widest space ${Math.max(...ratios).toFixed(1)} × · overflows ${paragraphs.flat().filter(({ right }) => right > width + 0.5).length} · lines ${paragraphs.flat().length}`
}

for (const ems of [20, 24, 27, 35]) {
  const { greedy, fitted, report, isSame } = await linesAt(chinese, ems * 20, 20, 'zh-Hans')
  console.log(`Chinese, ${ems} em`)
  console.log(`  browser  ${hanFigures(greedy, ems * 20, 20)}`)
  console.log(
    `  fitted   ${hanFigures(fitted, ems * 20, 20)} · text ${isSame ? 'unchanged' : 'CHANGED'} · ${JSON.stringify(report)}`,
  )
}
for (const width of [430, 330, 230]) {
  const { greedy, fitted, report, isSame } = await linesAt(english, width, 13, 'en')
  console.log(`English, ${width} px`)
  console.log(`  browser  ${latinFigures(greedy, width)}`)
  console.log(
    `  fitted   ${latinFigures(fitted, width)} · text ${isSame ? 'unchanged' : 'CHANGED'} · ${JSON.stringify(report)}`,
  )
}

/** So many segments in two columns, as the layout `parallel` has them. */
const long = Array.from({ length: Math.ceil(Number(wanted) / source.size) }, () =>
  chinese.map((block, index) => `<p lang="zh-Hans">${block}</p><p lang="en">${english[index]}</p>`).join(''),
)
const sheet =
  'body { width: 590px } p { margin: 0 0 8px; text-align: justify } p:lang(zh) { width: 238px; font: 14px/25px "zh serif", "latin serif"; text-autospace: normal; line-break: strict } p:lang(en) { width: 320px; font: 14px/19px "latin serif", "zh serif" }'
const sheets = html(long, sheet, 'en').replaceAll(/<p>|(?<=<\/p>)<\/p>/g, '')
const assets = await fontAssets(`${html([...chinese, ...english], '', 'en')}-国n `)
const times = await browser.withTab('bench', 240_000, async tab => {
  await serve(tab, sheets, assets)
  await tab.emulateMediaType('print')
  await tab.goto(documentUrl, { waitUntil: 'load', timeout: 0 })
  await tab.evaluate(() => document.fonts.ready.then(() => undefined))
  const start = performance.now()
  await tab.pdf({ tagged: true, outline: true, timeout: 0 })
  const printed = performance.now()
  await provideFit(tab)
  const provided = performance.now()
  const report = await fitLines(tab)
  const fitted = performance.now()
  await tab.pdf({ tagged: true, outline: true, timeout: 0 })
  const again = performance.now()
  return {
    raw: printed - start,
    provide: provided - printed,
    fit: fitted - provided,
    after: again - fitted,
    report,
  }
})
const milliseconds = (value: number): string => `${value.toFixed(0)} ms`
console.log(
  `${wanted} segments: fit ${milliseconds(times.fit)}, patterns and words ${milliseconds(times.provide)}; Chromium prints them in ${milliseconds(times.raw)}, fitted in ${milliseconds(times.after)}; ratio ${((times.fit + times.provide + times.after) / times.raw).toFixed(2)} · ${JSON.stringify(times.report)}`,
)
await browser.close()
