import type { Figure } from './figure.js'
import { namedFigure } from './named-figure.js'
import { rational } from './rational.js'

/** A number with its area: 010-65292114, (021) 6279 8888, 0755 2788 1234. */
const landline = /0\d{2,3}\)?[ -]?\d{3,4}[ -]?\d{4}(?!\d|\.\d)/y
/** A number with its country, behind a plus sign: +86 10 6529 2114. */
const abroad = /\d{1,3}[ -](?:\(0\) ?)?\d{1,4}[ -]?\d{3,4}[ -]?\d{4}(?!\d|\.\d)/y
/** Mobile numbers and those of services, in groups: 138 0013 8000, 400-810-8888. */
const grouped = /(?:1[3-9]\d[ -]\d{4}[ -]\d{4}|[48]00[ -]\d{3,4}[ -]?\d{3,4})(?!\d|\.\d)/y

const matchAt = (pattern: RegExp, text: string, at: number): string | undefined => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

/** The digits of a subscriber in China, without the country and the nought before the area; of others all digits. */
const digitsOf = (written: string, isAbroad: boolean): string => {
  const digits = written.replaceAll(/\D/g, '')
  return (isAbroad ? digits.replace(/^86/, '') : digits).replace(/^0+/, '')
}

/** A telephone number, however its groups are parted: one name, of which each digit counts. */
export const phoneAt = (text: string, at: number): { figures: Figure[]; end: number } | undefined => {
  if (/[\d.]/.test(text[at - 1] ?? '')) return undefined
  const isAbroad = text[at - 1] === '+'
  const written = isAbroad
    ? matchAt(abroad, text, at)
    : (matchAt(landline, text, at) ?? matchAt(grouped, text, at))
  if (written === undefined) return undefined
  const end = at + written.length
  const value = rational(BigInt(digitsOf(written, isAbroad)))
  return { figures: [namedFigure('code', value, at, end)], end }
}
