import { rational } from '../../figures/rational.js'
import { type Rule, wordFigure } from './reading.js'
import { isJoined } from './tokens.js'

/** three times a quarter, 500 yuan per quarter: each of them, and no fourth part. */
export const perQuarter: Rule = ({ tokens }, at) => {
  const quarter = tokens[at + 1]
  if (quarter?.lower !== 'quarter' || !isJoined(quarter)) return undefined
  const [before, each, behind] = [tokens[at - 1], tokens[at], tokens[at + 2]]
  const isRate =
    /^(?:per|each|every)$/.test(each?.lower ?? '') ||
    (each?.lower === 'a' && /^(?:times|once|twice|thrice)$/.test(before?.lower ?? ''))
  if (!each || !isRate || behind?.lower === 'of') return undefined
  const season = wordFigure(each, 'quantity', rational(1), {
    unit: 'season',
    end: quarter.end,
    weight: 'weak',
  })
  return { figures: [season], next: at + 2 }
}
