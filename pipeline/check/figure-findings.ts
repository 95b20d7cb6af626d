import { compareFigures } from '../language/figures/compare/compare.js'
import type { FigureFinding, FigureProblem } from '../language/figures/compare/findings.js'
import type { Figure } from '../language/figures/figure.js'
import { equal } from '../language/figures/rational.js'
import { replaceNotes } from '../model/translator-notes.js'
import type { Inline } from './inline/inline.js'
import { sourceInline, targetInline } from './inline/inline-of.js'
import { once } from './once.js'
import type { Pair } from './pair.js'
import type { Context, Finding, Languages } from './rule.js'

/** A text with nothing in the place of its placeholders, `{0}`, `%1$d`, which are no figures: U+0000, as code is masked. */
const withoutPlaceholders = ({ text, unread }: Inline): string =>
  unread.reduce(
    (left, { start, end }) => left.slice(0, start) + '\u0000'.repeat(end - start) + left.slice(end),
    text,
  )

/** A text with spaces in the place of its translator's notes: the others keep their places. */
const withoutNotes = (text: string): string => replaceNotes(text, ({ start, end }) => ' '.repeat(end - start))

const compared = once((_pair: Pair) => new Map<string, FigureFinding[]>())

/** The findings of a pair, made once for all figure rules. */
const findingsOf = (pair: Pair, { source, target }: Languages): FigureFinding[] => {
  const known = compared(pair)
  const key = `${source} ${target}`
  const found =
    known.get(key) ??
    compareFigures(
      { text: withoutPlaceholders(sourceInline(pair)), language: source },
      { text: withoutNotes(withoutPlaceholders(targetInline(pair))), language: target },
    )
  known.set(key, found)
  return found
}

const same = (a: Figure | undefined, b: Figure | undefined): boolean =>
  a !== undefined && b !== undefined && a.kind === b.kind && equal(a.value, b.value)

const opposite: Partial<Record<FigureProblem, FigureProblem>> = { missing: 'added', added: 'missing' }

/** A figure that is missing here and added in the sentence beside went along with its words. */
const hasMoved = (finding: FigureFinding, { before, after, languages }: Context): boolean => {
  const wanted = opposite[finding.problem]
  if (wanted === undefined) return false
  return [before, after].some(
    neighbour =>
      neighbour !== undefined &&
      neighbour.target.trim() !== '' &&
      findingsOf(neighbour, languages).some(
        other =>
          other.problem === wanted &&
          (same(finding.source, other.target) || same(finding.target, other.source)),
      ),
  )
}

const toFinding = ({ message, found, expected, target }: FigureFinding): Finding => ({
  message,
  actual: found,
  expected,
  ...(target ? { place: { side: 'target', start: target.start, end: target.end } as const } : {}),
})

/** The findings of a pair where it stands; six rules ask. A figure that moved to the sentence beside is only worth a look. */
const settled = (pair: Pair, context: Context): FigureFinding[] =>
  findingsOf(pair, context.languages).map(finding =>
    hasMoved(finding, context) ? { ...finding, problem: 'doubtful' } : finding,
  )

const memories = once((_context: Context) => new Map<Pair, FigureFinding[]>())

/** What one figure rule says of a pair. */
export const figureFindings = (problem: FigureProblem, pair: Pair, context: Context): Finding[] => {
  const memory = memories(context)
  const found = memory.get(pair) ?? settled(pair, context)
  memory.set(pair, found)
  return found.filter(finding => finding.problem === problem).map(toFinding)
}
