import { primary } from '../../../model/language.js'
import type { Figure, FigureKind } from '../figure.js'
import type { Side } from './excuses/excuse.js'

/** Where a year stands, and where a number counts: in 125, and 2017 people. */
interface Slots {
  beforeYear: RegExp
  behindYear: RegExp
  counts: RegExp
}

const small =
  'and|or|to|the|an?|that|when|while|as|at|from|was|were|is|are|has|had|have|after|before|with|for|it|he|she|they|we|by|on|in|but|than|since|until|compared|according|will|would|which|who'

const slots: Readonly<Record<string, Slots>> = {
  en: {
    beforeYear: /\b(?:in|since|until|by|before|after|from|during|around) $/i,
    behindYear: new RegExp(`^(?:$|[,.;:)](?!\\d)| (?:${small})\\b)`),
    counts: /^ (?:[a-z]+ )?(?:people|men|women|children|[a-z]+(?<![sui])s)\b/,
  },
}

/** The kind that the place of a bare number gives it: a year of “in 125,”, a count of “2017 people”. */
export const kindInPlace = ({ text, language }: Side, { kind, unit, start, end }: Figure): FigureKind => {
  const slot = unit === undefined ? slots[primary(language)] : undefined
  if (!slot || (kind !== 'count' && kind !== 'year')) return kind
  const [before, behind] = [text.slice(Math.max(0, start - 8), start), text.slice(end, end + 30)]
  if (kind === 'count') return slot.beforeYear.test(before) && slot.behindYear.test(behind) ? 'year' : kind
  return slot.counts.test(behind) && !slot.beforeYear.test(before) ? 'count' : kind
}
