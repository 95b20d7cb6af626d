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
  const han =
    /[\u2E80-\u2FDF\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3041-\u3096\u30A1-\u30FA\u3105-\u312F\u31A0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\u{20000}-\u{3FFFD}]/u
  const wideMark =
    /[\u2014\u2018\u2019\u201C\u201D\u2026\u2460-\u24FF\u3000-\u303F\u30FB-\u30FF\u3200-\u33FF\uFE30-\uFE4F\uFF01-\uFF60\uFFE0-\uFFE6]/u
  return {
    isClosing: sign => closing.has(sign),
    isOpening: sign => opening.has(sign),
    blankAfter: sign => after[sign] ?? 0,
    blankBefore: sign => (before.has(sign) ? 1 : 0),
    isHan: sign => han.test(sign),
    isWide: sign => han.test(sign) || wideMark.test(sign),
  }
}
