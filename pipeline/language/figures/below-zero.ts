import type { Figure } from './figure.js'
import { rational } from './rational.js'

const scales: ReadonlySet<string> = new Set(['C', 'F', 'deg', 'K'])

/** A minus sign, and not the dash of a range. */
const minus = /(?:^|[^\d%°℃℉\w])[-−﹣]$/

/** A text that speaks of cold: in it, 20 below is a temperature. */
const weather = /\b(?:temperatures?|cold|winter|below zero|freez\w+|frost\w*|degrees|celsius|fahrenheit)\b/i

/** Temperatures said to be below zero get a value below zero: 零下5℃, minus 5 degrees, 30 degrees below zero. */
export const belowZero = (figures: Figure[], text: string, before: RegExp, after?: RegExp): Figure[] =>
  figures.map(figure => {
    if (figure.kind === 'count' && weather.test(text) && after?.test(text.slice(figure.end, figure.end + 16)))
      return { ...figure, kind: 'quantity', unit: 'deg', value: rational(-figure.value.n, figure.value.d) }
    if (!scales.has(figure.unit ?? '') || figure.vague) return figure
    const head = text.slice(Math.max(0, figure.start - 12), figure.start)
    const negative =
      before.test(head) || minus.test(head) || (after?.test(text.slice(figure.end, figure.end + 16)) ?? false)
    return negative ? { ...figure, value: rational(-figure.value.n, figure.value.d) } : figure
  })
