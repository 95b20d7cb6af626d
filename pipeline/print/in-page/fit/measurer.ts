import type { Item } from './item.js'
import type { Marks, Sign } from './marks.js'
import type { Gap, Piece, TextStyle, Word } from './piece.js'

/** Measures pieces. */
export interface Measurer {
  /** The items of a paragraph; undefined where the width of some text is not known: it is asked for. */
  items: (pieces: readonly Piece[]) => Item[] | undefined
  /** Measure all that was asked for: one layout. */
  look: () => void
}

/**
 * Measures each text once a style, in the page itself: with its kerning, its fonts, the room between Chinese and Latin
 * and what marks give up beside each other. Self-contained: its text is run in the page.
 */
export const measurer = (marks: Marks): Measurer => {
  /** As much of its own width may a space grow well, and shrink (visual design: .79 to 2.2). */
  const space = { stretch: 0.5, shrink: 0.21 }
  /** As much of an em may the room between two signs grow well, the blank half of a mark shrink. */
  const grid = { stretch: 0.06, shrink: 0.38, trim: 0.5 }

  /** What is asked for and not yet known, by style. */
  const wanted = new Map<TextStyle, Set<string>>()
  const unknown = Number.NaN
  let isComplete = true

  const ask = (style: TextStyle, text: string): number => {
    isComplete = false
    const texts = wanted.get(style) ?? new Set()
    texts.add(text)
    wanted.set(style, texts)
    return unknown
  }

  /** The width of a text; unknown, and asked for, where it was never measured. */
  const widthOf = (style: TextStyle, text: string): number => style.widths.get(text) ?? ask(style, text)

  /** All ideographs are one em wide: one stands for all. */
  const likeness = (sign: Sign): string => (sign.han && sign.text >= '\u3400' ? '国' : sign.text)

  const probe = (style: TextStyle, texts: ReadonlySet<string>): HTMLElement => {
    const element = document.createElement('div')
    element.lang = style.language
    element.style.cssText = `${style.css};position:absolute;visibility:hidden;white-space:pre;width:max-content;text-indent:0`
    // A line each: nothing stands beside what is measured. (Boxes of their own take three times as long.)
    for (const text of texts) {
      const part = document.createElement('span')
      part.textContent = text
      element.append(part, '\n')
    }
    return element
  }

  const look = (): void => {
    const probes = [...wanted].map(([style, texts]) => ({ style, texts, element: probe(style, texts) }))
    const room = document.createElement('div')
    room.append(...probes.map(({ element }) => element))
    // Beside the body: it may be parted into columns.
    document.documentElement.append(room)
    for (const { style, texts, element } of probes) {
      let part = element.firstElementChild
      for (const text of texts) {
        style.widths.set(text, part?.getBoundingClientRect().width ?? 0)
        part = part?.nextElementSibling ?? null
      }
    }
    room.remove()
    wanted.clear()
  }

  const signsWidth = (style: TextStyle, text: string): number => {
    let sum = 0
    for (const sign of text) sum += widthOf(style, sign)
    return sum
  }

  const share = (whole: number, part: number, all: number): number => (all === 0 ? 0 : (whole * part) / all)

  /**
   * A part of a word takes its share of the word, which is measured whole: most parts never stand in a line alone. One of an address does,
   * and is long: each is measured (of 58 letters a share was 2.6 px too short).
   */
  const partsOf = (style: TextStyle, { text, cuts }: Word): readonly number[] => {
    const ends = [...cuts.map(({ at }) => at), text.length]
    const texts = ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end))
    const shareOf = (part: string): number =>
      share(widthOf(style, text), signsWidth(style, part), signsWidth(style, text))
    const isDivided = cuts.some(({ divides }) => divides)
    const parts = texts.map(part => (isDivided ? shareOf(part) : widthOf(style, part)))
    if (parts.every(width => !Number.isNaN(width))) style.parts.set(text, parts)
    return parts
  }

  const widthOfThing = (element: Element): number => {
    const { marginLeft, marginRight } = getComputedStyle(element)
    const margins = (Number.parseFloat(marginLeft) || 0) + (Number.parseFloat(marginRight) || 0)
    return element.getBoundingClientRect().width + margins
  }

  const widthOfPiece = ({ node, style, text, first, word, part }: Piece): number => {
    if (node instanceof Element) return widthOfThing(node)
    if (word) return (style.parts.get(word.text) ?? partsOf(style, word))[part] ?? unknown
    return widthOf(style, first.text === text ? likeness(first) : text)
  }

  const isMark = ({ blankAfter, blankBefore }: Sign): boolean => blankAfter > 0 || blankBefore > 0

  /** What the blank halves at a gap may give up, in em. A mark beside a mark has given already. */
  const squeeze = (before: Sign, after: Sign): number => {
    if (isMark(before) && isMark(after)) return 0
    return grid.shrink * Math.max(before.blankAfter, after.blankBefore)
  }

  /**
   * Signs that all scripts share (figures, dashes) are set as those before them: behind an ideograph they have the
   * features of Chinese (measured: 1— is .05 em wider than alone).
   */
  const inChinese = (text: string): string => `国${text}`

  /** How much closer or wider than alone two signs stand beside each other. */
  const pairGap = (style: TextStyle, before: Sign, after: Sign): number => {
    if (before.han && after.han) return 0
    const [last, first] = [likeness(before), likeness(after)]
    const known = style.pairs.get(last + first)
    if (known !== undefined) return known
    const both = widthOf(style, inChinese(last + first))
    const gap = both - widthOf(style, inChinese(last)) - widthOf(style, first)
    if (!Number.isNaN(gap)) style.pairs.set(last + first, gap)
    return gap
  }

  const none: Gap = { gap: 0, stretch: 0, shrink: 0 }

  /** Blink widens where a Chinese sign stands on either side (CSS Text 3 §8.1). */
  const gridGap = (before: Piece | undefined, { style, first, node, word, part }: Piece): Gap => {
    if (!before || !style.han || !(before.last.wide || first.wide)) return none
    const isText = node instanceof Text && before.node instanceof Text && !(word && part > 0)
    return {
      gap: isText ? pairGap(style, before.last, first) : 0,
      stretch: grid.stretch * style.size,
      shrink: squeeze(before.last, first) * style.size,
    }
  }

  const spaceGap = (style: TextStyle): Gap => {
    if (style.space) return style.space
    const gap = widthOf(style, 'n n') - widthOf(style, 'nn')
    const found = { gap, stretch: gap * space.stretch, shrink: gap * space.shrink }
    if (!Number.isNaN(gap)) style.space = found
    return found
  }

  const lettersOf = ({ text, first }: Piece): number => {
    if (text.length === 1) return first.counts ? 1 : 0
    let count = 0
    for (const sign of text) if (marks.first(sign).counts) count += 1
    return count
  }

  const itemOf = (piece: Piece, before: Piece | undefined): Item => {
    const { style } = piece
    const { gap, stretch, shrink } = piece.space ? spaceGap(piece.space.style) : gridGap(before, piece)
    return {
      width: widthOfPiece(piece),
      gap,
      stretch,
      shrink,
      penalty: piece.penalty,
      hyphen: piece.divides ? widthOf(style, '-') : 0,
      trim: style.han ? grid.trim * style.size * piece.last.blankAfter : 0,
      letters: style.han ? lettersOf(piece) : 1,
      forced: piece.forced,
    }
  }

  return {
    items: pieces => {
      isComplete = true
      const items = pieces.map((piece, index) => itemOf(piece, pieces[index - 1]))
      return isComplete ? items : undefined
    },
    look,
  }
}
