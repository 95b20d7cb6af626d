import { afterAll, expect, it } from 'vitest'
import { fontAssets } from '../test/print/faces.js'
import { openBrowser } from './browser/open.js'
import { documentUrl, serve } from './browser/serve.js'
import { breakTitles } from './in-page/break-titles.js'

const browser = openBrowser({}, process.env)
afterAll(() => browser.close())

const style = `
  h1 { margin: 0; text-wrap: balance; line-height: 1.5; letter-spacing: .1em; text-align: center }
  h1[lang=en] { font: 400 20px/30px "latin serif"; letter-spacing: 0 }
  h1[lang=zh-Hans] { font: 400 20px/30px "zh serif"; word-break: keep-all; overflow-wrap: anywhere }
  .broken { text-wrap: nowrap } .broken wbr { white-space: normal }
  .clause { display: inline-block }`

/** The lines of a title in so much room. */
const linesOf = async (language: string, title: string, room: number): Promise<string[]> => {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="stylesheet" href="fonts.css"><style>${style}</style></head><body><h1 lang="${language}" style="width:${room}px">${title}</h1></body></html>`
  const assets = await fontAssets(html)
  return browser.withTab('a.md', 30_000, async page => {
    await serve(page, html, assets)
    await page.goto(documentUrl, { waitUntil: 'load' })
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    await page.evaluate(breakTitles, 'h1')
    return page.evaluate(() => {
      const block = document.querySelector('h1') ?? document.body
      const lines: { top: number; text: string }[] = []
      const range = document.createRange()
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        for (let at = 0; at < (node.textContent ?? '').length; at += 1) {
          range.setStart(node, at)
          range.setEnd(node, at + 1)
          const top = [...range.getClientRects()].at(-1)?.top ?? 0
          const sign = node.textContent?.[at] ?? ''
          const last = lines.at(-1)
          if (last && Math.abs(last.top - top) < 5) last.text += sign
          else lines.push({ top, text: sign })
        }
      return lines.map(({ text }) => text.trim())
    })
  })
}

it.each([
  ['zh-Hans', '清水河流域水资源管理与农业灌溉现代化改造实施情况年度报告', 420, /^与/, 1],
  ['zh-Hans', '山中答客问：一个编辑的读书札记与翻译随想', 260, /^一个编辑/, 1],
  ['zh-Hans', '关于进一步加强城市精细化管理和优化营商环境的若干意见', 330, /^和优化/, 1],
  ['en', 'Answers to a Guest in the Hills: An Editor’s Reading Notes and Thoughts', 390, /^An Editor/, 1],
] as const)('a title in %s breaks where its sense allows: %s', async (language, title, room, start, at) => {
  const lines = await linesOf(language, title, room)
  expect(lines.length).toBeGreaterThan(1)
  expect(lines[at]).toMatch(start)
})

it('a heading whose clauses are boxes breaks between them rather than in a phrase, and never leaves its column', async () => {
  const clauses = ['一年来，', '我们坚定不移抓工业促增长，', '经济实力再上新台阶。']
  const title = clauses.map(clause => `<span class="clause">${clause}</span>`).join('')
  expect(await linesOf('zh-Hans', title, 320)).toEqual(clauses)
})

it.each([160, 210, 250])('no year written in ideographs is parted in %d px', async room => {
  const lines = await linesOf('zh-Hans', '清水河园区二〇二三年发展报告', room)
  expect(lines.join('|')).toMatch(/二〇二三年/)
})

it('no line of a title ends with an article or a preposition', async () => {
  for (let room = 240; room <= 420; room += 60) {
    const lines = await linesOf(
      'en',
      'A Report on the State of the Canals in the North of the Province',
      room,
    )
    for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/\b(?:the|of|in|on)$/)
  }
})

it('no Chinese word of a title is parted, and no line begins with 的 or ends with 与', async () => {
  const title = '园区企业生产能力与科技创新的年度报告及展望'
  for (let room = 140; room <= 380; room += 60) {
    const lines = await linesOf('zh-Hans', title, room)
    for (const line of lines.slice(1))
      expect(line).toMatch(/^(?:企业|生产|能力|与|科技|创新|年度|报告|及|展望)/)
    for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[与及]$/)
  }
})

it('brackets keep together, and no line is wider than there is room', async () => {
  const lines = await linesOf('zh-Hans', '清水河工业园区（高新技术开发区）年度发展报告', 300)
  expect(lines.join('|')).toMatch(/（高新技术开发区）/)
  expect(lines.every(line => line.length <= 13)).toBe(true)
})

it('places to break that a title has already make no line wider than there is room', async () => {
  const lines = await linesOf('zh-Hans', '山中答客问：<wbr>一个编辑的<wbr>读书札记<wbr>与翻译随想', 260)
  expect(lines.every(line => line.length <= 11)).toBe(true)
})
