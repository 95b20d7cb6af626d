import { foundIn, foundOverall, quote } from './finding.js'
import type { Mark, MarkKind } from './inline/inline.js'
import { sourceInline, targetInline } from './inline/inline-of.js'
import type { Pair } from './pair.js'
import type { Finding } from './rule.js'

/** How a kind of construct is compared. */
export interface Comparison {
  kinds: readonly MarkKind[]
  /** What it is called: “link”. */
  name: string
  /** What must be the same on both sides; default the mark's value. */
  key?: (mark: Mark) => string
  /** Whether two values that differ mean the same, as addresses of two languages do. */
  alike?: (source: string, target: string) => boolean
}

/** The constructs of both texts that have no partner in the other one. */
interface Unpaired {
  lost: Mark[]
  invented: Mark[]
}

const withoutPartners = (
  sources: Mark[],
  targets: Mark[],
  agree: (one: Mark, other: Mark) => boolean,
): Unpaired => {
  const invented = [...targets]
  const lost = sources.filter(mark => {
    const found = invented.findIndex(other => agree(mark, other))
    if (found >= 0) invented.splice(found, 1)
    return found < 0
  })
  return { lost, invented }
}

const isDoubled = (mark: Mark, kept: Mark[], key: (mark: Mark) => string): boolean =>
  kept.filter(other => key(other) === key(mark)).length > 1

/** The constructs of a pair, compared: those that are the same first, then those that mean the same. */
export const compare = (pair: Pair, { kinds, key = mark => mark.value, alike }: Comparison): Unpaired => {
  const of = (marks: readonly Mark[]) => marks.filter(mark => kinds.includes(mark.kind))
  const sources = of(sourceInline(pair).marks)
  const targets = of(targetInline(pair).marks)
  const same = withoutPartners(sources, targets, (one, other) => key(one) === key(other))
  return alike ? withoutPartners(same.lost, same.invented, (one, other) => alike(key(one), key(other))) : same
}

/**
 * The findings of a comparison: a changed construct, then the lost, then the invented and doubled ones.
 * One lost and one invented are one that was changed.
 */
export const markupFindings = (pair: Pair, comparison: Comparison): Finding[] => {
  const { name, key = (mark: Mark) => mark.value } = comparison
  const { lost, invented } = compare(pair, comparison)
  const targets = targetInline(pair).marks
  const textOf = ({ start, end }: Mark) => pair.source.slice(start, end)
  return [
    ...invented.map((mark, index) => {
      const meant = lost[index]
      const place = { side: 'target' as const, start: mark.start, end: mark.end }
      const twice = isDoubled(
        mark,
        targets.filter(({ kind }) => kind === mark.kind),
        key,
      )
      return meant
        ? foundIn(pair.target, place, {
            expected: [textOf(meant)],
            note: `The source has ${quote(textOf(meant))}.`,
          })
        : foundIn(pair.target, place, {
            wanted: twice ? `this ${name} as often as in the source` : `no ${name} that the source has not`,
          })
    }),
    ...lost
      .slice(invented.length)
      .map(mark =>
        foundOverall(`loss of the ${name} ${quote(textOf(mark))}`, 'it in the translation', [textOf(mark)]),
      ),
  ]
}
