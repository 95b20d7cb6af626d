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

/** What is remembered of a pair: its findings by the last languages asked for, and where it stood when last asked for. */
interface Memory {
  languages?: Languages
  compared: FigureFinding[]
  context?: Context
  settled: FigureFinding[]
}

const memoryOf = once((_pair: Pair): Memory => ({ compared: [], settled: [] }))

/** The findings of a pair, made once for all figure rules. */
const findingsOf = (pair: Pair, languages: Languages): FigureFinding[] => {
  const memory = memoryOf(pair)
  const { source, target } = languages
  if (memory.languages?.source !== source || memory.languages.target !== target) {
    memory.compared = compareFigures(
      { text: withoutPlaceholders(sourceInline(pair)), language: source },
      { text: withoutNotes(withoutPlaceholders(targetInline(pair))), language: target },
    )
    memory.languages = languages
  }
  return memory.compared
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
const settled = (pair: Pair, context: Context): FigureFinding[] => {
  const memory = memoryOf(pair)
  if (memory.context !== context) {
    memory.settled = findingsOf(pair, context.languages).map(finding =>
      hasMoved(finding, context) ? { ...finding, problem: 'doubtful' } : finding,
    )
    memory.context = context
  }
  return memory.settled
}

/** What one figure rule says of a pair. */
export const figureFindings = (problem: FigureProblem, pair: Pair, context: Context): Finding[] =>
  settled(pair, context)
    .filter(finding => finding.problem === problem)
    .map(toFinding)
