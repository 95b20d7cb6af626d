import type { Figure, OtherReading } from '../../figures/figure.js'

/** Nothing that could be counted stands behind the number. */
const nothingCounted =
  /^(?:["”’]|\)(?! ?%)|[,.;:!?](?!\d)|$| (?:in|for|and|last|by|from|on|at|this|over|to|as|than|or|a year|the year|respectively)\b)/

/** A stretch of time: what follows “two hours” bare is seldom told in hours. */
const isStretch = (unit: string): boolean => /^(?:year|season|month|week|day|hour|minute|second)$/.test(unit)

/** from 15.3 percent to 7.4, over 50 million tons, reaching 50.26 million, only 45 kg, now 75: a bare number behind another may have its unit, left out. */
export const withEllipsis = (figures: Figure[], text: string): Figure[] => {
  let percent = false
  let points = false
  let unit: string | undefined
  return figures.map(figure => {
    percent ||= figure.kind === 'percent'
    points ||= figure.kind === 'points'
    const told = figure.kind === 'count' && figure.writing.form === 'words' && !figure.or && !figure.range
    if (points && told && nothingCounted.test(text.slice(figure.end, figure.end + 16)))
      return {
        ...figure,
        weight: 'weak',
        or: [{ kind: 'points' as const, value: figure.value, unit: undefined }],
      }
    const bare = figure.kind === 'count' && figure.writing.form === 'digits' && !figure.or && !figure.range
    if (figure.kind === 'quantity' && figure.weight === 'strong') unit = figure.unit
    if (!bare || !nothingCounted.test(text.slice(figure.end, figure.end + 16))) return figure
    const or: OtherReading[] = [
      ...(percent ? [{ kind: 'percent' as const, value: figure.value, unit: undefined }] : []),
      ...(unit !== undefined && (figure.writing.factor !== undefined || !isStretch(unit))
        ? [{ kind: 'quantity' as const, value: figure.value, unit }]
        : []),
    ]
    return or.length > 0 ? { ...figure, or } : figure
  })
}
