import { object } from './inline.js'
import { matchAt, type Reader, type Scanner, take } from './scanner.js'

/**
 * `%s`, `%1$d`, `%.2f`, `%ld` of C, Java, PHP and gettext (POSIX fprintf; no space as a flag: “5 % discount”), `%@` of Apple,
 * `%(name)s` of Python, `%{name}` of Ruby, `%1` and `%n` of Qt, which a Chinese word or a full stop may touch: `%1的副本`, “Copy of %1.”
 */
const conversion =
  /%(?:(\d{1,2})\$)?[-+#0]*(?:\d{1,2})?(?:\.\d+)?((?:hh|h|ll|l|j|z|t)?(?:[sdiuf@](?![a-z]{4})|[xXgcp](?![\p{L}\p{N}]))|n(?!\p{L}))|%\((\w+)\)[sdifr]|%\{(\w+)\}|%L?([1-9]\d?)(?![\d$%\p{Script=Latin}]|[.-]\d)/uy

/** `%Y年%m月%d日`: how a date is written, which each language has its own way of. ISO C strftime. */
const ofDate = /%[-_^0#]?[YyBbmHMAajZ]/

/** Whether a percent sign stands behind a figure or another one: 5%, 100%%. */
const isPercent = ({ text, at }: Scanner): boolean => /[\d%]/.test(text[at - 1] ?? '')

/** What is the same argument on both sides, however wide or precise it is printed. */
const argumentOf = ([, place, kind, python, ruby, qt]: RegExpExecArray): string => {
  if (python ?? ruby) return `%(${python ?? ruby})`
  if (qt) return `%${qt}`
  return `%${place ? `${place}$` : ''}${kind?.replace(/[iu]$/, 'd')}`
}

/** The placeholders that begin with a percent sign. */
export const readPercent: Reader = scanner => {
  const found = isPercent(scanner) ? null : matchAt(scanner, conversion)
  if (!found || ofDate.test(scanner.text)) return false
  return take(
    scanner,
    { kind: 'placeholder', end: scanner.at + found[0].length, value: argumentOf(found) },
    object,
  )
}
