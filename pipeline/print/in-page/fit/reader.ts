import type { Marks, Sign } from './marks.js'
import type { Cut, Divisions, Frame, Piece, Space, TextStyle, Word } from './piece.js'

/** Reads blocks of text. */
export interface Reader {
  /** The box of a block; undefined when it is none that can be fitted: centred, from right to left. Asks for the layout of the page. */
  frame: (block: HTMLElement) => Frame | undefined
  /** Read how the elements in it are set, beforehand: asks for their styles, not for a layout. */
  styles: (frame: Frame) => void
  /** What stands in it; undefined when it cannot be fitted: blocks, ruby, nothing. */
  pieces: (frame: Frame) => Piece[] | undefined
}

/** Reads paragraphs into pieces. Self-contained: its text is run in the page. */
export const reader = (marks: Marks, divisions: Record<string, Divisions>): Reader => {
  const never = Number.POSITIVE_INFINITY
  /** What it costs to part a figure from its unit (`5 |kilometres`, `2-|million`), to begin a line with a dash, … */
  const costs = { figure: 30, counted: 150, dash: 100, slash: 30, compound: 20, code: 60, hump: 120 }
  const styles = new Map<string, TextStyle>()

  const isHanLanguage = (language: string): boolean => /^(?:zh|ja|yue|lzh)\b(?!-Latn)/i.test(language)

  const styleOf = (computed: CSSStyleDeclaration, language: string): TextStyle => {
    // One by one: the shorthand `font` is empty where figures are chosen, too.
    const css = `font-style:${computed.fontStyle};font-weight:${computed.fontWeight};font-size:${computed.fontSize};font-family:${computed.fontFamily};font-variant-numeric:${computed.fontVariantNumeric};letter-spacing:${computed.letterSpacing};text-autospace:${computed.getPropertyValue('text-autospace')}`
    const key = `${language};${css}`
    const known = styles.get(key)
    if (known) return known
    const style: TextStyle = {
      css,
      language,
      size: Number.parseFloat(computed.fontSize),
      han: isHanLanguage(language),
      widths: new Map(),
      parts: new Map(),
      pairs: new Map(),
      space: undefined,
    }
    styles.set(key, style)
    return style
  }

  /** Words of Latin text, marks and signs of Chinese, and the white space between them. */
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

  /** Code so short stands whole: it leaves no gap worth a break. */
  const shortCode = 12

  /**
   * Where a name in code may be broken, without a hyphen that would seem to belong to it: behind its signs, and, dearer,
   * before a capital (`this.|published|Books`). Three characters stay together at least.
   */
  const codeSeams = (word: string): [at: number, penalty: number][] =>
    word.length < shortCode
      ? []
      : [
          ...word.matchAll(
            /(?<=[\p{L}\p{N}\p{P}]{2}[-./:_=&?@,([\\])(?=[\p{L}\p{N}$]{2})|(?<=[\p{L}\p{N}]{2}\p{Ll})(?=\p{Lu}\p{L}{2})/gu,
          ),
        ].map(({ index }) => [index, /\p{Ll}/u.test(word[index - 1] ?? '') ? costs.hump : costs.code])

  const anySeam = /[-\u2010\u2013\u2014\u200B/@.?&=_]/

  const findCuts = (word: string, language: string): Cut[] => {
    const found = anySeam.test(word) ? seams(word) : []
    if (found.length > 0) return found.map(([at, penalty]) => ({ at, penalty, divides: false }))
    return divisionsOf(word, language).map(at => ({ at, penalty: 0, divides: true }))
  }

  /** How a word may be broken: divided with hyphens, behind its signs alone, as code. */
  type Breaking = 'divided' | 'whole' | 'code'

  /** Words come again and again: they are kept by language and by how they may be broken. */
  const knownWords = new Map<string, Map<string, Word>>()

  const cutsOf: Record<Breaking, (text: string, language: string) => Cut[]> = {
    divided: findCuts,
    whole: (text, language) => findCuts(text, language).filter(({ divides }) => !divides),
    code: text => codeSeams(text).map(([at, penalty]) => ({ at, penalty, divides: false })),
  }

  const wordOf = (text: string, language: string, breaking: Breaking): Word => {
    const key = `${language} ${breaking}`
    const words = knownWords.get(key) ?? new Map<string, Word>()
    knownWords.set(key, words)
    const known = words.get(text)
    if (known) return known
    const word = { text, cuts: cutsOf[breaking](text, language) }
    words.set(text, word)
    return word
  }

  /** Whether a sign stands by itself: on the square grid marks do, too; elsewhere “ and ” belong to words. */
  const standsAlone = (sign: Sign, han: boolean): boolean => (han ? sign.wide : sign.han)

  const hasHan = (word: string): boolean => /[\u2E80-\u9FFF\uF900-\uFAFF\uD840-\uDBFF]/.test(word)

  /** What it costs to break between two signs without white space between them. */
  const between = (last: Sign, first: Sign, han: boolean): number => {
    if (first.closing || last.opening) return never
    if (!standsAlone(last, han) && !standsAlone(first, han)) return never
    return last.digit && first.han ? costs.figure : 0
  }

  const afterSpace = (last: Sign, first: Sign): number => {
    if (first.text === '-' || first.text === '–' || first.text === '—') return costs.dash
    return last.digit && first.letter ? costs.figure : 0
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

  interface Context {
    language: string
    style: TextStyle
    nowrap: boolean
    /** Signs of notes hang on what stands before them. */
    attached: boolean
    breaking: Breaking
  }

  /** Add a piece with what stood between it and the one before. */
  const add = (state: State, piece: Piece, isFixed: boolean): void => {
    const isFirst = state.pieces.length === 0 || state.forced
    if (isFixed || state.fixed) piece.penalty = never
    else if (state.open && !isFirst) piece.penalty = 0
    piece.space = isFirst ? undefined : state.space
    piece.forced = state.forced
    state.pieces.push(piece)
    state.space = undefined
    state.fixed = state.forced = state.open = false
  }

  const lastSign = ({ pieces }: State): Sign => pieces[pieces.length - 1]?.last ?? marks.none

  const penaltyBefore = (state: State, first: Sign, { attached, style }: Context): number => {
    if (attached && !state.space) return never
    return state.space ? afterSpace(lastSign(state), first) : between(lastSign(state), first, style.han)
  }

  /** A stretch of a text node as a piece by itself. */
  const addStretch = (
    state: State,
    node: Text,
    from: number,
    text: string,
    context: Context,
    isInside: boolean,
  ): void => {
    const { style, nowrap, attached } = context
    const first = marks.first(text)
    // Inside of a word nothing hangs: what hung was its beginning.
    const around = isInside && attached ? { ...context, attached: false } : context
    const piece: Piece = {
      node,
      from,
      to: from + text.length,
      text,
      first,
      last: text.length === 1 ? first : marks.last(text),
      style,
      word: undefined,
      part: 0,
      space: undefined,
      penalty: penaltyBefore(state, first, around),
      divides: false,
      forced: false,
      nowrap,
    }
    add(state, piece, nowrap && (isInside || attached))
  }

  const readParts = (state: State, node: Text, from: number, word: Word, context: Context): void => {
    const { style, nowrap, attached } = context
    const { text, cuts } = word
    for (let part = 0; part <= cuts.length; part += 1) {
      const cut = cuts[part - 1]
      const start = cut?.at ?? 0
      const end = cuts[part]?.at ?? text.length
      const own = text.slice(start, end)
      const first = marks.first(own)
      const piece: Piece = {
        node,
        from: from + start,
        to: from + end,
        text: own,
        first,
        last: marks.last(own),
        style,
        word,
        part,
        space: undefined,
        penalty: cut ? cut.penalty : penaltyBefore(state, first, context),
        divides: cut?.divides ?? false,
        forced: false,
        nowrap,
      }
      add(state, piece, nowrap && (part > 0 || attached))
    }
  }

  /** Latin among Chinese signs is one piece; addresses and code may be broken: they would leave the line before them loose. */
  const addLatin: typeof addStretch = (state, node, from, text, context, isInside) => {
    const { language, nowrap, breaking } = context
    const isBroken = !nowrap && (breaking === 'code' || isAddress(text))
    const word = isBroken ? wordOf(text, language, breaking === 'code' ? 'code' : 'whole') : undefined
    if (!word || word.cuts.length === 0) addStretch(state, node, from, text, context, isInside)
    else readParts(state, node, from, word, isInside ? { ...context, attached: false } : context)
  }

  /** Chinese: each sign by itself, Latin words whole. */
  const readSigns = (state: State, node: Text, from: number, text: string, context: Context): void => {
    const { han } = context.style
    let start = 0
    let at = 0
    for (const sign of text) {
      if (standsAlone(marks.first(sign), han)) {
        if (start < at) addLatin(state, node, from + start, text.slice(start, at), context, start > 0)
        addStretch(state, node, from + at, sign, context, at > 0)
        start = at + sign.length
      }
      at += sign.length
    }
    if (start < at) addLatin(state, node, from + start, text.slice(start), context, start > 0)
  }

  const readWord = (state: State, node: Text, from: number, text: string, context: Context): void => {
    const { style, language, nowrap, breaking } = context
    if (style.han || hasHan(text)) {
      readSigns(state, node, from, text, context)
      return
    }
    const word = wordOf(text, language, nowrap ? 'whole' : breaking)
    if (word.cuts.length > 0) readParts(state, node, from, word, context)
    else addStretch(state, node, from, text, context, false)
  }

  const isSpace = (sign: string): boolean => /[ \t\n\r\f\u00A0]/.test(sign)

  const readText = (state: State, node: Text, context: Context): void => {
    for (const { 0: found, index } of node.data.matchAll(token)) {
      if (!isSpace(found[0] ?? '')) {
        readWord(state, node, index, found, context)
        continue
      }
      state.space ??= { style: context.style, node, from: index, to: index + found.length }
      if (found === '\u00A0' || (context.nowrap && state.pieces.at(-1)?.node === node)) state.fixed = true
    }
  }

  /** An element that takes part in a line as one thing. */
  const readThing = (state: State, element: Element, context: Context): void => {
    const text = element.textContent || '\uFFFC'
    const { style, nowrap } = context
    const stands = element.textContent ? marks.first(text) : marks.first('国')
    const piece: Piece = {
      node: element,
      from: 0,
      to: 0,
      text,
      first: marks.first(text),
      last: marks.last(text),
      style,
      word: undefined,
      part: 0,
      space: undefined,
      penalty: state.space ? 0 : between(lastSign(state), stands, style.han),
      divides: false,
      forced: false,
      nowrap,
    }
    add(state, piece, nowrap)
  }

  /** How an element takes part in its line: as text, as one thing, not at all; `alien` ones cannot be fitted. */
  type Part = 'break' | 'open' | 'none' | 'thing' | 'alien' | Context

  const outOfFlow = new Set(['absolute', 'fixed'])

  const inside = (element: Element, computed: CSSStyleDeclaration, context: Context): Context => {
    const language = element.getAttribute('lang') ?? context.language
    return {
      language,
      style: styleOf(computed, language),
      nowrap: computed.getPropertyValue('text-wrap-mode') === 'nowrap',
      attached: context.attached || element.matches('sup, .ref'),
      breaking: element.matches('code, kbd, samp') ? 'code' : context.breaking,
    }
  }

  const partOf = (element: Element, context: Context): Part => {
    if (element.localName === 'br') return 'break'
    if (element.localName === 'wbr') return 'open'
    const computed = getComputedStyle(element)
    const { display } = computed
    if (computed.direction === 'rtl') return 'alien'
    if (display === 'none' || outOfFlow.has(computed.position)) return 'none'
    if (display.startsWith('inline-') || element.localName === 'img') return 'thing'
    return display === 'inline' && computed.float === 'none' ? inside(element, computed, context) : 'alien'
  }

  /** What was read beforehand: styles are asked for all at once. */
  const known = new WeakMap<Element, Part>()

  const readStyles = (element: Element, context: Context): void => {
    for (const child of element.children) {
      const part = partOf(child, context)
      known.set(child, part)
      if (typeof part !== 'string') readStyles(child, part)
    }
  }

  /** @returns whether the element can be read. */
  const readElement = (state: State, element: Element, context: Context): boolean => {
    const part = known.get(element) ?? partOf(element, context)
    if (typeof part !== 'string') return readChildren(state, element, part)
    if (part === 'break') state.forced = true
    if (part === 'open') state.open = true
    if (part === 'thing') readThing(state, element, context)
    return part !== 'alien'
  }

  const readChildren = (state: State, element: Element, context: Context): boolean => {
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child instanceof Text) readText(state, child, context)
      else if (child instanceof Element && !readElement(state, child, context)) return false
    }
    return true
  }

  const pixels = (value: string): number => Number.parseFloat(value) || 0

  const alignments = new Set(['justify', 'start', 'left'])

  const contextOf = ({ language, style }: Frame): Context => ({
    language,
    style,
    nowrap: false,
    attached: false,
    breaking: 'divided',
  })

  const isBlock = /^(?:block|list-item|flow-root)$/

  return {
    frame: block => {
      const computed = getComputedStyle(block)
      const { textAlign, textIndent } = computed
      if (computed.direction === 'rtl' || !alignments.has(textAlign)) return undefined
      if (computed.whiteSpace !== 'normal' || !isBlock.test(computed.display)) return undefined
      const language = block.closest('[lang]')?.getAttribute('lang') ?? ''
      const style = styleOf(computed, language)
      const left = pixels(computed.paddingLeft) + pixels(computed.borderLeftWidth)
      const right = pixels(computed.paddingRight) + pixels(computed.borderRightWidth)
      const width = block.getBoundingClientRect().width - left - right
      return {
        block,
        language,
        style,
        leading: pixels(computed.lineHeight),
        left,
        around:
          pixels(computed.paddingTop) +
          pixels(computed.paddingBottom) +
          pixels(computed.borderTopWidth) +
          pixels(computed.borderBottomWidth),
        measure: {
          width,
          indent: textIndent.endsWith('%') ? (width * pixels(textIndent)) / 100 : pixels(textIndent),
          size: style.size,
          han: style.han,
          justified: textAlign === 'justify',
          openEnded: computed.textAlignLast === 'justify',
        },
      }
    },
    styles: frame => readStyles(frame.block, contextOf(frame)),
    pieces: frame => {
      const state: State = { pieces: [], space: undefined, fixed: false, forced: false, open: false }
      if (!readChildren(state, frame.block, contextOf(frame)) || state.pieces.length === 0) return undefined
      return state.pieces
    },
  }
}
