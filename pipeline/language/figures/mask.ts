/** A text made ready for reading figures, with the way back to the offsets of the original. */
export interface Masked {
  text: string
  /** The offset in the original of an offset in `text`. */
  original(offset: number): number
}

/** What is no running text: code, HTML tags, link destinations, addresses, placeholders, anchors, versions of packages, entities, note marks, also where they stand bare behind a sentence: in Africa.14 It. */
const hidden =
  /(?<!\w(?=`(?:s|t|d|m|re|ve|ll) ))`+[^`]*`+|<[a-zA-Z/!][^<>]*>|\]\([^()\s]*(?:\([^()]*\)[^()\s]*)*(?:\s+"[^"]*")?\)|\]\[[^\]]*\]|\[\^[^\]]*\]|\{\{[^}]*\}\}|\{#[^}]*\}|[\w-]+@\d[\w.]*|(?:https?|ftp|file):\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]+|www\.[\w\-./?=&%#]+|[\w.+-]+@[\w-]+\.[\w.-]+|&#?\w+;|(?<=[a-z]{5}[.][”’"]?)(?<!approx[.])\d{1,3}(?= [A-Z“"])/g

/** Marks of emphasis and escapes, where they touch what they mark: `**12**亿` is 12亿, `3 * 4` stays. */
const emphasis =
  /(?<!\d)\*+(?=\S)|\*\*+(?=\S)|(?<=\S)\*+(?!\d)|(?<=\S)\*\*+|~~|(?<!\w)_+(?=\S)|(?<=\S)_+(?!\w)|\\(?=[!-/:-@[-`{-~])/g

/** Full-width and other forms that stand in numbers, to their usual forms, one character for one. */
const narrow: Record<string, string> = {
  '￥': '¥',
  '￡': '£',
  '∶': ':',
  '〜': '~',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2009': ' ',
  '\u3000': ' ',
  '○': '〇',
  '◯': '〇',
}

const wide = /[０-９Ａ-Ｚａ-ｚ．％＄￥￡：∶／－＋～〜\u00a0\u202f\u2009\u3000○◯]/g

/** The comma of １２，５００, between full-width digits. */
const wideGroup = /(?<=[０-９])，(?=[０-９]{3}(?![０-９]))/g

const toNarrow = (sign: string): string => narrow[sign] ?? String.fromCharCode(sign.charCodeAt(0) - 0xfee0)

/** A letter O for a zero between Chinese digits: 六O二. */
const letterZero =
  /(?<=[一二三四五六七八九〇][OoＯ]?)[OoＯ0](?=[一二三四五六七八九〇OoＯ])|(?<=[一二三四五六七八九〇][/／])[OoＯ](?=[一二三四五六七八九]年)/g

const mayBeZero = /[OoＯ0]/

const toPlain = (text: string): string => {
  const narrowed = text.search(wide) < 0 ? text : text.replace(wideGroup, ',').replace(wide, toNarrow)
  return mayBeZero.test(narrowed) ? narrowed.replace(letterZero, '〇') : narrowed
}

const mayHide = /[`<\][{&@\\*~_]|:\/\/|www\.|[a-z][.][”’"]?\d/

/** The way back from a text in which nothing was taken away. */
export const identity = (offset: number): number => offset

/** A text in which there is nothing to take away or to make plain: most sentences of a Latin script. */
const isBare = (text: string): boolean => !mayHide.test(text) && !/[^\0-\x7f]/.test(text)

/** Soft hyphens and joiners of no width, which stand inside words and numbers. */
const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]/g

/** A space between a digit and a Chinese character: 3 月, 在 2015 年. */
const thinSpace = /(?<=[\d%.０-９]) (?=[一-鿿])|(?<=[一-鿿]) (?=[\d０-９])/g

/** Text of a scan, with a space behind every character: 海 岸 线 长. */
const spacedOut = /[一-鿿] [一-鿿] [一-鿿] [一-鿿] [一-鿿]/
const betweenHan = / +(?<=[一-鿿〇○，、。；：！？「」“”（）] +)(?=[一-鿿〇○，、。；：！？「」“”（）])/g

/** A space set into a time of day or a score: at 16: 00, from 5: 30 to 6: 30, won 3: 0; not Chapter 3: 10 questions. */
const loosened =
  /(?<=\b(?:at|of|from|to|until|till|by|before|after|between|and|or|around|about|since|won|lost|tied|drew|beat) (?:[01]?\d|2[0-4]):) (?=(?:[0-5]\d|\d(?=[.,;]?(?:$|[ \n])))(?!\d|[.,]\d| ?[%‰]))(?!\d (?:[a-z]+s\b))|(?<=[一-鿿，、；。](?:[01]?\d|2[0-4])[:：]) (?=[0-5]\d(?![\d.,%]))/gi

const mayBeLoose = /\d[:：] \d/

/** The original offset of every character kept, and of the end. */
const keptOffsets = (text: string, dropped: RegExp): { kept: string; offsets: number[] } => {
  const offsets: number[] = []
  let kept = ''
  let from = 0
  for (const match of text.matchAll(dropped)) {
    for (let at = from; at < match.index; at++) offsets.push(at)
    kept += text.slice(from, match.index)
    from = match.index + match[0].length
  }
  for (let at = from; at <= text.length; at++) offsets.push(at)
  return { kept: kept + text.slice(from), offsets }
}

const without = (masked: Masked, dropped: RegExp): Masked => {
  if (masked.text.search(dropped) < 0) return masked
  const { kept, offsets } = keptOffsets(masked.text, dropped)
  return { text: kept, original: offset => masked.original(offsets[offset] ?? masked.text.length) }
}

const tightened = (masked: Masked): Masked =>
  mayBeLoose.test(masked.text) ? without(masked, loosened) : masked

/**
 * The running text of inline Markdown: what is not text put out (U+0000 of the same length), marks of emphasis and spaces
 * between digits and Chinese characters taken away, full-width digits, letters and number signs made half-width.
 */
export const mask = (markdown: string): Masked => {
  if (isBare(markdown)) return tightened({ text: markdown, original: identity })
  const bare = mayHide.test(markdown)
    ? without(
        {
          text: markdown.replace(hidden, match => '\u0000'.repeat(match.length)),
          original: identity,
        },
        emphasis,
      )
    : { text: markdown, original: identity }
  const unspaced = without(bare, unseen)
  const seen = spacedOut.test(unspaced.text) ? without(unspaced, betweenHan) : unspaced
  const tight = seen.text.includes(' ') ? without(tightened(seen), thinSpace) : seen
  return { text: toPlain(tight.text), original: tight.original }
}
