/** What is known of a sign of writing. */
export interface Sign {
  text: string
  /** It must not begin a line; it must not end one. */
  closing: boolean
  opening: boolean
  /** How much of its blank half a mark may give up, 0 to 1: of that behind it, of that before it. */
  blankAfter: number
  blankBefore: number
  /** Ideographs and kana: signs one em wide. */
  han: boolean
  /** Of the square grid: ideographs, kana and full-width marks. */
  wide: boolean
  /** A letter or ideograph; one of 0 to 9; any of both and other figures, but no mark and no ①, the sign of a note. */
  letter: boolean
  digit: boolean
  counts: boolean
}

/** What is known of the first and the last sign of a text; of `none` where it is empty. */
export interface Marks {
  first: (text: string) => Sign
  last: (text: string) => Sign
  none: Sign
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
  const known = new Map<string, Sign>()
  const signOf = (text: string): Sign => {
    const found = known.get(text)
    if (found) return found
    const han = within(hanRanges, text)
    const sign: Sign = {
      text,
      closing: closing.has(text),
      opening: opening.has(text),
      blankAfter: after[text] ?? 0,
      blankBefore: before.has(text) ? 1 : 0,
      han,
      wide: han || within(wideRanges, text),
      letter: /\p{L}/u.test(text),
      digit: /\d/.test(text),
      counts: han || /[\p{L}\p{Nd}\p{Nl}]/u.test(text),
    }
    known.set(text, sign)
    return sign
  }
  /** Signs of one code unit by it: no text is made to look one up. */
  const units = new Array<Sign | undefined>(0x10000)
  const ofUnit = (unit: number): Sign => {
    const found = units[unit]
    if (found) return found
    const made = signOf(String.fromCharCode(unit))
    units[unit] = made
    return made
  }
  const none = signOf('')
  return {
    first: text => {
      if (text === '') return none
      const high = text.charCodeAt(0)
      return high >= 0xd800 && high <= 0xdbff ? signOf(text.slice(0, 2)) : ofUnit(high)
    },
    last: text => {
      if (text === '') return none
      const low = text.charCodeAt(text.length - 1)
      return low >= 0xdc00 && low <= 0xdfff ? signOf(text.slice(-2)) : ofUnit(low)
    },
    none,
  }
}
