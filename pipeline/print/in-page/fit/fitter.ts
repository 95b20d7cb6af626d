import type { Item, Line, Measure } from './item.js'
import type { Measurer } from './measurer.js'
import type { Frame, Paragraph } from './piece.js'
import type { Reader } from './reader.js'
import type { LinesPlan, Setter } from './setter.js'
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
 * `text-align-last: justify`: its last line is then as full as the others, where that leaves no gaps.
 * Text is held back meanwhile (`data-held`, styles/fit.css): what is not yet fitted is never laid out.
 */
export type Fit = (root: Element) => FitReport

/** Takes out of an element what `fit` has put in: the text is again what it was, node by node. */
export type Unfit = (root: Element) => void

/** Self-contained: its text is run in the page. */
export const fitter = (
  { frame, styles, pieces }: Reader,
  measurer: Measurer,
  solve: Solve,
  { plan, set, unset, isTooLoose }: Setter,
): { fit: Fit; unfit: Unfit } => {
  /** What is set as running text. Headings have breaks of their own, tables are too narrow. */
  const blocks = 'p, figcaption > div, .note, dd, li'

  interface Fitted {
    frame: Frame
    less: number
    lines: number
    plan: LinesPlan | undefined
  }

  const candidates = (root: Element): HTMLElement[] =>
    [...(root.matches(blocks) ? [root] : []), ...root.querySelectorAll(blocks)].filter(
      element => element instanceof HTMLElement && !element.closest('nav, table'),
    ) as HTMLElement[]

  interface Wish {
    frame: Frame
    /** How much narrower than the paragraph its lines shall be. */
    less: number
  }

  interface Solved {
    lines: Line[]
    measure: Measure
  }

  /** Spaces between words may be wider than gaps between characters before they are seen. */
  const latinTimes = 2.5

  /**
   * A paragraph that goes on elsewhere has a full last line, unless one of its lines would gape for that. Beside a long address, or around
   * foreign words, a paragraph has a ragged edge rather than lines that gape.
   */
  const linesOf = (items: readonly Item[], wanted: Measure): Solved | undefined => {
    const tries = [
      wanted,
      ...(wanted.openEnded ? [{ ...wanted, openEnded: false }] : []),
      ...(wanted.justified ? [{ ...wanted, openEnded: false, justified: false }] : []),
    ]
    let solved: Solved | undefined
    for (const measure of tries) {
      const lines = solve(items, measure)
      if (!lines) return solved
      solved = { lines, measure }
      const isFilled = ({ to }: Line): boolean =>
        to < items.length ? items[to]?.forced === false : measure.openEnded
      const times = wanted.han || measure.openEnded ? 1 : latinTimes
      if (!lines.some(line => isFilled(line) && isTooLoose(items, line, times))) return solved
    }
    return solved
  }

  /** So many paragraphs wait for the widths of their words: each look costs a layout, each that waits memory. */
  const mostWaiting = 48

  /**
   * Read and solve. What cannot be read, or has a word longer than a line, is left out. What is read of a paragraph is given up once its
   * lines are known: a long text is 200,000 pieces (measured: kept, half of the time went into collecting garbage).
   */
  const solved = (wishes: readonly Wish[]): { found: Fitted[]; left: number } => {
    const found: Fitted[] = []
    let left = 0
    let waiting: { paragraph: Paragraph; less: number }[] = []

    const finish = (paragraph: Paragraph, less: number, items: readonly Item[]): void => {
      const solved = linesOf(items, { ...paragraph.measure, width: paragraph.measure.width - less })
      const { pieces: _, ...frame } = paragraph
      if (!solved) {
        left += 1
        return
      }
      const { lines } = solved
      const measure = { ...paragraph.measure, justified: solved.measure.justified }
      found.push({ frame, less, lines: lines.length, plan: plan({ ...paragraph, measure }, items, lines) })
    }

    const finishWaiting = (): void => {
      if (waiting.length > 0) measurer.look()
      for (const { paragraph, less } of waiting)
        finish(paragraph, less, measurer.items(paragraph.pieces) ?? [])
      waiting = []
    }

    for (const { frame, less } of wishes) {
      const read = pieces(frame)
      if (!read) continue
      const paragraph = { ...frame, pieces: read }
      const items = measurer.items(read)
      if (items) finish(paragraph, less, items)
      else waiting.push({ paragraph, less })
      if (waiting.length === mostWaiting) finishWaiting()
    }
    finishWaiting()
    return { found, left }
  }

  const range = document.createRange()

  /** By how much the widest line is wider than its paragraph, in CSS pixels; 0 or less where none is. */
  const excess = ({ block, left, measure: { width } }: Frame, box: DOMRect): number => {
    range.selectNodeContents(block)
    return range.getBoundingClientRect().right - box.left - left - width
  }

  /** The same of a paragraph that columns part. */
  const excessOfParts = ({ block, left, measure: { width } }: Frame, parts: readonly DOMRect[]): number => {
    range.selectNodeContents(block)
    const over = [...range.getClientRects()].map(line => {
      const part = parts.findLast(part => part.left <= line.left + 1) ?? parts[0]
      return part ? line.right - part.left - left - width : 0
    })
    return Math.max(...over)
  }

  /** What is no wider than this by rounding is not too wide, in CSS pixels: of more a whole print is shrunk. */
  const tolerance = 0.1
  /** At the least as much less is tried. */
  const step = 0.5
  /** How often: what stands in spans of its own (formulas, code) is set a little wider than was measured, and less shrinks it less. */
  const mostTries = 3

  const hasItsLines = ({ frame: { leading, around }, lines }: Fitted, box: DOMRect): boolean =>
    leading === 0 || Math.round((box.height - around) / leading) === lines

  /**
   * A hyphen in the midst of a line would be a mistake in the text: that its line ends there is looked at, each time. The next line
   * stands lower, or at the head of the next column.
   */
  const endsLine = (hyphen: Element): boolean => {
    const next = hyphen.nextElementSibling?.nextSibling
    if (!next) return true
    range.selectNodeContents(next)
    const [first] = range.getClientRects()
    return first === undefined || Math.abs(first.top - hyphen.getBoundingClientRect().top) > 1
  }

  const hyphensEndLines = (block: Element): boolean =>
    [...block.querySelectorAll('[data-fit="hyphen"]')].every(endsLine)

  const setAll = (all: readonly Fitted[]): void => {
    for (const { plan } of all) if (plan) set(plan)
  }

  /** By how much the room kept free behind the last line sticks out: it is no text. */
  const excessOfRest = ({ block }: Frame): number =>
    block.scrollWidth > block.clientWidth + 1 ? block.scrollWidth - block.clientWidth : 0

  /** Look at what was set. @returns those that did not come out as reckoned, given back to the browser. */
  const wrongOf = (all: readonly Fitted[]): Wish[] => {
    const wrong = all.flatMap(each => {
      const { frame, less } = each
      const parts = [...frame.block.getClientRects()]
      const [box] = parts
      const isWhole = parts.length === 1 && box !== undefined
      const over = isWhole ? Math.max(excess(frame, box), excessOfRest(frame)) : excessOfParts(frame, parts)
      const isRight = over < tolerance && (!isWhole || hasItsLines(each, box)) && hyphensEndLines(frame.block)
      return isRight ? [] : [{ frame, less: less + Math.max(over, step) }]
    })
    for (const { frame } of wrong) unset(frame.block)
    return wrong
  }

  return {
    fit: root => {
      const hold = (what: '' | 'whole'): void => root.setAttribute('data-held', what)
      const release = (): void => root.removeAttribute('data-held')
      unset(root)
      hold('')
      const frames = candidates(root).flatMap(block => frame(block) ?? [])
      // What is held back has no styles: for a moment it is released, and not laid out.
      release()
      const isText = frames.map(styles).every(Boolean)
      // Where nothing is asked of the text itself all is held at once. Paragraph by paragraph their boxes come and go, which takes Chromium
      // the square of their number (measured: 0.03 s on 87 pages, 3 s on 848).
      hold(isText ? 'whole' : '')
      const { found, left } = solved(frames.map(each => ({ frame: each, less: 0 })))
      setAll(found)
      release()
      let wrong = wrongOf(found)
      let returned = 0
      for (let tries = 1; tries < mostTries && wrong.length > 0; tries += 1) {
        const again = solved(wrong)
        setAll(again.found)
        returned += again.left
        wrong = wrongOf(again.found)
      }
      returned += wrong.length
      return { fitted: found.length - returned, left, returned }
    },
    unfit: unset,
  }
}
