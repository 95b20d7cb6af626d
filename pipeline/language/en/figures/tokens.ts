/** One word, number or sign of an English text. */
export interface Token {
  /** As written. */
  text: string
  lower: string
  start: number
  end: number
  /** What stands between the token before and this one. */
  gap: string
  /** Letters, digits or a sign. */
  type: 'word' | 'number' | 'sign'
}

/** Where a text is parted into words and signs by spaces, so are numbers: 3 .7 million; 10, 000 and 180 000, whose last group stands for nothing by itself. A weeklong visit is a week long. */
const pattern =
  /(\d{1,3}(?:,\d{3})+(?![\d])(?:\.\d+)?|(?<![\d.,] ?|[\w.])[1-9]\d{0,2}(?:,? 0\d\d)(?:,? \d{3})*(?![\w]|[.,]\d)|\d{1,3} \.\d+(?![\w.]*\.\d)|(?<!\d[.,]? ?|[\w.]|[A-Z][a-z]{3,}\.? |May )[1-9]\d{0,2}(?: \d{3})+(?![\d ]\d|\d)|(?<![\w.,])\.\d+(?![\w.]*\.\d)|\d+(?:\.\d+)?)|((?:km|cm|mm|m)[23²³](?![\d])|(?:hour|day|night|week|month|year|decade)s?(?=long\b)|[A-Za-zÀ-ɏ]+)|[%‰$€£¥°℃℉′″'’/:+#½¼¾⅓⅔₹₩₦]/g

const lowered = (word: string): string => {
  const lower = word.toLowerCase()
  const last = lower.at(-1)
  return last === '²' || last === '³' ? lower.replace('²', '2').replace('³', '3') : lower
}

/** The tokens of a text in order. */
export const tokenize = (text: string): Token[] => {
  const tokens: Token[] = []
  let before = 0
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const word = match[0]
    const start = match.index
    const type = match[1] !== undefined ? 'number' : match[2] !== undefined ? 'word' : 'sign'
    const lower = type === 'word' ? lowered(word) : word
    const gap = start === before ? '' : start === before + 1 ? text.charAt(before) : text.slice(before, start)
    tokens.push({ text: word, lower, start, end: start + word.length, gap, type })
    before = start + word.length
  }
  return tokens
}

/** A token follows the one before it within one expression: `forty-three`, `3 million`. */
export const isJoined = (token: Token | undefined): token is Joined =>
  token !== undefined && (token.gap === ' ' || token.gap === '-' || token.gap === '‑')

/** Digits that may be a year: 1066, 2023. */
export const isFourDigits = (token: Token | undefined): boolean =>
  token !== undefined && /^[12]\d{3}$/.test(token.text)

/** A token that goes on an expression. */
export interface Joined extends Token {
  gap: ' ' | '-' | '‑'
}

/** The place of the first token, from one on, that begins at or behind an offset. */
export const tokenFrom = (tokens: readonly Token[], from: number, end: number): number => {
  let next = from
  while (next < tokens.length && (tokens[next]?.start ?? end) < end) next += 1
  return next
}
