import { primary } from '../../../model/language.js'
import type { Figure } from '../figure.js'
import { compare } from '../rational.js'
import { type Exchanged, exchanged, type Rendered } from './exchanged.js'
import type { Side } from './excuses/excuse.js'

/** Words that make two years the ends of a span, before the first and between them. */
interface Span {
  before: RegExp
  between: RegExp
}

const spans: Readonly<Record<string, readonly Span[]>> = {
  en: [
    { before: /\bfrom\b[^.;]{0,40}$/i, between: /^[^.;]{0,30}\b(?:to|through|until|till)\b[^.;]{0,30}$/i },
    { before: /\bbetween\b[^.;]{0,30}$/i, between: /^ and [^.;,]{0,20}$/i },
    { before: /$/, between: /^ ?[-–—] ?(?:[A-Z][a-z]+ )?(?:\d{1,2} )?(?:[A-Z][a-z]+ )?$/ },
  ],
}

/** Years before our era count down. */
const countsDown = /\bB\.?C\b/

const isYear = ({ kind, value }: Figure): boolean =>
  (kind === 'year' || kind === 'count') && value.n >= 100n && value.n < 2200n && value.d === 1n

/** A span of years that ends before it begins, where the source tells it the other way: “from 339 in 2020 to 223 in 2000”. */
export const exchangedSpans = (_source: Side, target: Side, rendered: readonly Rendered[]): Exchanged[] => {
  const years = rendered.filter(({ source, target: said }) => source.kind === 'year' && isYear(said))
  if (years.length < 2) return []
  const words = spans[primary(target.language)]
  if (!words || countsDown.test(target.text)) return []
  for (const [index, a] of years.entries()) {
    const b = years[index + 1]
    if (!b || b.target.end > a.target.start || compare(a.source.value, b.source.value) >= 0) continue
    const [before, between] = [
      target.text.slice(0, b.target.start),
      target.text.slice(b.target.end, a.target.start),
    ]
    if (words.some(span => span.before.test(before) && span.between.test(between))) return exchanged(a, b)
  }
  return []
}
