/** The label of a point in a list, as it stands at the start of a text. */
export interface Enumerator {
  text: string
  value: number
  /** All values the label may have: `C.` is the third letter and a Roman hundred. */
  values: number[]
  /** The part of `text` that says the number. */
  digits: string
  /** The label in Western style: `I.`, `(2)`, `3)`. */
  western: string
  /** A part of a book: 第一章. It may be named in words anywhere. */
  chapter: boolean
}

const han = '一二三四五六七八九十'

/** 一 … 九十九. */
const hanValue = (text: string): number => {
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['-', text]
  const ten = tens === '-' ? 0 : tens === '' ? 10 : 10 * (han.indexOf(tens) + 1)
  return ten + (ones === '' ? 0 : han.indexOf(ones) + 1)
}

const romans: [string, number][] = [
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
]

const toRoman = (value: number): string => {
  const found = romans.find(([, worth]) => worth <= value)
  return found ? found[0] + toRoman(value - found[1]) : ''
}

/** I … XXXIX; undefined for what is no Roman number. */
const fromRoman = (text: string): number | undefined => {
  for (let value = 1; value < 40; value += 1) if (toRoman(value) === text.toLowerCase()) return value
  return undefined
}

const words = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(
  ' ',
)

const wordValue = (text: string): number[] => {
  const word = text.toLowerCase()
  return [words.indexOf(word), ordinals.indexOf(word.replace(/ly$/, ''))]
    .filter(at => at >= 0)
    .map(at => at + 1)
}

const valuesOf = (digits: string): number[] => {
  if (/^\d+$/.test(digits)) return [Number(digits)]
  if (/^[①-⑳]$/.test(digits)) return [(digits.codePointAt(0) ?? 0) - 0x245f]
  if (new RegExp(`^[${han}]+$`).test(digits)) return [hanValue(digits)]
  const letter = /^[a-z]$/i.test(digits) ? [digits.toLowerCase().charCodeAt(0) - 96] : []
  const roman = fromRoman(digits)
  return [...letter, ...(roman === undefined ? [] : [roman]), ...wordValue(digits)]
}

/** A number in the style of another one: `3` for `1`, `III` for `I`, `c` for `a`, `Third` for `First`. */
export const numeral = (value: number, like: string): string => {
  if (/^\d+$/.test(like)) return String(value)
  const word = [words, ordinals].find(list => list.includes(like.toLowerCase()))?.[value - 1]
  const letters = fromRoman(like) === undefined ? String.fromCharCode(96 + value) : toRoman(value)
  const written = word ?? letters
  if (like === like.toUpperCase()) return written.toUpperCase()
  return /^\p{Lu}/u.test(like) ? written.charAt(0).toUpperCase() + written.slice(1) : written
}

interface Style {
  expression: RegExp
  western: (value: number) => string
  chapter?: true
}

const number = `[${han}]{1,3}`

const styles: readonly Style[] = [
  { expression: new RegExp(`^[（(](${number}|\\d{1,2})[）)]`), western: value => `(${value})` },
  {
    expression: new RegExp(`^(${number})、(?![${han}])`),
    western: value => `${toRoman(value).toUpperCase()}.`,
  },
  { expression: /^([①-⑳])/, western: value => `${value})` },
  { expression: /^(\d{1,2})(?:[、．]|[.)）](?!\d))/, western: value => `${value}.` },
  {
    expression: new RegExp(`^第(${number}|\\d{1,2})[，、,]`),
    western: value => `${numeral(value, 'First')},`,
  },
  {
    expression: new RegExp(`^第(${number}|\\d{1,2})[章节编篇条部卷回]`),
    western: value => `Chapter ${value}`,
    chapter: true,
  },
  { expression: /^[（(]([ivx]{1,5}|[a-z])[）)]/i, western: value => `(${value})` },
  { expression: /^([ivx]{1,5}|[A-Z])[.)](?=\s)/, western: value => `${value}.` },
  { expression: /^([IVX]{1,5})[.):]?(?=\s)/, western: value => `${value}.` },
  {
    expression: /^(?:part|chapter|section|article|book|volume|step)\s+([ivxl]+|\d+|[a-z]+)\b/i,
    western: String,
  },
  {
    expression: new RegExp(`^(${[...words, ...ordinals].join('|')})(?:ly)?\\b`, 'i'),
    western: value => `${numeral(value, 'First')},`,
  },
]

/** The label at the start of a text, behind marks of emphasis; undefined where it has none. */
export const enumeratorOf = (text: string): Enumerator | undefined => {
  const bare = text.replace(/^[\s*_]+/, '')
  for (const { expression, western, chapter = false } of styles) {
    const found = expression.exec(bare)
    const digits = found?.[1]
    const values = digits ? valuesOf(digits) : []
    const [value] = values
    if (found && digits && value !== undefined)
      return { text: found[0], value, values, digits, western: western(value), chapter }
  }
  return undefined
}
