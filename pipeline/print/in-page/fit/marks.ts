/** What must not begin a line, what must not end one, and what has a blank half. */
export interface Marks {
  isClosing: (sign: string) => boolean
  isOpening: (sign: string) => boolean
  /** How much of its blank half a closing mark may give up: 0 to 1. */
  blankAfter: (sign: string) => number
  blankBefore: (sign: string) => number
  /** Ideographs and kana: signs one em wide. */
  isHan: (sign: string) => boolean
  /** Of the square grid: ideographs, kana and full-width marks. */
  isWide: (sign: string) => boolean
  /** The first and the last sign of a text. */
  firstOf: (text: string) => string
  lastOf: (text: string) => string
}

/**
 * The marks of Chinese and Japanese, and the Latin ones beside them. GB/T 15834—2011 §5.1, CLREQ §3.1.4 (prohibition at
 * line start and end), §3.1.6 (compression), JIS X 4051 for kana. Self-contained: its text is run in the page.
 */
export const marks = (): Marks => {
  const closing = new Set(
    '，。、；：！？）》〉」』】〕〗｝］”’…—～·・‧％‰℃°′″％,.!?:;)]}%々〻ー゛゜ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ',
  )
  const opening = new Set('（《〈「『【〔〖｛［“‘([{￥＄£€№§#')
  /** Pause marks give way before full stops do. */
  const after: Record<string, number> = { '。': 0.7, '．': 0.7 }
  for (const sign of '，、；：）》〉」』】〕〗｝］”’') after[sign] = 1
  const before = new Set('（《〈「『【〔〖｛［“‘')
  /** Ranges of code points, each from its first to its last. Looked up 100,000 times a document: an expression is slower. */
  const hanRanges = [
    [0x2e80, 0x2fdf],
    [0x3005, 0x3007],
    [0x3021, 0x3029],
    [0x3041, 0x3096],
    [0x30a1, 0x30fa],
    [0x3105, 0x312f],
    [0x31a0, 0x31ff],
    [0x3400, 0x4dbf],
    [0x4e00, 0x9fff],
    [0xf900, 0xfaff],
    [0x20000, 0x3fffd],
  ]
  const wideRanges = [
    [0x2014, 0x2014],
    [0x2018, 0x2019],
    [0x201c, 0x201d],
    [0x2026, 0x2026],
    [0x2460, 0x24ff],
    [0x3000, 0x303f],
    [0x30fb, 0x30ff],
    [0x3200, 0x33ff],
    [0xfe30, 0xfe4f],
    [0xff01, 0xff60],
    [0xffe0, 0xffe6],
  ]
  const within = (ranges: readonly number[][], sign: string): boolean => {
    const code = sign.codePointAt(0) ?? 0
    if (code < 0x2014) return false
    return ranges.some(([first = 0, last = 0]) => code >= first && code <= last)
  }
  const known = new Map<string, { han: boolean; wide: boolean }>()
  const kindOf = (sign: string) => {
    const found = known.get(sign)
    if (found) return found
    const han = within(hanRanges, sign)
    const kind = { han, wide: han || within(wideRanges, sign) }
    known.set(sign, kind)
    return kind
  }
  return {
    isClosing: sign => closing.has(sign),
    isOpening: sign => opening.has(sign),
    blankAfter: sign => after[sign] ?? 0,
    blankBefore: sign => (before.has(sign) ? 1 : 0),
    isHan: sign => kindOf(sign).han,
    isWide: sign => kindOf(sign).wide,
    firstOf: text => {
      const high = text.charCodeAt(0)
      return high >= 0xd800 && high <= 0xdbff ? text.slice(0, 2) : text.charAt(0)
    },
    lastOf: text => {
      const low = text.charCodeAt(text.length - 1)
      return low >= 0xdc00 && low <= 0xdfff ? text.slice(-2) : text.slice(-1)
    },
  }
}
