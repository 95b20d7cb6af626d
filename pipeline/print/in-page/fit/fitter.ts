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

  const fittedOf = (paragraphs: readonly Paragraph[]): Fitted[] => {
    const measured = measure(paragraphs)
    return paragraphs.flatMap((paragraph, index) => {
      const items = measured[index] ?? []
      const lines = solve(items, paragraph.measure)
      return lines ? [{ paragraph, items, lines }] : []
    })
  }

  const heightOf = (block: HTMLElement): number => {
    const style = getComputedStyle(block)
    const around = [style.paddingTop, style.paddingBottom, style.borderTopWidth, style.borderBottomWidth]
    return (
      block.getBoundingClientRect().height -
      around.reduce((sum, length) => sum + Number.parseFloat(length), 0)
    )
  }

  /** By how much the widest line is wider than its paragraph, in CSS pixels; 0 or less where none is. */
  const excess = ({ block, measure: { width } }: Paragraph): number => {
    const range = document.createRange()
    range.selectNodeContents(block)
    const padding = Number.parseFloat(getComputedStyle(block).paddingLeft) + block.clientLeft
    return range.getBoundingClientRect().right - block.getBoundingClientRect().left - padding - width
  }

  /** The guard: whether a paragraph has the lines it was given, none of them wider than it. */
  const isAsReckoned = ({ paragraph, lines }: Fitted): boolean =>
    excess(paragraph) < 0.5 &&
    (paragraph.leading === 0 || Math.round(heightOf(paragraph.block) / paragraph.leading) === lines.length)

  return {
    fit: root => {
      unset(root)
      const blocksFound = candidates(root)
      const paragraphs = blocksFound.flatMap(block => read(block) ?? [])
      const fitted = fittedOf(paragraphs)
      for (const { paragraph, items, lines } of fitted) set(paragraph, items, lines)
      const returned = fitted.filter(each => !isAsReckoned(each))
      for (const { paragraph } of returned) unset(paragraph.block)
      return {
        fitted: fitted.length - returned.length,
        left: paragraphs.length - fitted.length,
        returned: returned.length,
      }
    },
    unfit: unset,
  }
}
