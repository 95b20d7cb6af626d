import { dottedLabel } from '../../figures/dotted-label.js'
import type { Rule } from './reading.js'

/** Words before the number of a table or a figure. */
export const labels: ReadonlySet<string> = new Set(
  'table tables figure figures fig figs chart charts equation eq exhibit scheme plate photo'.split(' '),
)

/** Table 4.2: the fourth chapter's second table, which Chinese writes 表4-2. */
export const labelRule: Rule = ({ text, tokens }, at) => {
  const [label, number] = [tokens[at], tokens[at + 1]]
  if (
    !label ||
    label.text === label.lower ||
    !labels.has(label.lower) ||
    number?.type !== 'number' ||
    !/^\. ?$|^ $/.test(number.gap)
  )
    return undefined
  const figures = dottedLabel(text, number.start)
  return figures && { figures, next: at + 2 }
}
