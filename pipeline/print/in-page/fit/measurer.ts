import type { Item } from './item.js'
import type { Marks } from './marks.js'
import type { Paragraph, Piece, TextStyle } from './piece.js'

/** Measure the pieces of some paragraphs: all at once, as each look at the page costs a layout. */
export type MeasurePieces = (paragraphs: readonly Paragraph[]) => Item[][]

/**
 * Measures each text once a style, in the page itself: with its kerning, its fonts, the room between Chinese and Latin
 * and what marks give up beside each other. Self-contained: its text is run in the page.
 */
export const measurer = (marks: Marks): MeasurePieces => {
  /** As much of its own width may a space grow well, and shrink (visual design: .79 to 2.2). */
  const space = { stretch: 0.5, shrink: 0.21 }
  /** As much of an em may the room between two signs grow well, the blank half of a mark shrink. */
  const grid = { stretch: 0.06, shrink: 0.38, trim: 0.5 }

  const widths = new Map<string, Map<string, number>>()
  /** What is asked for and not yet known, by style. */
  const wanted = new Map<TextStyle, Set<string>>()

  /** All ideographs are one em wide: one stands for all. */
  const likeness = (text: string): string =>
    text >= '\u3400' && text.length < 3 && marks.isHan(text) ? '国' : text

  const ask = (style: TextStyle, text: string): void => {
    if (!text || widths.get(style.key)?.has(text)) return
    const texts = wanted.get(style) ?? new Set()
    texts.add(text)
    wanted.set(style, texts)
  }

  const widthOf = (style: TextStyle, text: string): number => widths.get(style.key)?.get(text) ?? 0

  const probe = (style: TextStyle, texts: ReadonlySet<string>): HTMLElement => {
    const element = document.createElement('div')
    element.lang = style.language
    element.style.cssText = `${style.css};position:absolute;visibility:hidden;white-space:pre;width:max-content;text-indent:0`
    for (const text of texts) {
      const part = document.createElement('span')
      part.style.display = 'inline-block'
      part.textContent = text
      element.append(part)
    }
    return element
  }

  /** Measure what was asked for: one layout for all. */
  const look = (): void => {
    const probes = [...wanted].map(([style, texts]) => ({ style, texts, element: probe(style, texts) }))
    const room = document.createElement('div')
    room.append(...probes.map(({ element }) => element))
    document.body.append(room)
    for (const { style, texts, element } of probes) {
      const known = widths.get(style.key) ?? new Map<string, number>()
      let index = 0
      for (const text of texts) {
        known.set(text, element.children[index]?.getBoundingClientRect().width ?? 0)
        index += 1
      }
      widths.set(style.key, known)
    }
    room.remove()
    wanted.clear()
  }

  const { firstOf, lastOf } = marks

  /** Two signs that may stand closer or wider beside each other than alone. */
  const pairOf = (before: Piece | undefined, piece: Piece): [string, string] | undefined => {
    if (
      !before ||
      piece.space ||
      piece.inWord ||
      before.node instanceof Element ||
      piece.node instanceof Element
    )
      return undefined
    const last = likeness(lastOf(before.text))
    const first = likeness(firstOf(piece.text))
    if (!piece.style.han || (!marks.isWide(last) && !marks.isWide(first))) return undefined
    return marks.isHan(last) && marks.isHan(first) ? undefined : [last, first]
  }

  /**
   * Signs that all scripts share (figures, dashes) are set as those before them: behind an ideograph they have the
   * features of Chinese (measured: 1— is .05 em wider than alone).
   */
  const inChinese = (text: string): string => `国${text}`

  const spaceStyles = new Set<TextStyle>()

  const askForSpace = (style: TextStyle): void => {
    if (spaceStyles.has(style)) return
    spaceStyles.add(style)
    ask(style, 'n n')
    ask(style, 'nn')
  }

  const askFor = ({ pieces }: Paragraph): void => {
    pieces.forEach((piece, index) => {
      const { style, text, whole } = piece
      if (piece.node instanceof Text) ask(style, whole === text ? likeness(text) : whole)
      if (whole !== text) for (const sign of whole) ask(style, sign)
      if (piece.divides) ask(style, '-')
      if (piece.space) askForSpace(piece.space.style)
      const pair = pairOf(pieces[index - 1], piece)
      if (!pair) return
      ask(style, inChinese(pair[0] + pair[1]))
      ask(style, inChinese(pair[0]))
      ask(style, pair[1])
    })
  }

  const pairGap = (before: Piece | undefined, piece: Piece): number => {
    const pair = pairOf(before, piece)
    if (!pair) return 0
    const { style } = piece
    return (
      widthOf(style, inChinese(pair[0] + pair[1])) -
      widthOf(style, inChinese(pair[0])) -
      widthOf(style, pair[1])
    )
  }

  const signsWidth = (style: TextStyle, text: string): number => {
    let sum = 0
    for (const sign of text) sum += widthOf(style, sign)
    return sum
  }

  /** A part of a word takes its share of the word, which is measured whole: most parts never stand in a line alone. */
  const partWidth = ({ style, text, whole }: Piece): number => {
    if (whole === text) return widthOf(style, likeness(text))
    return (widthOf(style, whole) * signsWidth(style, text)) / signsWidth(style, whole)
  }

  const isMark = (sign: string): boolean => marks.blankAfter(sign) > 0 || marks.blankBefore(sign) > 0

  /** What the blank halves at a gap may give up, in em. A mark beside a mark has given already. */
  const squeeze = (before: string, after: string): number => {
    if (isMark(before) && isMark(after)) return 0
    return grid.shrink * Math.max(marks.blankAfter(before), marks.blankBefore(after))
  }

  const none = { gap: 0, stretch: 0, shrink: 0 }

  /** Blink widens where a Chinese sign stands on either side (CSS Text 3 §8.1). */
  const gridGap = (before: Piece | undefined, piece: Piece): Pick<Item, 'gap' | 'stretch' | 'shrink'> => {
    const last = lastOf(before?.text ?? '')
    const first = firstOf(piece.text)
    const widens = before !== undefined && (marks.isWide(last) || marks.isWide(first))
    if (!widens || !piece.style.han) return none
    const { size } = piece.style
    return {
      gap: pairGap(before, piece),
      stretch: grid.stretch * size,
      shrink: squeeze(last, first) * size,
    }
  }

  const knownSpaces = new Map<TextStyle, Pick<Item, 'gap' | 'stretch' | 'shrink'>>()

  const spaceGap = (style: TextStyle): Pick<Item, 'gap' | 'stretch' | 'shrink'> => {
    const gap = widthOf(style, 'n n') - widthOf(style, 'nn')
    const known = knownSpaces.get(style) ?? { gap, stretch: gap * space.stretch, shrink: gap * space.shrink }
    knownSpaces.set(style, known)
    return known
  }

  const lettersOf = (text: string): number => {
    if (text.length === 1) return marks.isHan(text) || /[\p{L}\p{N}]/u.test(text) ? 1 : 0
    return [...text].filter(sign => marks.isHan(sign) || /[\p{L}\p{N}]/u.test(sign)).length
  }

  const itemOf = (piece: Piece, before: Piece | undefined): Item => {
    const { style, text } = piece
    const width = piece.node instanceof Element ? piece.node.getBoundingClientRect().width : partWidth(piece)
    const { gap, stretch, shrink } = piece.space ? spaceGap(piece.space.style) : gridGap(before, piece)
    return {
      width,
      gap,
      stretch,
      shrink,
      penalty: piece.penalty,
      hyphen: piece.divides ? widthOf(style, '-') : 0,
      trim: style.han ? grid.trim * style.size * marks.blankAfter(lastOf(text)) : 0,
      letters: style.han ? lettersOf(text) : 1,
      forced: piece.forced,
    }
  }

  return paragraphs => {
    for (const paragraph of paragraphs) askFor(paragraph)
    look()
    return paragraphs.map(({ pieces }) => pieces.map((piece, index) => itemOf(piece, pieces[index - 1])))
  }
}
