import type { Marks } from './marks.js'
import type { Divisions, Paragraph, Piece, Space, TextStyle } from './piece.js'

/** Read a block of text; undefined when it is none that can be fitted: of blocks, with ruby, from right to left. */
export type Read = (block: HTMLElement) => Paragraph | undefined

/** Reads paragraphs into pieces. Self-contained: its text is run in the page. */
export const reader = (marks: Marks, divisions: Record<string, Divisions>): Read => {
  const never = Number.POSITIVE_INFINITY
  /** What it costs to part a figure from its unit (`5 |kilometres`, `2-|million`), to begin a line with a dash, … */
  const costs = { figure: 30, counted: 150, dash: 100, slash: 30, compound: 20 }
  const styles = new Map<string, TextStyle>()

  const isHanLanguage = (language: string): boolean => /^(?:zh|ja|yue|lzh)\b(?!-Latn)/i.test(language)

  const styleOf = (element: Element, language: string): TextStyle => {
    const computed = getComputedStyle(element)
    // One by one: the shorthand `font` is empty where figures are chosen, too.
    const declarations = [
      `font-style:${computed.fontStyle}`,
      `font-weight:${computed.fontWeight}`,
      `font-size:${computed.fontSize}`,
      `font-family:${computed.fontFamily}`,
      `font-variant-numeric:${computed.fontVariantNumeric}`,
      `letter-spacing:${computed.letterSpacing}`,
      `text-autospace:${computed.getPropertyValue('text-autospace')}`,
    ]
    const css = declarations.join(';')
    const key = `${language};${css}`
    const known = styles.get(key)
    if (known) return known
    const style = {
      key,
      css,
      language,
      size: Number.parseFloat(computed.fontSize),
      han: isHanLanguage(language),
    }
    styles.set(key, style)
    return style
  }

  /** Words of Latin text with the white space before them, and marks and signs of Chinese one by one. */
  const token = /[ \t\n\r\f]+|\u00A0|[^ \t\n\r\f\u00A0]+/gu

  /** Where a word of letters alone may be divided. */
  const divisionsOf = (word: string, language: string): readonly number[] => {
    const [before = '', letters = ''] = /^([^\p{L}]*)(\p{L}{5,})[^\p{L}]*$/u.exec(word)?.slice(1) ?? []
    const found = divisions[language]
    if (!letters || !found || !Object.hasOwn(found, letters)) return []
    return (found[letters] ?? []).map(length => before.length + length)
  }

  const isAddress = (word: string): boolean => /:\/\/|^www\.|@/.test(word)

  const compoundCost = (word: string, hyphen: number): number =>
    /\p{N}/u.test(word[hyphen - 1] ?? '') ? costs.counted : costs.compound

  /** Where a Latin word may be broken without a hyphen, with what it costs. */
  const seams = (word: string): [at: number, penalty: number][] => {
    const pattern = isAddress(word)
      ? /[/?&=_.@](?=[^/?&=_.@])/gu
      : /(?<=[\p{L}\p{N}])[-\u2010](?=\p{L})|(?<=\p{L})\/(?=\p{L})|\u2014(?=[\p{L}“‘])|(?<=\p{L})\u2013(?=\p{L})|\u200B/gu
    return [...word.matchAll(pattern)].map(({ 0: sign, index }) => [
      index + sign.length,
      /[-\u2010]/.test(sign) ? compoundCost(word, index) : sign === '\u200B' ? 0 : costs.slash,
    ])
  }

  interface Cut {
    at: number
    penalty: number
    divides: boolean
  }

  const anySeam = /[-\u2010\u2013\u2014\u200B/@.?&=_]/

  /** Words come again and again: their cuts are kept by language. */
  const knownCuts = new Map<string, Map<string, readonly Cut[]>>()

  const findCuts = (word: string, language: string): readonly Cut[] => {
    const found = anySeam.test(word) ? seams(word) : []
    if (found.length > 0) return found.map(([at, penalty]) => ({ at, penalty, divides: false }))
    return divisionsOf(word, language).map(at => ({ at, penalty: 0, divides: true }))
  }

  const latinCuts = (word: string, language: string, dividable: boolean): readonly Cut[] => {
    const words = knownCuts.get(language) ?? new Map<string, readonly Cut[]>()
    knownCuts.set(language, words)
    const cuts = words.get(word) ?? findCuts(word, language)
    words.set(word, cuts)
    return dividable ? cuts : cuts.filter(({ divides }) => !divides)
  }

  /** Whether a sign stands by itself: on the square grid marks do, too; elsewhere “ and ” belong to words. */
  const standsAlone = (sign: string, han: boolean): boolean => (han ? marks.isWide(sign) : marks.isHan(sign))

  /** Chinese: each sign by itself, Latin words whole. */
  const hanParts = (text: string, han: boolean): string[] => {
    const parts: string[] = []
    let word = ''
    for (const sign of text) {
      if (!standsAlone(sign, han)) {
        word += sign
        continue
      }
      if (word) parts.push(word)
      word = ''
      parts.push(sign)
    }
    if (word) parts.push(word)
    return parts
  }

  const hasHan = (word: string): boolean => /[\u2E80-\u9FFF\uF900-\uFAFF\uD840-\uDBFF]/.test(word)

  /** What it costs to break between two pieces without white space between them. */
  const between = (before: string, after: string, han: boolean): number => {
    const last = marks.lastOf(before)
    const first = marks.firstOf(after)
    if (marks.isClosing(first) || marks.isOpening(last)) return never
    if (!standsAlone(last, han) && !standsAlone(first, han)) return never
    return /\d/.test(last) && marks.isHan(first) ? costs.figure : 0
  }

  const afterSpace = (before: string, after: string): number => {
    if (/^[-–—]/.test(after)) return costs.dash
    return /\d$/.test(before) && /^\p{L}/u.test(after) ? costs.figure : 0
  }

  interface State {
    pieces: Piece[]
    space: Space | undefined
    /** The space is one that does not break. */
    fixed: boolean
    forced: boolean
    /** A place to break that stands in the text itself. */
    open: boolean
  }

  const add = (state: State, piece: Piece, nowrap: boolean): void => {
    const isFirst = state.pieces.length === 0 || state.forced
    if (nowrap || state.fixed) piece.penalty = never
    else if (state.open && !isFirst) piece.penalty = 0
    piece.space = isFirst ? undefined : state.space
    piece.forced = state.forced
    state.pieces.push(piece)
    state.space = undefined
    state.fixed = false
    state.forced = false
    state.open = false
  }

  interface Context {
    language: string
    style: TextStyle
    nowrap: boolean
    /** Signs of notes hang on what stands before them. */
    attached: boolean
    dividable: boolean
  }

  const penaltyBefore = (state: State, text: string, { attached, style }: Context): number => {
    const before = state.pieces.at(-1)?.text ?? ''
    if (attached && !state.space) return never
    return state.space ? afterSpace(before, text) : between(before, text, style.han)
  }

  const readWord = (state: State, node: Text, from: number, word: string, context: Context): void => {
    const { style, language, nowrap, dividable } = context
    const parts = style.han || hasHan(word) ? hanParts(word, style.han) : undefined
    const cuts = parts ? [] : latinCuts(word, language, dividable && !nowrap)
    let start = 0
    const ends = parts
      ? parts.map(part => (start += part.length))
      : [...cuts.map(({ at }) => at), word.length]
    start = 0
    ends.forEach((end, index) => {
      const cut = parts || index === 0 ? undefined : cuts[index - 1]
      const text = word.slice(start, end)
      const inside = index > 0
      add(
        state,
        {
          node,
          from: from + start,
          to: from + end,
          text,
          style,
          whole: parts ? text : word,
          inWord: cut !== undefined,
          penalty: cut
            ? cut.penalty
            : penaltyBefore(state, text, { ...context, attached: context.attached && !inside }),
          divides: cut?.divides ?? false,
          space: undefined,
          forced: false,
          nowrap,
        },
        nowrap && (inside || context.attached),
      )
      start = end
    })
  }

  const readText = (state: State, node: Text, context: Context): void => {
    for (const { 0: found, index } of node.data.matchAll(token)) {
      if (!/^[ \t\n\r\f\u00A0]/.test(found)) {
        readWord(state, node, index, found, context)
        continue
      }
      state.space ??= { style: context.style, node, from: index, to: index + found.length }
      if (found === '\u00A0' || (context.nowrap && state.pieces.at(-1)?.node === node)) state.fixed = true
    }
  }

  /** An element that takes part in a line as one thing. */
  const readThing = (state: State, element: Element, context: Context): void => {
    const text = element.textContent ?? ''
    add(
      state,
      {
        node: element,
        from: 0,
        to: 0,
        text: text || '\uFFFC',
        style: context.style,
        whole: text || '\uFFFC',
        inWord: false,
        penalty: state.space ? 0 : between(state.pieces.at(-1)?.text ?? '', text || '国', context.style.han),
        divides: false,
        space: undefined,
        forced: false,
        nowrap: context.nowrap,
      },
      context.nowrap,
    )
  }

  const inside = (element: Element, computed: CSSStyleDeclaration, context: Context): Context => {
    const language = element.getAttribute('lang') ?? context.language
    return {
      language,
      style: styleOf(element, language),
      nowrap: computed.getPropertyValue('text-wrap-mode') === 'nowrap',
      attached: context.attached || element.matches('sup, .ref'),
      dividable: context.dividable && !element.matches('code, kbd, samp'),
    }
  }

  const outOfFlow = new Set(['absolute', 'fixed'])

  /** @returns whether the element can be read. */
  const readElement = (state: State, element: Element, context: Context): boolean => {
    if (element.localName === 'br') {
      state.forced = true
      return true
    }
    if (element.localName === 'wbr') {
      state.open = true
      return true
    }
    const computed = getComputedStyle(element)
    if (computed.direction === 'rtl') return false
    if (computed.display === 'none' || outOfFlow.has(computed.position)) return true
    if (computed.display.startsWith('inline-') || element.localName === 'img') {
      readThing(state, element, context)
      return true
    }
    if (computed.display !== 'inline' || computed.float !== 'none') return false
    return readChildren(state, element, inside(element, computed, context))
  }

  const readChildren = (state: State, element: Element, context: Context): boolean => {
    for (const child of element.childNodes) {
      if (child instanceof Text) readText(state, child, context)
      else if (child instanceof Element && !readElement(state, child, context)) return false
    }
    return true
  }

  const pixels = (value: string): number => Number.parseFloat(value) || 0

  const alignments = new Set(['justify', 'start', 'left'])

  return block => {
    const computed = getComputedStyle(block)
    if (computed.direction === 'rtl' || !alignments.has(computed.textAlign)) return undefined
    if (computed.whiteSpace !== 'normal' || !/^(?:block|list-item|flow-root)$/.test(computed.display))
      return undefined
    const language = block.closest('[lang]')?.getAttribute('lang') ?? ''
    const style = styleOf(block, language)
    const context = { language, style, nowrap: false, attached: false, dividable: true }
    const state: State = { pieces: [], space: undefined, fixed: false, forced: false, open: false }
    if (!readChildren(state, block, context) || state.pieces.length === 0) return undefined
    const left = pixels(computed.paddingLeft) + pixels(computed.borderLeftWidth)
    const right = pixels(computed.paddingRight) + pixels(computed.borderRightWidth)
    const width = block.getBoundingClientRect().width - left - right
    const indent = computed.textIndent.endsWith('%')
      ? (width * pixels(computed.textIndent)) / 100
      : pixels(computed.textIndent)
    return {
      block,
      pieces: state.pieces,
      leading: pixels(computed.lineHeight),
      left,
      around:
        pixels(computed.paddingTop) +
        pixels(computed.paddingBottom) +
        pixels(computed.borderTopWidth) +
        pixels(computed.borderBottomWidth),
      measure: {
        width,
        indent,
        size: style.size,
        han: style.han,
        justified: computed.textAlign === 'justify',
        openEnded: computed.textAlignLast === 'justify',
      },
    }
  }
}
