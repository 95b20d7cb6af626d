import type { Item, Line } from './item.js'
import type { MeasurePieces } from './measurer.js'
import type { Paragraph } from './piece.js'
import type { Read } from './reader.js'
import type { Setter } from './setter.js'
import type { Solve } from './solver.js'

/** What became of the paragraphs of a page. */
export interface FitReport {
  /** Paragraphs that were fitted, and those that were left to the browser: too long a word, an unknown kind of content. */
  fitted: number
  left: number
  /** Those whose lines came out otherwise than reckoned, and were given back to the browser. */
  returned: number
}

/**
 * Fit the lines of all paragraphs in an element: `fit(root)`, in the page. May be called again at any time: what was
 * fitted before is fitted anew. After cutting paragraphs into pieces, or moving them to lines of another width, call
 * `unfit` on what is cut before it is cut, and `fit` on the result. Where a piece goes on elsewhere give it
 * `text-align-last: justify`: its last line is then as full as the others.
 */
export type Fit = (root: Element) => FitReport

/** Takes out of an element what `fit` has put in: the text is again what it was, node by node. */
export type Unfit = (root: Element) => void

/** Self-contained: its text is run in the page. */
export const fitter = (
  read: Read,
  measure: MeasurePieces,
  solve: Solve,
  { set, unset }: Setter,
): { fit: Fit; unfit: Unfit } => {
  /** What is set as running text. Headings have breaks of their own, tables are too narrow. */
  const blocks = 'p, figcaption > div, .note, dd, li'

  interface Fitted {
    paragraph: Paragraph
    items: Item[]
    lines: Line[]
  }

  const candidates = (root: Element): HTMLElement[] =>
    [...(root.matches(blocks) ? [root] : []), ...root.querySelectorAll(blocks)].filter(
      element => element instanceof HTMLElement && !element.closest('nav, table'),
    ) as HTMLElement[]

  interface Wish {
    block: HTMLElement
    /** How much narrower than the paragraph its lines shall be. */
    less: number
  }

  /** Read and solve. What cannot be read, or has a word longer than a line, is left out. */
  const solved = (wishes: readonly Wish[]): { found: Fitted[]; left: number } => {
    const readable = wishes.flatMap(({ block, less }) => {
      const paragraph = read(block)
      return paragraph ? [{ paragraph, less }] : []
    })
    const measured = measure(readable.map(({ paragraph }) => paragraph))
    const found = readable.flatMap(({ paragraph, less }, index) => {
      const items = measured[index] ?? []
      const lines = solve(items, { ...paragraph.measure, width: paragraph.measure.width - less })
      return lines ? [{ paragraph, items, lines }] : []
    })
    return { found, left: readable.length - found.length }
  }

  /** By how much the widest line is wider than its paragraph, in CSS pixels; 0 or less where none is. */
  const excess = ({ block, left, measure: { width } }: Paragraph): number => {
    const range = document.createRange()
    range.selectNodeContents(block)
    return range.getBoundingClientRect().right - block.getBoundingClientRect().left - left - width
  }

  /** What is no wider than this by rounding is not too wide, in CSS pixels. */
  const tolerance = 0.5

  const hasItsLines = ({ paragraph: { block, leading, around }, lines }: Fitted): boolean =>
    leading === 0 || Math.round((block.getBoundingClientRect().height - around) / leading) === lines.length

  /** A hyphen in the midst of a line would be a mistake in the text: that its line ends there is looked at, each time. */
  const endsLine = (hyphen: Element): boolean => {
    const next = hyphen.nextElementSibling?.nextSibling
    if (!next) return true
    const range = document.createRange()
    range.selectNodeContents(next)
    const [first] = range.getClientRects()
    return first === undefined || first.top > hyphen.getBoundingClientRect().top + 1
  }

  const hyphensEndLines = (block: Element): boolean =>
    [...block.querySelectorAll('[data-fit="hyphen"]')].every(endsLine)

  /** Set paragraphs and look at them. @returns those that did not come out as reckoned, given back to the browser. */
  const tried = (all: readonly Fitted[]): Wish[] => {
    for (const { paragraph, items, lines } of all) set(paragraph, items, lines)
    const wrong = all.flatMap(each => {
      const over = excess(each.paragraph)
      const isRight = over < tolerance && hasItsLines(each) && hyphensEndLines(each.paragraph.block)
      return isRight ? [] : [{ block: each.paragraph.block, less: Math.max(over, tolerance) }]
    })
    for (const { block } of wrong) unset(block)
    return wrong
  }

  return {
    fit: root => {
      unset(root)
      const { found, left } = solved(candidates(root).map(block => ({ block, less: 0 })))
      const again = solved(tried(found))
      const returned = again.left + tried(again.found).length
      return { fitted: found.length - returned, left, returned }
    },
    unfit: unset,
  }
}
