import type { Figure } from '../../figures/figure.js'

/** Nothing that could be counted stands behind the number. */
const nothingCounted =
  /^(?:["”’]|\)(?! ?%)|[,.;:!?](?!\d)|$| (?:in|for|and|last|by|from|on|at|this|over|to|as|than|or|a year|the year|respectively)\b)/

/** from 15.3 percent to 7.4: a bare number behind a percentage may be one, its word left out. */
export const withEllipsis = (figures: Figure[], text: string): Figure[] => {
  let percent = false
  return figures.map(figure => {
    percent ||= figure.kind === 'percent'
    const bare = figure.kind === 'count' && figure.writing.form === 'digits' && !figure.or && !figure.range
    return percent && bare && nothingCounted.test(text.slice(figure.end, figure.end + 16))
      ? { ...figure, or: [{ kind: 'percent' as const, value: figure.value, unit: undefined }] }
      : figure
  })
}
