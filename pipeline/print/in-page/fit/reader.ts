import type { Marks, Sign } from './marks.js'
import type { Cut, Divisions, Frame, Piece, Space, TextStyle, Word } from './piece.js'

/** Reads blocks of text. */
export interface Reader {
  /** The box of a block; undefined when it is none that can be fitted: centred, from right to left. Asks for the layout of the page. */
  frame: (block: HTMLElement) => Frame | undefined
  /**
   * Read how the elements in it are set, beforehand: asks for their styles, not for a layout.
   * @returns whether it is text alone: no piece of it has a width to be asked for where it stands.
   */
  styles: (frame: Frame) => boolean
  /** What stands in it; undefined when it cannot be fitted: blocks, ruby, nothing. */
  pieces: (frame: Frame) => Piece[] | undefined
}

/** Reads paragraphs into pieces. Self-contained: its text is run in the page. */
export const reader = (marks: Marks, divisions: Record<string, Divisions>): Reader => {
  const never = Number.POSITIVE_INFINITY
  /** What it costs to part a figure from its unit (`5 |kilometres`, `2-|million`), to begin a line with a dash, … */
  const costs = {
    figure: 30,
    counted: 150,
    dash: 100,
    slash: 30,
    sign: 60,
    anywhere: 400,
    /** Letters of an address that stay together. */
    longest: 24,
    compound: 20,
    code: 60,
    hump: 120,
  }
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

  /** Where a word of letters alone may be divided. */
  const divisionsOf = (word: string, language: string): readonly number[] => {
    const [before = '', letters = ''] = /^([^\p{L}]*)(\p{L}{5,})[^\p{L}]*$/u.exec(word)?.slice(1) ?? []
    const found = divisions[language]
    if (!letters || !found || !Object.hasOwn(found, letters)) return []
    return (found[letters] ?? []).map(length => before.length + length)
  }

  const isAddress = (word: string): boolean => /:\/\/|^www\.|@/.test(word)

  /**
   * Addresses break behind slashes and before other signs, which so are seen to belong to them (Chicago Manual of Style §7.46). Letters
   * without a sign, longer than some lines, may be broken anywhere: else the whole paragraph would be left to the browser.
   */
  const addressSeams = (word: string): [at: number, penalty: number][] => {
    const signs = /(?<=\/)(?=[\p{L}\p{N}]{2})|(?<=[\p{L}\p{N}])(?=[-.?&=_#%~@][\p{L}\p{N}]{2})/gu
    const found = [...word.matchAll(signs)].map(({ index }) => index)
    return [...found, word.length].flatMap((end, place) => {
      const start = found[place - 1] ?? 0
      const isLong = end - start > costs.longest
      const inside = isLong ? Array.from({ length: end - start - 5 }, (_, at) => start + at + 3) : []
      const anywhere = inside.map((at): [number, number] => [at, costs.anywhere])
      if (end === word.length) return anywhere
      return [...anywhere, [end, word[end - 1] === '/' ? costs.slash : costs.sign]]
    })
  }

  const compoundCost = (word: string, hyphen: number): number =>
    /\p{N}/u.test(word[hyphen - 1] ?? '') ? costs.counted : costs.compound

  /** Where a Latin word may be broken without a hyphen, with what it costs. */
  const seams = (word: string): [at: number, penalty: number][] => {
    if (isAddress(word)) return addressSeams(word)
    const pattern =
      /(?<=[\p{L}\p{N}])[-\u2010](?=\p{L})|(?<=\p{L})\/(?=\p{L})|\u2014(?=[\p{L}“‘])|(?<=\p{L})\u2013(?=\p{L})|\u200B/gu
    return [...word.matchAll(pattern)].map(({ 0: sign, index }) => [
      index + sign.length,
      /[-\u2010]/.test(sign) ? compoundCost(word, index) : sign === '\u200B' ? 0 : costs.slash,
    ])
  }

  const anySeam = /[-\u2010\u2013\u2014\u200B/@.?&=_]/

  const findCuts = (word: string, language: string): Cut[] => {
    const found = anySeam.test(word) ? seams(word) : []
    if (found.length > 0) return found.map(([at, penalty]) => ({ at, penalty, divides: false }))
    return divisionsOf(word, language).map(at => ({ at, penalty: 0, divides: true }))
  }

  /** Words come again and again: they are kept by language, those that must not be divided beside the others. */
  const knownWords = new Map<string, Map<string, Word>>()

  const wordOf = (text: string, language: string, dividable: boolean): Word => {
    const key = dividable ? language : `${language}!`
    const words = knownWords.get(key) ?? new Map<string, Word>()
    knownWords.set(key, words)
    const known = words.get(text)
    if (known) return known
    const cuts = findCuts(text, language).filter(({ divides }) => dividable || !divides)
    const word = { text, cuts }
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
    /** What it costs to break at a place that stands in the text itself; undefined where none does. */
    open: number | undefined
  }

  interface Context {
    language: string
    style: TextStyle
    nowrap: boolean
    /** Signs of notes hang on what stands before them. */
    attached: boolean
    dividable: boolean
    code: boolean
  }

  /** Add a piece with what stood between it and the one before. */
  const add = (state: State, piece: Piece, isFixed: boolean): void => {
    const isFirst = state.pieces.length === 0 || state.forced
    if (isFixed || state.fixed) piece.penalty = never
    else if (state.open !== undefined && !isFirst) piece.penalty = state.open
    piece.space = isFirst ? undefined : state.space
    piece.forced = state.forced
    state.pieces.push(piece)
    state.space = undefined
    state.open = undefined
    state.fixed = state.forced = false
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

  /** Latin among Chinese signs is one piece; an address may be broken: it would leave the line before it loose. */
  const addLatin: typeof addStretch = (state, node, from, text, context, isInside) => {
    const isOpen = isAddress(text) && !context.nowrap && !context.code
    const word = isOpen ? wordOf(text, context.language, false) : undefined
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
    const { style, language, nowrap, dividable, code } = context
    if (style.han || hasHan(text)) {
      readSigns(state, node, from, text, context)
      return
    }
    const word = wordOf(text, language, dividable && !nowrap)
    // Code says itself where it may be broken: behind a hyphen it would seem divided.
    if (!code && word.cuts.length > 0) readParts(state, node, from, word, context)
    else addStretch(state, node, from, text, context, false)
  }

  /** Space, tab, line feed, carriage return, form feed; the space that does not break. */
  const isWhite = (unit: number): boolean => unit === 32 || (unit >= 9 && unit <= 13 && unit !== 11)
  const fixedSpace = 0xa0

  /** After the stretch of white space that begins there, of one fixed space, or of what is neither. */
  const stretchEnd = (text: string, from: number): number => {
    const first = text.charCodeAt(from)
    let end = from + 1
    if (first === fixedSpace) return end
    const isSpace = isWhite(first)
    for (; end < text.length; end += 1) {
      const unit = text.charCodeAt(end)
      if (unit === fixedSpace || isWhite(unit) !== isSpace) break
    }
    return end
  }

  /** Words of Latin text, marks and signs of Chinese, and the white space between them. */
  const readText = (state: State, node: Text, context: Context): void => {
    const { data } = node
    let to = 0
    for (let from = 0; from < data.length; from = to) {
      to = stretchEnd(data, from)
      const unit = data.charCodeAt(from)
      if (unit !== fixedSpace && !isWhite(unit)) {
        readWord(state, node, from, data.slice(from, to), context)
        continue
      }
      state.space ??= { style: context.style, node, from, to }
      if (unit === fixedSpace || (context.nowrap && state.pieces.at(-1)?.node === node)) state.fixed = true
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
    const isCode = element.matches('code, kbd, samp')
    return {
      language,
      style: styleOf(computed, language),
      nowrap: computed.getPropertyValue('text-wrap-mode') === 'nowrap',
      attached: context.attached || element.matches('sup, .ref'),
      dividable: context.dividable && !isCode,
      code: context.code || isCode,
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

  /** @returns whether no element in it takes part in a line as one thing. */
  const readStyles = (element: Element, context: Context): boolean => {
    let isText = true
    for (const child of element.children) {
      const part = partOf(child, context)
      known.set(child, part)
      if (part === 'thing' || (typeof part !== 'string' && !readStyles(child, part))) isText = false
    }
    return isText
  }

  /** A name in code breaks behind a sign rather than before a capital, and both no sooner than the line needs it. */
  const openCost = (state: State, { code }: Context): number => {
    if (!code) return 0
    return lastSign(state).letter ? costs.hump : costs.code
  }

  /** @returns whether the element can be read. */
  const readElement = (state: State, element: Element, context: Context): boolean => {
    const part = known.get(element) ?? partOf(element, context)
    if (typeof part !== 'string') return readChildren(state, element, part)
    if (part === 'break') state.forced = true
    if (part === 'open') state.open = openCost(state, context)
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
    dividable: true,
    code: false,
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
      const indent = textIndent.includes('%') ? (width * pixels(textIndent)) / 100 : pixels(textIndent)
      const isHung = textIndent.includes('hanging')
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
          indent: isHung ? 0 : indent,
          hang: isHung ? indent : 0,
          size: style.size,
          han: style.han,
          justified: textAlign === 'justify',
          openEnded: computed.textAlignLast === 'justify',
        },
      }
    },
    styles: frame => readStyles(frame.block, contextOf(frame)),
    pieces: frame => {
      const state: State = { pieces: [], space: undefined, fixed: false, forced: false, open: undefined }
      if (!readChildren(state, frame.block, contextOf(frame)) || state.pieces.length === 0) return undefined
      return state.pieces
    },
  }
}
