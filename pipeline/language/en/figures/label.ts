import { decimal } from '../../figures/rational.js'
import { type Rule, wordFigure } from './reading.js'

/** Words before the number of a table or a figure, of which a hyphen parts the chapter: Table 4-2, Fig. 3-5. */
export const labels: ReadonlySet<string> = new Set(
  'table tables figure figures fig figs chart charts equation eq exhibit scheme plate photo'.split(' '),
)

/** Table 4-2 is Table 4.2: one number. */
export const labelRule: Rule = ({ text, tokens }, at) => {
  const [label, chapter, number] = tokens.slice(at, at + 3)
  if (!label || !labels.has(label.lower) || chapter?.type !== 'number' || number?.type !== 'number')
    return undefined
  const written = text.slice(chapter.start, number.end)
  if (!/^\. ?$|^ $/.test(chapter.gap) || !/^\d{1,2}[-–—]\d{1,2}$/.test(written)) return undefined
  const value = decimal(`${chapter.text}.${number.text}`)
  const figure = wordFigure(chapter, 'count', value, {
    weight: 'strong',
    end: number.end,
    numeral: [chapter.start, number.end],
  })
  return { figures: [figure], next: at + 3 }
}
