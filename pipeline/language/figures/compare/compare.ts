import { type LanguageTag, primary } from '../../../model/language.js'
import type { Figure, FigureKind } from '../figure.js'
import { grammarOf } from '../grammars.js'
import { equal, toNumber } from '../rational.js'
import { readFigures } from '../read.js'
import { isCurrency } from '../units.js'
import { wrongConversions } from './conversions.js'
import { exchangedEnds } from './ends.js'
import type { Exchanged, Rendered } from './exchanged.js'
import { exchangedKinds, turnedScores } from './exchanged-kinds.js'
import { exchangedPlaces } from './exchanged-places.js'
import { exchangedSubjects } from './exchanged-subjects.js'
import type { Side } from './excuses/excuse.js'
import { excuses } from './excuses.js'
import { type FigureFinding, type FigureProblem, severities } from './findings.js'
import { pairFigures } from './pairing.js'
import { otherPart, partBefore } from './parts-of-periods.js'
import { directed, proposal } from './proposal.js'
import { changedBases } from './rates.js'
import { losesSign, withSign } from './signs.js'
import type { Sides, Wording } from './wordings/wording.js'
import { wordings } from './wordings.js'

/** Kinds that stand in one place of a sentence: one may have been mistaken for the other. */
const families: readonly (readonly FigureKind[])[] = [
  ['count', 'ordinal', 'quantity', 'money', 'multiple', 'code'],
  ['percent', 'points', 'fraction', 'discount', 'multiple'],
  ['year', 'decade', 'century'],
  ['month', 'quarter', 'half'],
  ['day', 'ordinal'],
  ['weekday'],
  ['time'],
  ['half'],
  ['quarter'],
]

const sameFamily = (a: Figure, b: Figure): boolean =>
  families.some(family => family.includes(a.kind) && family.includes(b.kind))

/** 双方 and "the three sides", 第一 and "the second": small numbers without unit; a count of one says too little. */
const isSmallSlip = (source: Figure, target: Figure): boolean =>
  source.weight === 'silent' &&
  target.weight === 'weak' &&
  source.kind === target.kind &&
  [source, target].every(
    ({ kind, unit, value }) =>
      unit === undefined &&
      value.d === 1n &&
      value.n <= 10n &&
      (kind === 'ordinal' || (kind === 'count' && value.n > 1n)),
  )

/** How likely two lonely figures are one that was changed; 0 is not at all. */
const likeness = (source: Figure, target: Figure): number => {
  if (isSmallSlip(source, target)) return 1
  if (!sameFamily(source, target) || (source.weight === 'silent' && target.weight !== 'strong')) return 0
  if (target.weight === 'silent' && source.weight !== 'strong') return 0
  if (source.weight === 'silent' || target.weight === 'silent')
    return source.unit !== undefined && source.unit === target.unit ? 1 : 0
  if ((source.weight === 'weak' || target.weight === 'weak') && !isComparable(source, target)) return 0
  const kind = source.kind === target.kind ? 4 : 1
  const unit =
    source.unit === target.unit ? 2 : source.unit !== undefined && target.unit !== undefined ? 0 : 1
  return kind + unit + (equal(source.value, target.value) ? 2 : 0) + (source.kind === 'code' ? 0 : 1)
}

/** A weak figure is taken for a changed one only where both are of one size and kind. */
const isComparable = (source: Figure, target: Figure): boolean => {
  if (source.unit !== undefined && source.unit === target.unit) return true
  const ratio = toNumber(source.value) / Math.max(toNumber(target.value), 1e-9)
  return source.kind === target.kind && ratio >= 0.1 && ratio <= 10
}

interface Change {
  source: Figure
  target: Figure
}

const changesOf = (lonelySources: readonly Figure[], lonelyTargets: readonly Figure[]): Change[] => {
  const candidates = lonelySources
    .flatMap(source => lonelyTargets.map(target => ({ source, target, likeness: likeness(source, target) })))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness)
  const taken = new Set<Figure>()
  return candidates.filter(({ source, target }) => {
    if (taken.has(source) || taken.has(target)) return false
    taken.add(source).add(target)
    return true
  })
}

const isUnitChange = ({ source, target }: Change): boolean => {
  if (!equal(source.value, target.value)) return false
  const measured = source.unit !== undefined && target.unit !== undefined && source.unit !== target.unit
  return measured || source.kind !== target.kind || isCurrency(source.unit) !== isCurrency(target.unit)
}

/** Below minus 40 and 零下40多度 go the same way: of what is below zero the direction is not compared. */
const opposite = (source: Figure, target: Figure): boolean =>
  source.value.n >= 0n &&
  ((source.about === 'under' && target.about === 'over') ||
    (source.about === 'over' && target.about === 'under'))

/** A number that the source gives without a currency, in a text that names none, became dollars. */
const currencyWords: Record<string, RegExp> = {
  zh: /[元镑币盾铢]|法郎|卢[布比]|比索|克朗|马克|里拉|雷亚尔|[$€£¥]/,
}

const isForeignMoney = (source: Figure, target: Figure, side: Side): boolean =>
  source.kind === 'count' &&
  target.kind === 'money' &&
  target.unit !== 'CNY' &&
  currencyWords[primary(side.language)]?.test(side.text) === false

const written = (figure: Figure | undefined, text: string): string =>
  figure ? text.slice(figure.start, figure.end) : ''

/** What the target should say: in the style of the figure that stands there, else by the habits of its language. */
const right = (
  problem: FigureProblem,
  { source: from, target: side }: Sides,
  source: Figure,
  target: Figure | undefined,
): string => {
  if (source.kind === 'code') return written(source, from.text)
  if (!target || problem === 'unit') return grammarOf(side.language).compose(source)
  if (problem === 'approximator') return directed(source, written(target, side.text))
  const isSigned = !source.minus !== !target.minus
  return isSigned
    ? withSign(source.minus, written(target, side.text))
    : proposal(source, target, side.text, side.language)
}

/** One sentence in the grammar of diagnostics. */
const messageOf = (problem: FigureProblem, found: string, original: string, expected: string): string => {
  if (found === '') return `Unexpected lack of “${original}”, expected “${expected}”`
  if (original === '') return `Unexpected “${found}”, expected no figure that the source does not say`
  const clause = problem === 'unit' ? 'in the unit of' : problem === 'approximator' ? 'as in' : 'for'
  return `Unexpected “${found}”, expected “${expected}” ${clause} “${original}”`
}

const finding = (
  problem: FigureProblem,
  sides: Sides,
  source: Figure | undefined,
  target: Figure | undefined,
): FigureFinding => {
  const found = withSign(target?.minus, written(target, sides.target.text))
  const original = withSign(source?.minus, written(source, sides.source.text))
  const expected = source ? [right(problem, sides, source, target)] : []
  return {
    problem,
    severity: severities[problem],
    ...(source ? { source } : {}),
    ...(target ? { target } : {}),
    found,
    expected,
    message: messageOf(problem, found, original, expected[0] ?? ''),
  }
}

const alone = (
  problem: 'missing' | 'added',
  sides: Sides,
  figure: Figure,
  paired: ReadonlySet<Figure>,
): FigureFinding | undefined => {
  if (figure.weight === 'silent') return undefined
  const [own, other] = problem === 'missing' ? [sides.source, sides.target] : [sides.target, sides.source]
  const excused = excuses.some(excuse =>
    excuse.holds({ figure, own, other, paired, added: problem === 'added' }),
  )
  const made =
    problem === 'missing'
      ? finding(problem, sides, figure, undefined)
      : finding(problem, sides, undefined, figure)
  return excused ? { ...made, problem: 'doubtful', severity: 'info' } : made
}

/** Figures that are all there and changed places. */
const exchangedFigures = (
  source: Side,
  target: Side,
  partner: (figure: Figure) => Figure | undefined,
): Exchanged[] => {
  const rendered = source.figures.flatMap((figure): Rendered[] => {
    const found = figure.weight === 'strong' ? partner(figure) : undefined
    return found ? [{ source: figure, target: found }] : []
  })
  if (rendered.length < 2) return []
  const kinds = exchangedKinds(source, target, rendered)
  if (kinds.length > 0) return kinds
  const scores = turnedScores(source, target, rendered)
  if (scores.length > 0) return scores
  return exchangedSubjects(source, target, partner) ?? exchangedPlaces(source, target, rendered)
}

const compareSides = (sides: Sides): FigureFinding[] => {
  const { source, target } = sides
  const pairing = pairFigures(source.figures, target.figures)
  const paired = new Set<Figure>()
  const findings: FigureFinding[] = []
  source.figures.forEach((figure, index) => {
    const partner = target.figures[pairing.bySource[index] ?? -1]
    if (!partner) return
    paired.add(figure).add(partner)
    if (isForeignMoney(figure, partner, source)) findings.push(finding('unit', sides, figure, partner))
    if (opposite(figure, partner)) findings.push(finding('approximator', sides, figure, partner))
    push(findings, partFinding(figure, partner, sides))
    for (const look of wordings) push(findings, worded(look(figure, partner, sides), sides))
    if (losesSign(figure, partner, sides)) findings.push(finding('value', sides, figure, partner))
  })
  const partner = (figure: Figure): Figure | undefined =>
    target.figures[pairing.bySource[source.figures.indexOf(figure)] ?? -1]
  for (const [from, to] of exchangedEnds(source, target, partner)) {
    findings.push(finding('value', sides, from, partner(to)))
    findings.push(finding('value', sides, to, partner(from)))
  }
  if (findings.length === 0)
    for (const moved of exchangedFigures(source, target, partner))
      findings.push(finding('value', sides, moved.source, moved.target))
  for (const base of changedBases(source, target, figure => paired.has(figure)))
    findings.push(finding('unit', sides, base.source, base.target))
  const lonelySources = source.figures.filter(figure => !paired.has(figure))
  const lonelyTargets = target.figures.filter(figure => !paired.has(figure))
  const original = (figure: Figure): Figure | undefined =>
    source.figures[pairing.byTarget[target.figures.indexOf(figure)] ?? -1]
  const conversions = wrongConversions(target, lonelyTargets, original)
  const misreckoned = new Set(conversions.map(conversion => conversion.target))
  for (const conversion of conversions)
    findings.push(finding('value', sides, conversion.source, conversion.target))
  const changes = changesOf(
    lonelySources,
    lonelyTargets.filter(figure => !misreckoned.has(figure)),
  )
  const changed = new Set([...misreckoned, ...changes.flatMap(change => [change.source, change.target])])
  for (const change of changes)
    findings.push(finding(isUnitChange(change) ? 'unit' : 'value', sides, change.source, change.target))
  for (const figure of lonelySources)
    if (!changed.has(figure)) push(findings, alone('missing', sides, figure, paired))
  for (const figure of lonelyTargets)
    if (!changed.has(figure)) push(findings, alone('added', sides, figure, paired))
  return findings
}

/** 6月上旬 and “late June”: the month is right, its part is not. */
const partFinding = (figure: Figure, partner: Figure, sides: Sides): FigureFinding | undefined => {
  const other = otherPart(figure, partner, sides)
  if (!other) return undefined
  const { source, target, part } = other
  const made = finding('value', sides, source, target)
  const period = written(partner, sides.target.text)
  const right = partBefore(part, period, sides.target.language) ?? made.expected[0] ?? ''
  return {
    ...made,
    expected: [right],
    message: messageOf('value', made.found, written(source, sides.source.text), right),
  }
}

/** 下降5% and “fell to 5 percent”: the figure is right, the word before it is not. */
const worded = (found: Wording | undefined, sides: Sides): FigureFinding | undefined => {
  if (!found) return undefined
  const { source, target, expected } = found
  const said = written(target, sides.target.text)
  const message = messageOf('value', said, written(source, sides.source.text), expected)
  return {
    problem: 'value',
    severity: severities.value,
    source,
    target,
    found: said,
    expected: [expected],
    message,
  }
}

const push = (findings: FigureFinding[], found: FigureFinding | undefined): void => {
  if (found) findings.push(found)
}

/** A text and its language. */
export interface Text {
  text: string
  language: LanguageTag
}

/**
 * Compare the figures of a text with those of its translation, by value.
 * @returns what is wrong (`error`, `warning`) and what is worth a look (`info`): changed figures first, then missing, then
 *   added ones, each in the order of its text.
 */
export const compareFigures = (source: Text, target: Text): FigureFinding[] =>
  compareSides({
    source: { ...source, figures: readFigures(source.text, source.language) },
    target: { ...target, figures: readFigures(target.text, target.language) },
  })
