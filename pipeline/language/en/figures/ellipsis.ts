import type { Figure } from '../../figures/figure.js'

/** Nothing that could be counted stands behind the number. */
const nothingCounted =
  /^(?:["”’]|\)(?! ?%)|[,.;:!?](?!\d)|$| (?:in|for|and|last|by|from|on|at|this|over|to|as|than|or|a year|the year|respectively)\b)/

/** from 15.3 percent to 7.4: a bare number behind a percentage may be one, its word left out. */
export const withEllipsis = (figures: Figure[], text: string): Figure[] => {
  let percent = false
  let points = false
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
    return percent && bare && nothingCounted.test(text.slice(figure.end, figure.end + 16))
      ? { ...figure, or: [{ kind: 'percent' as const, value: figure.value, unit: undefined }] }
      : figure
  })
}
