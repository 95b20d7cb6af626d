/** An encoding that a text may have been saved in instead of UTF-8. */
export interface Encoding {
  /** As a person knows it. */
  name: string
  /** As `iconv` and browsers know it. */
  code: string
}

/** Marks and words that stand in nearly every Chinese text, and seldom where one is decoded wrongly. */
const everyday = /[，。、：；“”「」的一是不了在有和人這这為为年国國]/gu

const decode = (bytes: Uint8Array, code: string): string | undefined => {
  try {
    return new TextDecoder(code, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const isMarked = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

/** UTF-16 without its mark: line ends and figures leave zeros on one side of each pair of bytes. */
const unmarkedWide = (bytes: Uint8Array): Encoding | undefined => {
  const sides = [0, 0]
  for (const [at, byte] of bytes.entries()) if (byte === 0) sides[at % 2] = (sides[at % 2] ?? 0) + 1
  const [big = 0, little = 0] = sides
  if (big + little === 0) return undefined
  return little > big ? { name: 'UTF-16LE', code: 'UTF-16LE' } : { name: 'UTF-16BE', code: 'UTF-16BE' }
}

/** Most of what is not ASCII is UTF-8 as it should be: the file is, and was damaged. */
const isMostlyUtf8 = (bytes: Uint8Array): boolean => {
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = text.match(/\uFFFD/g)?.length ?? 0
  const whole = text.match(/[^\0-\x7F\uFFFD]/gu)?.length ?? 0
  return whole > 2 * broken
}

const chinese: readonly Encoding[] = [
  { name: 'GBK (GB 18030)', code: 'GB18030' },
  { name: 'Big5', code: 'BIG5' },
]

/** Of the encodings of Chinese the one in which bytes read most like Chinese; undefined where they read so in none. */
const chineseOf = (bytes: Uint8Array): Encoding | undefined => {
  let best: Encoding | undefined
  let most = -1
  for (const encoding of chinese) {
    const text = decode(bytes, encoding.code)
    if (text === undefined || !/\p{Script=Han}{2}/u.test(text)) continue
    const score = text.match(everyday)?.length ?? 0
    if (score > most) [best, most] = [encoding, score]
  }
  return best
}

/**
 * The encoding that a text which is not UTF-8 was probably saved in: by its byte order mark, or by what it says when so
 * decoded. Undefined where it is none that Chinese texts are found in, or damaged UTF-8.
 */
export const guessEncoding = (bytes: Uint8Array): Encoding | undefined => {
  if (isMarked(bytes)) return { name: 'UTF-16', code: 'UTF-16' }
  return unmarkedWide(bytes) ?? (isMostlyUtf8(bytes) ? undefined : chineseOf(bytes))
}
