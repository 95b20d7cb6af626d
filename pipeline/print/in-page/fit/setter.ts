import type { Item, Line } from './item.js'
import type { Paragraph, Piece, Space, TextStyle } from './piece.js'

/** How a text node is broken and tightened. */
interface Edit {
  /** Put before the text from here on. */
  breaks: Map<number, Break>
  /** Stretches with a spacing of their own. */
  spans: { from: number; to: number; style: string }[]
}

type Break = 'feed' | 'wbr' | 'hyphen'

/** What is to be done to a paragraph. */
export interface LinesPlan {
  block: HTMLElement
  edits: Map<Text, Edit>
  /** Elements before which a line ends. */
  loose: { element: Element; kind: Break }[]
  kind: 'even' | 'lines'
  /** The room kept free at the end of the last line, in CSS pixels; undefined where it is no matter. */
  rest: number | undefined
  /** It has three lines: parted, one of them would stand alone. Chromium keeps two together, but parts three as two and one. */
  isShort: boolean
}

/** Sets lines into paragraphs, and takes them out again. */
export interface Setter {
  /** Find out what is to be done; nothing is changed yet. Undefined: nothing. */
  plan: (paragraph: Paragraph, items: readonly Item[], lines: readonly Line[]) => LinesPlan | undefined
  set: (plan: LinesPlan) => void
  /** Whether the gaps of a line would be far wider than they well may, were it full; or so many times as far. */
  isTooLoose: (items: readonly Item[], line: Line, times?: number) => boolean
  /** Takes out what was set in an element and in all under it. */
  unset: (root: Element) => void
}

/**
 * A fitted paragraph is broken at the ends of its lines alone: at line feeds put into its text, which are kept as such. A text
 * node stays one, as each costs a piece of layout and of the structure of the file (measured on 36 pages with a `<wbr>` at
 * each line end instead: 3,362 structure elements for 1,148, layout 390 ms for 90). Before a line feed all lines are made
 * even, and so is the last one: `--fit-rest` is the room that is kept free at its end. Line feeds of the source, which are
 * white space, become tabs the while.
 * A hyphen is generated content without an alternative: Blink makes an artifact of it, and the text of the file is that of the
 * source. (A soft hyphen that is used comes out as two characters, U+00AD and U+2010; measured.)
 * Elements are never cut: where spaces or marks shrink, the text inside them stands in spans with a negative spacing.
 * What a line has left the browser itself shares out. Self-contained: its text is run in the page.
 */
export const setter = (): Setter => {
  const name = 'data-fit'
  /** The room that is left so that no line is wider than it may be by rounding, in CSS pixels. */
  const allowance = 0.12

  /** So much of a last line is not kept free, lest a line reckoned too short become too long, in CSS pixels. */
  const restAllowance = 0.5
  const feeds = 'data-fit-feeds'
  const whole = 'data-fit-whole'

  /** So many times as much as it well may a gap grows at the most where a paragraph goes on elsewhere: in Chinese by a fifth of an em. */
  const loosest = 3.5

  const isTooLoose: Setter['isTooLoose'] = (items, { from, to, slack }, times = 1) =>
    slack > times * loosest * items.slice(from + 1, to).reduce((sum, item) => sum + item.stretch, 0)

  const isNarrower = (width: number): boolean => width > 0.005

  /** Beside another column the row stays whole, too: said here, as a rule with `:has` takes 4 % of a long print. */
  const holdWhole = (block: Element, isHeld: boolean): void => {
    const row = block.parentElement
    block.toggleAttribute(whole, isHeld)
    if (!isHeld && !row?.hasAttribute(whole)) return
    if (row?.matches('.parallel .row'))
      row.toggleAttribute(whole, row.querySelector(`:scope > [${whole}]`) !== null)
  }

  const marked = (element: Element, what: string): Element => {
    element.setAttribute(name, what)
    return element
  }

  const breaker = (): Element => marked(document.createElement('wbr'), 'break')

  const breakers: Record<Break | 'none', () => (Element | string)[]> = {
    none: () => [],
    feed: () => ['\n'],
    wbr: () => [breaker()],
    hyphen: () => [marked(document.createElement('span'), 'hyphen'), breaker()],
  }

  const spaced = (text: string, style: string): Element => {
    const span = marked(document.createElement('span'), 'spaced')
    span.setAttribute('style', style)
    span.textContent = text
    return span
  }

  /** Strings beside each other as one: each would become a text node. */
  const joined = (parts: readonly (Element | string)[]): (Element | string)[] =>
    parts.reduce<(Element | string)[]>((all, part) => {
      const last = all.at(-1)
      if (typeof part === 'string' && typeof last === 'string') all[all.length - 1] = last + part
      else all.push(part)
      return all
    }, [])

  const textsIn = (element: Element): Text[] => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const found: Text[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node instanceof Text) found.push(node)
    return found
  }

  const exchange = (element: Element, pattern: RegExp, by: string): void => {
    for (const text of textsIn(element))
      if (pattern.test(text.data)) text.data = text.data.replaceAll(pattern, by)
  }

  /** Line feeds of the source break no line. */
  const hideFeeds = (block: Element): void => {
    if (!block.textContent?.includes('\n')) return
    exchange(block, /\n/g, '\t')
    block.setAttribute(feeds, '')
  }

  const withdraw = (block: HTMLElement): void => {
    exchange(block, /\n/g, '')
    if (block.hasAttribute(feeds)) exchange(block, /\t/g, '\n')
    block.removeAttribute(feeds)
    holdWhole(block, false)
    block.style.removeProperty('--fit-rest')
    if (block.getAttribute('style') === '') block.removeAttribute('style')
  }

  /** Put a text node with its edits in its place. */
  const write = (node: Text, { breaks, spans }: Edit): void => {
    const text = node.data
    const cuts = [0, text.length, ...breaks.keys(), ...spans.flatMap(({ from, to }) => [from, to])]
    const edges = [...new Set(cuts)].sort((one, other) => one - other)
    const made: (Element | string)[] = []
    edges.forEach((from, index) => {
      const before = breakers[breaks.get(from) ?? 'none']()
      const part = text.slice(from, edges[index + 1] ?? from)
      const style = spans
        .filter(span => span.from <= from && from < span.to)
        .map(span => span.style)
        .join(';')
      made.push(...before, part && style ? spaced(part, style) : part)
    })
    if (made.some(part => typeof part !== 'string')) node.replaceWith(...joined(made))
    else node.data = made.join('')
  }

  const editOf = (edits: Map<Text, Edit>, node: Text): Edit => {
    const edit = edits.get(node) ?? { breaks: new Map(), spans: [] }
    edits.set(node, edit)
    return edit
  }

  const lastLength = (text: string): number => [...text].at(-1)?.length ?? 0

  /** A negative room behind the last sign of a piece. */
  const tighten = (edits: Map<Text, Edit>, { node, to, text }: Piece, by: number): void => {
    if (!(node instanceof Text) || !isNarrower(by)) return
    const style = `letter-spacing:${(-by).toFixed(3)}px`
    editOf(edits, node).spans.push({ from: to - lastLength(text), to, style })
  }

  /** The stretches of text nodes that a line takes up, its white space included. */
  const stretches = (pieces: readonly Piece[]): Map<Text, { from: number; to: number; style: TextStyle }> => {
    const found = new Map<Text, { from: number; to: number; style: TextStyle }>()
    const add = ({ node, from, to, style }: Piece | Space): void => {
      if (!(node instanceof Text)) return
      const known = found.get(node)
      found.set(node, { from: known?.from ?? from, to, style })
    }
    pieces.forEach((piece, index) => {
      if (index > 0 && piece.space) add(piece.space)
      add(piece)
    })
    return found
  }

  /** Let the spaces of a line be narrower, each style’s by its own measure. */
  const narrowSpaces = (
    edits: Map<Text, Edit>,
    pieces: readonly Piece[],
    by: Map<TextStyle, number>,
  ): void => {
    for (const [node, { from, to, style }] of stretches(pieces)) {
      const width = by.get(style) ?? 0
      if (!isNarrower(width)) continue
      editOf(edits, node).spans.push({ from, to, style: `word-spacing:${(-width).toFixed(3)}px` })
    }
  }

  /** Let a line shrink: the mark at its end first, then all gaps in proportion. */
  const shrink = (
    edits: Map<Text, Edit>,
    pieces: readonly Piece[],
    items: readonly Item[],
    need: number,
  ): void => {
    const trimmed = Math.min(items.at(-1)?.trim ?? 0, need)
    const last = pieces.at(-1)
    if (last) tighten(edits, last, trimmed)
    const all = items.slice(1).reduce((sum, item) => sum + item.shrink, 0)
    const share = all > 0 ? (need - trimmed) / all : 0
    const spaces = new Map<TextStyle, number>()
    items.forEach((item, index) => {
      const { space } = pieces[index] ?? {}
      const before = pieces[index - 1]
      if (!before) return
      if (space) spaces.set(space.style, share * item.shrink)
      else tighten(edits, before, share * item.shrink)
    })
    narrowSpaces(edits, pieces, spaces)
  }

  /** White space at the end of a paragraph would stand before the room that is kept free, and widen its last line. */
  const closeEnd = (edits: Map<Text, Edit>, block: Element): void => {
    const last = textsIn(block).at(-1)
    const end = last?.data.trimEnd().length ?? 0
    if (last && end < last.length)
      editOf(edits, last).spans.push({ from: end, to: last.length, style: 'font-size:0' })
  }

  return {
    plan: ({ block, pieces, measure }, items, lines) => {
      const last = lines.at(-1)
      // What goes on elsewhere ends in a full line, but not in a gaping one.
      const isFull = measure.openEnded && last !== undefined && !isTooLoose(items, last)
      if (lines.length === 1 && (last?.slack ?? 0) >= 0 && isFull === measure.openEnded) return undefined
      // A line that the source ends is not made even: where there is one, none is a last line.
      const isFed = !measure.hang && (!measure.justified || !pieces.some(({ forced }) => forced))
      const edits = new Map<Text, Edit>()
      const loose: LinesPlan['loose'] = []
      for (const { from, to, slack } of lines) {
        const first = pieces[from]
        if (first && from > 0 && !first.forced) {
          // A dot hangs on the first box of its sign: a line feed inside would put it at the end of the line before.
          const kind = first.divides ? 'hyphen' : first.nowrap || !isFed ? 'wbr' : 'feed'
          const dotted = first.from === 0 && first.node.parentElement?.closest('[data-dot]')
          if (dotted) loose.push({ element: dotted, kind })
          else if (first.node instanceof Text) editOf(edits, first.node).breaks.set(first.from, kind)
          else loose.push({ element: first.node, kind: 'wbr' })
        }
        if (slack < 0) shrink(edits, pieces.slice(from, to), items.slice(from, to), allowance - slack)
      }
      const isEven = measure.justified && isFed
      if (isEven) closeEnd(edits, block)
      const rest = isFull ? 0 : Math.max(0, (last?.slack ?? 0) - restAllowance)
      return {
        block,
        edits,
        loose,
        kind: isEven ? 'even' : 'lines',
        rest: isEven ? rest : undefined,
        isShort: lines.length === 3,
      }
    },
    set: ({ block, edits, loose, kind, rest, isShort }) => {
      hideFeeds(block)
      for (const { element, kind } of loose) element.before(...breakers[kind]())
      for (const [node, edit] of edits) write(node, edit)
      block.setAttribute(name, kind)
      if (isShort) holdWhole(block, true)
      if (rest !== undefined) block.style.setProperty('--fit-rest', `${rest.toFixed(2)}px`)
    },
    isTooLoose,
    unset: root => {
      const touched = new Set<Element>()
      for (const element of root.querySelectorAll(
        `[${name}="break"], [${name}="hyphen"], [${name}="spaced"]`,
      )) {
        if (element.parentElement) touched.add(element.parentElement)
        element.replaceWith(...element.childNodes)
      }
      for (const element of touched) element.normalize()
      const blocks = `[${name}="lines"], [${name}="even"]`
      for (const block of [...(root.matches(blocks) ? [root] : []), ...root.querySelectorAll(blocks)]) {
        if (block instanceof HTMLElement) withdraw(block)
      }
      for (const element of [root, ...root.querySelectorAll(`[${name}]`)]) element.removeAttribute(name)
    },
  }
}
