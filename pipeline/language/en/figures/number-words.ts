import { ordinals, small, tens } from './words.js'

const smallWords = [...small.keys()]
const tenWords = [...tens.keys()]
const ordinalWords = new Map([...ordinals].map(([word, value]) => [value, word] as const))
const scales: readonly (readonly [bigint, string])[] = [
  [1_000_000_000_000n, 'trillion'],
  [1_000_000_000n, 'billion'],
  [1_000_000n, 'million'],
  [1000n, 'thousand'],
  [100n, 'hundred'],
]

const underHundred = (value: number): string => {
  if (value < 20) return smallWords[value] ?? ''
  const ten = tenWords[Math.floor(value / 10) - 2] ?? ''
  return value % 10 === 0 ? ten : `${ten}-${smallWords[value % 10]}`
}

/** A whole number from 0 on in words: `forty-three`, `two hundred and three`. */
export const inWords = (value: bigint): string => {
  const scale = scales.find(([size]) => value >= size)
  if (!scale) return underHundred(Number(value))
  const [size, word] = scale
  const rest = value % size
  const head = `${inWords(value / size)} ${word}`
  if (rest === 0n) return head
  return `${head}${size === 100n || rest < 100n ? ' and ' : ' '}${inWords(rest)}`
}

/** A whole number as an ordinal in words: `forty-third`. */
export const ordinalInWords = (value: bigint): string => {
  const known = ordinalWords.get(Number(value))
  if (known !== undefined) return known
  const words = inWords(value)
  const cut = Math.max(words.lastIndexOf('-'), words.lastIndexOf(' ')) + 1
  const last = words.slice(cut)
  const number = small.get(last) ?? tens.get(last)
  return (
    words.slice(0, cut) + (number === undefined ? `${last}th` : (ordinalWords.get(number) ?? `${last}th`))
  )
}

/** `st`, `nd`, `rd` or `th` behind the digits of a whole number. */
export const ordinalSuffix = (value: bigint): string => {
  const [ten, hundred] = [value % 10n, value % 100n]
  if (hundred >= 11n && hundred <= 13n) return 'th'
  return ten === 1n ? 'st' : ten === 2n ? 'nd' : ten === 3n ? 'rd' : 'th'
}
