/**
 * Runs in the page, its fonts loaded. Breaks titles, subtitles and headings of several lines where their sense allows, into lines of about one
 * length: 词意完整，排列对称，长短适宜 (GB/T 9704—2012 §7.3.1). Behind a colon rather than elsewhere, before “and”, 与, behind 的; not behind
 * an article or a preposition, nor inside a Chinese word. As many lines as the browser made; running text may be held back.
 * @param selector of the blocks.
 */
export const breakTitles = (selector: string): void => {
  /** What a break costs, and times the squares of how much longer or shorter lines are than the mean, by the room there is. */
  const costs = { uneven: 100, colon: -6, mark: -3, phrase: 0, word: 24, weak: 40 }
  /** What stands in brackets keeps together where it is no longer. */
  const bracketed = /[（《〈「『【〔(][^（）《》()]{1,14}[）》〉」』】〕)]/gu

  const isHan = (block: Element): boolean =>
    /^(?:zh|ja|yue|lzh)\b(?!-Latn)/i.test(block.closest('[lang]')?.getAttribute('lang') ?? '')
  const lengthOf = (text: string): number =>
    [...text].reduce((sum, sign) => sum + (sign >= '\u2E80' ? 1 : 0.45), 0)
  /** Any shorter heading has one line. */
  const shortest = 8
  const blocks = [...document.querySelectorAll<HTMLElement>(selector)].filter(
    block => lengthOf(block.textContent ?? '') > shortest,
  )
  if (blocks.length === 0) return

  const textsIn = (element: Element): Text[] => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const found: Text[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node instanceof Text && node.data !== '') found.push(node)
    return found
  }

  /** A place where a line may end, in the text of its block. */
  interface Place {
    at: number
    cost: number
  }

  const weakEnd = /(?:^|\s)(?:an?|the|of|in|on|at|to|for|and|or|with|by|from|its|as)\s*$/iu
  const markEnd = /[:：—]\s*$/u
  const latinPlaces = (text: string): Place[] =>
    [...text.matchAll(/\s+(?=\S)/gu)].map(({ 0: space, index }) => {
      const at = index + space.length
      const before = text.slice(0, at)
      if (markEnd.test(before)) return { at, cost: costs.colon }
      if (/[,;]\s*$/.test(before)) return { at, cost: costs.mark }
      if (weakEnd.test(before)) return { at, cost: costs.weak }
      return { at, cost: costs.phrase }
    })

  const segmenters = new Map<string, Intl.Segmenter>()
  const wordsOf = (text: string, language: string): Intl.SegmentData[] => {
    const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' })
    segmenters.set(language, known)
    return [...known.segment(text)]
  }

  const hanCost = (before: string, after: string): number => {
    if (/[：—]$/u.test(before)) return costs.colon
    if (/[，；、。！？]$/u.test(before)) return costs.mark
    if (/^[的了着过等之们]/u.test(after) || /[与和及或暨在于对以从把将之]$/u.test(before)) return costs.weak
    if (/[的）》”]$/u.test(before) || /^[与和及暨《（“]/u.test(after)) return costs.phrase
    return costs.word
  }

  /** Within a number, or between it and what it counts: 二〇|二三|年. The segmenter knows no year written in ideographs. */
  const isInNumber = (before: string, after: string): boolean =>
    /[〇零一二三四五六七八九十百千万亿]$/u.test(before) &&
    /^(?:[〇零]|[一二三四五六七八九十百千万亿](?=[〇零一二三四五六七八九十百千万亿年月日])|[年月日])/u.test(
      after,
    )

  /** Beside figures and Latin no line ends but at a space. */
  const hanPlaces = (text: string, language: string): Place[] =>
    wordsOf(text, language).flatMap(({ index: at }) => {
      const [before, after] = [text.slice(0, at), text.slice(at)]
      if (
        at === 0 ||
        isInNumber(before, after) ||
        /^[\s，、；：。！？）》〉」』】〕”’]/u.test(after) ||
        /[（《〈「『【〔“‘]$/u.test(before)
      )
        return []
      const isOpen =
        /[\p{sc=Han}\s，、；：。！？）》〉」』】〕”’—]$/u.test(before) &&
        /^[\p{sc=Han}（《〈「『【〔“‘]/u.test(after)
      return isOpen ? [{ at, cost: hanCost(before, after) }] : []
    })

  const placesOf = (block: Element, text: string): Place[] => {
    const language = block.closest('[lang]')?.getAttribute('lang') ?? 'en'
    const found = isHan(block) ? hanPlaces(text, language) : latinPlaces(text)
    const kept = [...text.matchAll(bracketed)].map(
      ({ 0: whole, index }) => [index, index + whole.length] as const,
    )
    return found.filter(({ at }) => !kept.some(([from, to]) => from < at && at < to))
  }

  const range = document.createRange()

  /** The text node in which a place stands, and where in it. */
  const nodeAt = (texts: readonly Text[], at: number): [Text, number] | undefined => {
    let start = 0
    for (const text of texts) {
      if (at < start + text.length) return [text, at - start]
      start += text.length
    }
    return undefined
  }

  interface Title {
    block: HTMLElement
    texts: Text[]
    places: Place[]
    room: number
    lines: number
    /** How wide it is up to each place, and whole. */
    widths: number[]
  }

  const read = (block: HTMLElement): Title | undefined => {
    const { lineHeight, paddingLeft, paddingRight, height } = getComputedStyle(block)
    const lines = Math.round(Number.parseFloat(height) / Number.parseFloat(lineHeight))
    if (!(lines > 1) || block.querySelector('br, img, ruby')) return undefined
    const room = block.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
    return { block, texts: [], places: [], room, lines, widths: [] }
  }

  /** On one line: at a `<wbr>` Chromium breaks, whatever is said of wrapping, but not out of the box that a clause is. */
  const unbreak = (title: Title): void => {
    const { block } = title
    for (const extra of block.querySelectorAll('wbr')) extra.remove()
    for (const clause of block.querySelectorAll('.clause')) clause.replaceWith(...clause.childNodes)
    block.normalize()
    block.style.whiteSpace = 'nowrap'
    title.texts = textsIn(block)
    title.places = placesOf(block, title.texts.map(({ data }) => data).join(''))
  }

  const measure = (title: Title): void => {
    const { texts, places } = title
    const [first] = texts
    const last = texts.at(-1)
    if (!first || !last) return
    title.widths = [...places.map(({ at }) => nodeAt(texts, at)), [last, last.length] as const].map(end => {
      if (!end) return 0
      range.setStart(first, 0)
      range.setEnd(end[0], end[1])
      return range.getBoundingClientRect().width
    })
  }

  /** The places at which lines end, of all ways to make so many the cheapest; undefined where some line must be too long. */
  const choose = ({ places, widths, room, lines }: Title): Place[] | undefined => {
    const whole = widths.at(-1) ?? 0
    const mean = whole / lines
    const ends = [
      ...places.map((place, index) => ({ place, width: widths[index] ?? 0 })),
      { place: undefined, width: whole },
    ]
    /** By lines made and end: cost and the end before. */
    let known = new Map<number, { cost: number; chosen: Place[] }>([[-1, { cost: 0, chosen: [] }]])
    for (let line = 1; line <= lines; line += 1) {
      const next: typeof known = new Map()
      for (const [from, { cost, chosen }] of known)
        for (let to = from + 1; to < ends.length; to += 1) {
          const end = ends[to]
          const isLast = to === ends.length - 1
          if (!end || isLast !== (line === lines)) continue
          const width = end.width - (ends[from]?.width ?? 0)
          if (width > room + 0.5) break
          const sum = cost + costs.uneven * ((width - mean) / room) ** 2 + (end.place?.cost ?? 0)
          if (sum >= (next.get(to)?.cost ?? Number.POSITIVE_INFINITY)) continue
          next.set(to, { cost: sum, chosen: end.place ? [...chosen, end.place] : chosen })
        }
      known = next
    }
    return known.get(ends.length - 1)?.chosen
  }

  const set = ({ texts }: Title, chosen: readonly Place[]): void => {
    for (const { at } of chosen.toReversed()) {
      const [text, offset] = nodeAt(texts, at) ?? []
      if (!text || offset === undefined) continue
      const end = document.createElement('wbr')
      if (offset === 0) text.before(end)
      else text.splitText(offset).before(end)
    }
  }

  for (const block of blocks) block.style.contentVisibility = 'visible'
  const titles = blocks.flatMap(block => read(block) ?? [])
  for (const title of titles) unbreak(title)
  for (const title of titles) measure(title)
  for (const { block } of titles) block.style.removeProperty('white-space')
  for (const block of blocks) block.style.removeProperty('content-visibility')
  for (const title of titles) {
    const chosen = choose(title)
    set(title, chosen ?? (isHan(title.block) ? title.places : []))
    title.block.classList.toggle('broken', chosen !== undefined)
  }
}
