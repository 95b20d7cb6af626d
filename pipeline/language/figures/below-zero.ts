import type { Figure } from './figure.js'
import { rational } from './rational.js'

const scales: ReadonlySet<string> = new Set(['C', 'F', 'deg', 'K'])

/** A minus sign, and not the dash of a range. */
const minus = /(?:^|[^\d%°℃℉\w])[-−﹣]$/

/** A minus sign before any number: at the start, in brackets, behind a mark, a space or a verb; 红旗-16 is a name. */
const signed = /(?:^|[^\d\s%] |[(（“"：:=＝<>≤≥＜＞，。、；为是达至到率约幅长回得于值由从自则])[-−－﹣]$/

/** Kinds of which there may be less than nothing. */
const signable: ReadonlySet<Figure['kind']> = new Set(['percent', 'points', 'money', 'count'])

/** Whether a sign before the figure would be read. */
export const isSignable = ({ kind }: Figure): boolean => signable.has(kind)

/** A text that speaks of cold: in it, 20 below is a temperature. */
const weather = /\b(?:temperatures?|cold|winter|below zero|freez\w+|frost\w*|degrees|celsius|fahrenheit)\b/i

const negated = (figure: Figure): Figure => ({ ...figure, value: rational(-figure.value.n, figure.value.d) })

/**
 * What is said to be below zero. Temperatures get a value below zero: 零下5℃, minus 5 degrees, 30 degrees below zero.
 * Amounts and rates keep theirs and are marked: -1.48‰, 负5%.
 */
export const belowZero = (figures: Figure[], text: string, before: RegExp, after?: RegExp): Figure[] =>
  figures.map(figure => {
    if (figure.kind === 'count' && after?.test(text.slice(figure.end, figure.end + 16)) && weather.test(text))
      return { ...negated(figure), kind: 'quantity', unit: 'deg' }
    if (figure.vague) return figure
    const head = text.slice(Math.max(0, figure.start - 12), figure.start)
    if (scales.has(figure.unit ?? ''))
      return before.test(head) || minus.test(head) || after?.test(text.slice(figure.end, figure.end + 16))
        ? negated(figure)
        : figure
    const isSigned = isSignable(figure) && (before.test(head) || signed.test(head))
    return isSigned ? { ...figure, minus: true } : figure
  })
