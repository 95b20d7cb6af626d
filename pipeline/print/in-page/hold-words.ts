/**
 * Runs in the page. Where titles and headings may break: Chinese titles and entries of contents at words (GB/T 9704—2012 §7.3.1 parts none; with
 * `word-break: keep-all`), Latin ones not behind the hyphen of a compound, which would seem divided; heads of tables not within a unit
 * in brackets, Chinese ones at words, their cells not within a code or a short Chinese word.
 */
export const holdWords = (): void => {
  const textsIn = (selector: string): Text[] =>
    [...document.querySelectorAll(selector)].flatMap(element => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      const found: Text[] = []
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        if (node instanceof Text) found.push(node)
      return found
    })
  /** Beside figures and Latin nothing is opened: there the browser puts in the room between scripts. */
  const startsWord = /^\p{sc=Han}/u
  /** A number goes on, or what it counts follows: 二〇|二三|年. The segmenter knows no year written in ideographs. */
  const endsNumber = /[〇零一二三四五六七八九十百千万亿]$/u
  const goesOn =
    /^(?:[〇零]|[一二三四五六七八九十百千万亿](?=[〇零一二三四五六七八九十百千万亿年月日])|[年月日])/u
  const endsWord = /[\p{sc=Han}，、；：。！？）》〉」』】〕”’]$/u

  /** What stands in brackets keeps together, where it is shorter than a line. */
  const bracketed = /([（《〈「『【〔][^（）《》]{1,14}[）》〉」』】〕])/u

  const spanOf = (className: string, content: (Element | string)[]): Element => {
    const span = document.createElement('span')
    span.className = className
    span.append(...content)
    return span
  }

  const segmenters = new Map<string, Intl.Segmenter>()

  /** One a language is kept: making it costs more than a title. */
  const segmenterOf = (language: string): Intl.Segmenter => {
    const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' })
    segmenters.set(language, known)
    return known
  }

  const wordsOf = (text: string, language: string): (Element | string)[] => {
    const parts: string[] = []
    for (const { segment, index } of segmenterOf(language).segment(text)) {
      const last = parts.at(-1)
      const isHeld = endsNumber.test(last ?? '') && goesOn.test(text.slice(index))
      if (last !== undefined && !isHeld && startsWord.test(segment) && endsWord.test(last))
        parts.push(segment)
      else parts.splice(-1, 1, `${last ?? ''}${segment}`)
    }
    return parts.flatMap((part, index) => (index > 0 ? [document.createElement('wbr'), part] : [part]))
  }

  const openWords = (text: Text): void => {
    const language = text.parentElement?.closest('[lang]')?.getAttribute('lang') ?? 'zh'
    text.replaceWith(
      ...text.data.split(bracketed).flatMap((part, index) => {
        if (part === '') return []
        if (index % 2 === 0) return wordsOf(part, language)
        return [spanOf('clause', wordsOf(part, language))]
      }),
    )
  }

  /** Entries of contents end their lines at marks where they can: only clauses longer than these are opened, in characters. */
  const shortClause = 12
  const openLongClauses = (text: Text): void => {
    const clauses = text.data.match(/[^，、；：。！？]*(?:[，、；：。！？]+|$)/g) ?? []
    if (clauses.some(({ length }) => length > shortClause)) {
      const parts = clauses.filter(Boolean).map(clause => document.createTextNode(clause))
      text.replaceWith(...parts)
      for (const part of parts) if (part.length > shortClause) openWords(part)
    }
  }

  /** A compound longer than this may break: it would leave the line before it too short. */
  const compound = /((?<!\S)(?=\S{1,20}(?!\S))\S*\p{L}[-\u2010]\p{L}\S*)/u
  /** Codes of parts and records, `T-07`, `GRI 303-3`: a cell would part them behind their hyphen. */
  const code =
    /((?<![\p{sc=Latin}\p{N}-])(?:\p{Lu}{2,5} )?[\p{sc=Latin}\p{N}]{1,4}(?:-\p{N}[\p{sc=Latin}\p{N}]{0,3}){1,2}(?![\p{sc=Latin}\p{N}-]))/u
  /** The last two words of an entry, where the last is short: alone on a line it looks lost before the leaders. */
  const lastWords = /((?<=\S\s)[\p{L}\p{N}]\S{0,13} [\p{L}\p{N}]\S{0,8}$)/u
  const unit = /([（(][^（()）]{1,12}[)）])/u

  const hold = (text: Text, pattern: RegExp): void => {
    const parts = text.data.split(pattern)
    if (parts.length === 1) return
    text.replaceWith(
      ...parts.flatMap((part, index) => (part === '' ? [] : index % 2 === 0 ? part : spanOf('nb', [part]))),
    )
  }

  const latin = '.title :is(h1, .subtitle p):not(.han), main :is(h1, h2, h3, h4, h5, h6)[lang]:not(.han)'
  for (const text of textsIn('.title :is(h1, .publisher p, .subtitle p, .author p).han')) openWords(text)
  for (const text of textsIn('.contents .han')) openLongClauses(text)
  for (const text of textsIn(latin)) hold(text, compound)
  for (const text of textsIn('.contents [lang]:not(.han)')) hold(text, lastWords)
  for (const text of textsIn('th')) hold(text, unit)
  for (const text of textsIn('table.han th'))
    if (text.length > 4 && !text.parentElement?.closest('.nb')) openWords(text)
  for (const held of document.querySelectorAll('table.han th .nb:not(:first-child)'))
    held.before(document.createElement('wbr'))
  for (const text of textsIn('td')) hold(text, code)
  for (const cell of document.querySelectorAll('table.han :is(th, td)')) {
    const word = cell.matches('th') ? /^\s*\p{sc=Han}{2}\s*$/u : /^\s*\p{sc=Han}{2,4}\s*$/u
    if (word.test(cell.textContent ?? '')) cell.classList.add('nb')
  }
}
