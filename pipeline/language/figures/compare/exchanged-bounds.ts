import type { Figure } from '../figure.js'
import { equal } from '../rational.js'
import { type Exchanged, exchanged, type Rendered } from './exchanged.js'
import type { Side } from './excuses/excuse.js'

const sides = (about: Figure['about']): Figure['about'] => (about === 'about' ? undefined : about)

const dates: ReadonlySet<Figure['kind']> = new Set([
  'year',
  'month',
  'day',
  'weekday',
  'decade',
  'time',
  'code',
])

/** The word that bounded a number stayed where it was, and the number left it. */
const lost = ({ source, target }: Rendered): boolean =>
  sides(source.about) !== undefined && target.about === undefined

/** And a number that nothing bounded took it. */
const gained = ({ source, target }: Rendered): boolean =>
  source.about === undefined && sides(target.about) !== undefined

/** 至少25名中的17票: “at least” belongs to the second. */
const isPartOf = ({ text }: Side, whole: Figure, part: Figure): boolean =>
  part.start > whole.end && /[中里内]/.test(text.slice(whole.end, part.start))

/**
 * Two numbers of which one took the bound of the other: 近400个在省里，13个在县里 and “nearly 13 in the province and 400 in the
 * county”. A good translation may drop such a word or add one, but not take it from one number to another.
 */
export const exchangedBounds = (source: Side, _target: Side, rendered: readonly Rendered[]): Exchanged[] => {
  const amounts = rendered.filter(({ source }) => !dates.has(source.kind) && !source.vague)
  const a = amounts.find(lost)
  const b =
    a &&
    amounts.find(
      each =>
        gained(each) &&
        each.target.about === a.source.about &&
        !equal(each.source.value, a.source.value) &&
        !isPartOf(source, a.source, each.source),
    )
  return a && b ? exchanged(a, b) : []
}
