import { compareRead, readSide, readSource } from '../language/figures/compare/compare.js'
import type { Side } from '../language/figures/compare/excuses/excuse.js'
import type { FigureFinding, FigureProblem } from '../language/figures/compare/findings.js'
import type { Figure } from '../language/figures/figure.js'
import { equal } from '../language/figures/rational.js'
import { replaceNotes } from '../model/translator-notes.js'
import type { Inline } from './inline/inline.js'
import { sourceInline, targetInline } from './inline/inline-of.js'
import { once } from './once.js'
import type { Pair } from './pair.js'
import type { Context, Finding, Languages, Step } from './rule.js'

/** A text with nothing in the place of its placeholders, `{0}`, `%1$d`, which are no figures: U+0000, as code is masked. */
const withoutPlaceholders = ({ text, unread }: Inline): string =>
  unread.reduce(
    (left, { start, end }) => left.slice(0, start) + '\u0000'.repeat(end - start) + left.slice(end),
    text,
  )

/** A text with spaces in the place of its translator's notes: the others keep their places. */
const withoutNotes = (text: string): string => replaceNotes(text, ({ start, end }) => ' '.repeat(end - start))

/**
 * What is remembered of a pair: by the last languages asked for both texts as they were read, until they are compared, and the
 * findings; and where the pair stood when last asked for.
 */
interface Memory {
  languages?: Languages
  source: Side | undefined
  target: Side | undefined
  compared: FigureFinding[] | undefined
  context?: Context
  settled: FigureFinding[]
}

const memoryOf = once(
  (_pair: Pair): Memory => ({ source: undefined, target: undefined, compared: undefined, settled: [] }),
)

const memoryIn = (pair: Pair, { source, target }: Languages): Memory => {
  const memory = memoryOf(pair)
  if (memory.languages?.source !== source || memory.languages.target !== target) {
    memory.languages = { source, target }
    memory.source = memory.target = memory.compared = undefined
  }
  return memory
}

const sourceOf = (pair: Pair, languages: Languages): Side => {
  const memory = memoryIn(pair, languages)
  memory.source ??= readSource({ text: withoutPlaceholders(sourceInline(pair)), language: languages.source })
  return memory.source
}

const targetOf = (pair: Pair, languages: Languages): Side => {
  const memory = memoryIn(pair, languages)
  memory.target ??= readSide({
    text: withoutNotes(withoutPlaceholders(targetInline(pair))),
    language: languages.target,
  })
  return memory.target
}

/** The findings of a pair, made once for all figure rules. */
const findingsOf = (pair: Pair, languages: Languages): FigureFinding[] => {
  const memory = memoryIn(pair, languages)
  if (memory.compared) return memory.compared
  memory.compared = compareRead(sourceOf(pair, languages), targetOf(pair, languages))
  memory.source = memory.target = undefined
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

/**
 * The two grammars and the comparison are more code than the caches of a processor hold: each by itself for many pairs is a sixth
 * faster than all three pair by pair.
 */
export const figureSteps: readonly Step[] = [
  (pair, { languages }) => void sourceOf(pair, languages),
  (pair, { languages }) => void targetOf(pair, languages),
]
