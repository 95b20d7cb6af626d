import type { Page } from 'puppeteer-core'
import { type Diagnostic, diagnostic } from '../../model/diagnostic.js'
import type { LanguageTag } from '../../model/language.js'
import { saying } from '../../model/messages/message.js'
import { breakTitles } from '../in-page/break-titles.js'
import { fitTables } from '../in-page/fit-tables.js'
import { meanwhile } from '../meanwhile.js'
import { type Capacity, cutSentences } from './cut-sentences.js'
import { type Emitted, emitSpreads } from './in-page/emit-spreads.js'
import { fitLeaves } from './in-page/fit-leaves.js'
import { fitParts } from './in-page/fit-parts.js'
import { colophonRoom, joinColophon } from './in-page/join-colophon.js'
import { measureFlow } from './in-page/measure-flow.js'
import { placeCuts } from './in-page/place-cuts.js'
import { type FlowText, readLeaves } from './in-page/read-leaves.js'
import { removeGalleys } from './in-page/remove-galleys.js'
import { setLeadings } from './in-page/set-leadings.js'
import { settleContents } from './in-page/settle-contents.js'
import { splitColumns } from './in-page/split-columns.js'
import { splitTallRows } from './in-page/split-tall-rows.js'
import { chooseLeadings, spreadLeadings } from './leadings.js'
import type { FittedPart, MeasuredFlow } from './leaf.js'
import type { Pair } from './pair.js'
import { type Alignment, type Solution, type SolveOptions, solve } from './solve.js'

/** How facing pages are made. */
export interface FacingOptions {
  align: Alignment
  /** Languages of the left-hand and the right-hand page. */
  languages: Pair<LanguageTag>
  /** Pages before the first spread: an odd number, so that it begins on a left-hand page. */
  before: number
}

/** A flow on its pages. */
export interface FilledFlow {
  measured: MeasuredFlow
  solution: Solution
  /** How full the pages of each spread are, from 0 to 1, notes included. */
  fills: Pair[]
  overflows: number
  /** How often breaks were sought. */
  tries: number
  /** Paragraphs and parts of them whose lines came out otherwise than fitted. */
  returned: number
}

/** What was laid out. */
export interface FacingLayout {
  flows: FilledFlow[]
  messages: Diagnostic[]
}

/** Notes higher than this share of a page stay in the text. */
const tallestNote = 0.4

/** How often breaks are sought again for pages that came out higher than they were measured. */
const mostTries = 6

/** How often breaks are sought again for parts of paragraphs whose fitted lines are more or fewer than reckoned. */
const mostRounds = 12

const capacityOf = (
  { totals, characters }: FlowText,
  leading: Pair,
  languages: Pair<LanguageTag>,
): Capacity => {
  const perPage = (side: 0 | 1): number => {
    const height = totals.lines[side] * leading[side]
    return height > 0 ? Math.max(40, (characters[side] * totals.height) / height) : 1000
  }
  return { languages, characters: [perPage(0), perPage(1)] }
}

/** Pieces of the flow before each spread’s end, by the number of its first piece: they may not reach as far again. */
const learn = (
  limits: Map<number, number>,
  { starts }: Solution,
  { overflows }: Emitted,
  pieces: number,
): boolean => {
  let isNew = false
  for (const { spread } of overflows) {
    const start = starts[spread] ?? 0
    const end = starts[spread + 1] ?? pieces
    if (end - start < 2) continue
    limits.set(start, end)
    isNew = true
  }
  return isNew
}

/** Chromium lays out in 64ths of a pixel. */
const tolerance = 0.1

/** Put the heights of fitted parts in the place of those that were reckoned. @returns whether one was another. */
const correct = ({ leaves }: MeasuredFlow, parts: readonly FittedPart[]): boolean => {
  let isOther = false
  for (const { side, leaf, start, count, height } of parts) {
    const pair = leaves[leaf]?.heights[start]?.[count - 1]
    if (!pair || Math.abs(pair[side] - height) < tolerance) continue
    pair[side] = height
    isOther = true
  }
  return isOther
}

/** Find breaks, fit the lines of what they part, and find them again where those are more or fewer than reckoned. */
const solveFitted = async (page: Page, index: number, flow: MeasuredFlow, options: SolveOptions) => {
  let returned = 0
  for (let rounds = 1; ; rounds += 1) {
    const solution = solve(flow, options)
    const fitted = await page.evaluate(fitParts, index, solution.spreads)
    returned += fitted.returned
    if (!correct(flow, fitted.parts) || rounds === mostRounds) return { solution, returned }
  }
}

const fillPages = async (page: Page, index: number, flow: MeasuredFlow, options: SolveOptions) => {
  const limits = new Map<number, number>()
  const pieces = flow.leaves.reduce((count, { cuts }) => count + cuts.length, 0)
  let returned = 0
  for (let tries = 1; ; tries += 1) {
    const fitted = await solveFitted(page, index, flow, { ...options, limits })
    const { solution } = fitted
    returned += fitted.returned
    const emitted = await page.evaluate(emitSpreads, index, solution.spreads, { align: options.align })
    const isNew = learn(limits, solution, emitted, pieces)
    if (!isNew || tries === mostTries) return { solution, emitted, tries, returned }
  }
}

const tooHigh = (file: string, pageNumber: number): Diagnostic =>
  diagnostic({
    reason: saying('pdf-height', { page: pageNumber }),
    severity: 'error',
    rule: 'pdf-height',
    file,
    note: saying('pdf-height.do'),
  })

const tooWide = (file: string, text: string): Diagnostic =>
  diagnostic({
    reason: saying('pdf-width', { text: text.slice(0, 60) }),
    severity: 'warning',
    rule: 'pdf-width',
    file,
    actual: text,
  })

const messagesOf = (file: string, { overflows, tooWide: wide }: Emitted, before: number): Diagnostic[] => [
  ...[...new Set(overflows.map(({ spread }) => spread))].map(spread =>
    tooHigh(file, before + 2 * spread + 1),
  ),
  ...wide.map(text => tooWide(file, text)),
]

/**
 * Make facing pages of a loaded document that was given `duizhao.fit` and whose rows stand in `.flow`: cut into pieces, measured, broken into spreads by
 * `solve`, filled, looked at, and sought again where a page came out too high. Both pages of a spread hold the same pieces.
 * @param file for messages.
 */
export const layOutFacing = async (
  page: Page,
  file: string,
  options: FacingOptions,
): Promise<FacingLayout> => {
  const kinds = await page.evaluate(splitColumns, tallestNote)
  await page.evaluate(fitTables)
  await page.evaluate(breakTitles, '.galley .head > :is(h1, h2, h3, h4, h5, h6)')
  const texts = await Promise.all(kinds.map((_, index) => page.evaluate(readLeaves, index)))
  const main = texts[kinds.indexOf('text')]
  if (!main) return { flows: [], messages: [] }
  const leading = chooseLeadings(main.totals)
  await page.evaluate(setLeadings, leading)
  await page.evaluate(settleContents)
  const room = await page.evaluate(colophonRoom)
  const laidOut: FacingLayout = { flows: [], messages: [] }
  let { before } = options
  for (const [index, text] of texts.entries()) {
    const isMain = kinds[index] === 'text'
    const capacity = capacityOf(text, leading, options.languages)
    await page.evaluate(splitTallRows, index, text.totals.height)
    const [whole, cuts] = await meanwhile(page.evaluate(fitLeaves, index), () =>
      text.leaves.map(leaf => cutSentences(leaf, capacity)),
    )
    await page.evaluate(placeCuts, index, cuts)
    const measured = await page.evaluate(measureFlow, index, {
      height: text.totals.height,
      leading,
      capacity: capacity.characters,
    })
    const align = isMain ? options.align : 'paragraph'
    const { solution, emitted, tries, returned } = await fillPages(page, index, measured, {
      align,
      ...(isMain ? { leading: spreadLeadings } : {}),
      // One that takes more than half a page has pages of its own.
      ...(isMain && room < text.totals.height / 2 ? { endRoom: room } : {}),
    })
    laidOut.flows.push({
      measured,
      solution,
      fills: emitted.fills,
      overflows: emitted.overflows.length,
      tries,
      returned: whole + returned,
    })
    laidOut.messages.push(...messagesOf(file, emitted, before))
    before += 2 * solution.spreads.length
  }
  await page.evaluate(joinColophon)
  await page.evaluate(removeGalleys)
  return laidOut
}
