import type { Figure } from '../figure.js'
import type { Change } from './changes.js'
import { isSame, type Side } from './excuses/excuse.js'
import type { Sides } from './wordings/wording.js'

/** The year that a growth is told against: 比1978年增长. */
const isBase = (year: Figure, { text }: Side): boolean => /[比较]$/.test(text.slice(0, year.start))

/** The year in which an amount was reached: to 8.98 million in 2017; not “than in 2017”. */
const isOfAmount = (year: Figure, { text }: Side): boolean =>
  /(?<!\b(?:than|from|with|as|those|that|levels?|figures?|for)) in $/.test(text.slice(0, year.start))

/**
 * 2017年…比1978年增长4.8倍…比1978年增长2.6倍, with “in 2017” again where the source says the base again: each year stands on
 * both sides, each is said again in its own place, and none became the other.
 */
export const isOtherYearAgain = (
  { source, target }: Change,
  sides: Sides,
  paired: ReadonlySet<Figure>,
): boolean =>
  source.kind === 'year' &&
  target.kind === 'year' &&
  isBase(source, sides.source) &&
  isOfAmount(target, sides.target) &&
  sides.source.figures.some(
    twin => twin !== source && paired.has(twin) && isSame(twin, source) && isBase(twin, sides.source),
  ) &&
  sides.target.figures.some(
    twin => twin !== target && paired.has(twin) && isSame(twin, target) && isOfAmount(twin, sides.target),
  )
