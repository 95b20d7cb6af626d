import type { LanguageTag } from '../../model/language.js'
import { compareFigures } from './compare/compare.js'
import { pairFigures } from './compare/pairing.js'
import { valueIn } from './compare/proposal.js'
import type { Figure } from './figure.js'
import { grammarOf } from './grammars.js'
import { equal } from './rational.js'
import { readFigures } from './read.js'
import { carryRelativeYears } from './relative-years.js'

/** Two source texts of one language and the translation of the first. */
export interface Substitution {
  sourceOld: string
  sourceNew: string
  targetOld: string
  sourceLanguage: LanguageTag
  targetLanguage: LanguageTag
}

interface Change {
  from: Figure
  to: Figure
  target: Figure
}

/** The text with its figures taken out: equal for texts that differ in figures only. */
const skeleton = (text: string, figures: readonly Figure[]): string => {
  let kept = ''
  let at = 0
  for (const figure of figures) {
    if (figure.start < at) continue
    kept += `${text.slice(at, figure.start)}\u0001`
    at = figure.end
  }
  return kept + text.slice(at)
}

const sameReading = (a: Figure, b: Figure): boolean =>
  a.kind === b.kind &&
  a.unit === b.unit &&
  a.about === b.about &&
  !a.vague === !b.vague &&
  a.range === b.range

const isChanged = (a: Figure, b: Figure): boolean => !equal(a.value, b.value)

/** The figures that differ, each with its partner in the translation; undefined when one has none. */
const changesOf = (
  old: readonly Figure[],
  now: readonly Figure[],
  target: readonly Figure[],
): Change[] | undefined => {
  const pairing = pairFigures(old, target)
  const changes: Change[] = []
  for (const [index, from] of old.entries()) {
    const to = now[index]
    if (!to || !sameReading(from, to)) return undefined
    if (!isChanged(from, to)) continue
    const partner = target[pairing.bySource[index] ?? -1]
    if (!partner) {
      if (from.weight === 'silent') continue
      return undefined
    }
    changes.push({ from, to, target: partner })
  }
  return changes
}

/** Whether a figure of the old source may be what another’s partner in the translation stands for, were it not for that one. */
const maybeMeant = (other: Figure, { from, target }: Change): boolean => {
  if (from.kind !== target.kind) return true
  if (other.kind !== target.kind) return false
  return from.unit === undefined || from.unit !== target.unit || other.unit === target.unit
}

/** Equal old figures that become different ones: which is which cannot be told, unless their kinds or units tell. */
const isAmbiguous = (old: readonly Figure[], now: readonly Figure[], changes: readonly Change[]): boolean =>
  changes.some(change =>
    old.some(
      (other, index) =>
        other !== change.from &&
        equal(other.value, change.from.value) &&
        maybeMeant(other, change) &&
        !equal(now[index]?.value ?? other.value, change.to.value),
    ),
  )

const overlaps = (changes: readonly Change[]): boolean =>
  changes.some(({ target }, index) =>
    changes.some(
      (other, at) => at > index && other.target.start < target.end && target.start < other.target.end,
    ),
  )

/** A text with one figure written over. */
const rewrite = (text: string, { to, target }: Change, language: LanguageTag): string | undefined => {
  const grammar = grammarOf(language)
  const value = valueIn(to, target)
  const number = value && grammar.write(value, target, text)
  return value && number !== undefined ? grammar.place(text, target, number, value) : undefined
}

/** The translation with the changed figures written over the old ones, the last first so that offsets stay valid. */
const rewritten = (text: string, changes: readonly Change[], language: LanguageTag): string | undefined =>
  changes
    .toSorted((a, b) => b.target.start - a.target.start)
    .reduce<string | undefined>(
      (result, change) => (result === undefined ? undefined : rewrite(result, change, language)),
      text,
    )

const alarms = (source: string, target: string, spec: Substitution): boolean =>
  compareFigures(
    { text: source, language: spec.sourceLanguage },
    { text: target, language: spec.targetLanguage },
  ).some(({ severity }) => severity !== 'info')

/**
 * The old translation with the figures of the new source, in its own style: 769.6亿元 / 76.96 billion yuan → 1012.3亿元 /
 * 101.23 billion yuan; number words stay words, singular and plural are set right.
 * @returns undefined unless it is certain: the sources differ in the values of their figures alone, every changed figure has
 *   one partner in the translation, the old pair was right, and the new pair is.
 */
export const substituteFigures = (spec: Substitution): string | undefined => {
  const { sourceNew, sourceLanguage, targetLanguage } = spec
  if (alarms(spec.sourceOld, spec.targetOld, spec)) return undefined
  const carried = carryRelativeYears(spec)
  if (!carried) return undefined
  const { source, target } = carried
  const old = readFigures(source, sourceLanguage)
  const now = readFigures(sourceNew, sourceLanguage)
  if (old.length !== now.length || skeleton(source, old) !== skeleton(sourceNew, now)) return undefined
  const changes = changesOf(old, now, readFigures(target, targetLanguage))
  if (!changes || isAmbiguous(old, now, changes) || overlaps(changes)) return undefined
  const result = rewritten(target, changes, targetLanguage)
  return result === undefined || result === spec.targetOld || alarms(sourceNew, result, spec)
    ? undefined
    : result
}
