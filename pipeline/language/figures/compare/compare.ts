import { type LanguageTag, primary } from '../../../model/language.js'
import { simplify } from '../../zh/traditional.js'
import type { Figure } from '../figure.js'
import { readFigures } from '../read.js'
import { isOtherYearAgain } from './base-years.js'
import { changedTime } from './changed-times.js'
import { changesOf, isUnitChange } from './changes.js'
import { isExchangedSum, wrongConversions } from './conversions.js'
import { exchangedEnds } from './ends.js'
import { exchangedFigures } from './exchanged-figures.js'
import type { Side } from './excuses/excuse.js'
import { isKnown } from './excuses/known.js'
import { isAnniversaryAgain } from './excuses/stretches-again.js'
import { excuses } from './excuses.js'
import { changedFew } from './few-periods.js'
import type { FigureFinding } from './findings.js'
import { hasHole } from './holes.js'
import { finding, worded } from './make-finding.js'
import { type Pairing, pairFigures } from './pairing.js'
import { changedBases } from './rates.js'
import { recountedOf } from './recounted.js'
import { changedRelative } from './relative-words.js'
import { reversedBound } from './reversed-bound.js'
import { withScores } from './scores.js'
import { losesSign } from './signs.js'
import { toldByDifference } from './told-by-difference.js'
import { toldByFrequency } from './told-by-frequency.js'
import { toldByScore } from './told-by-score.js'
import { toldInParts } from './told-in-parts.js'
import { isTurnedBound } from './turned-bounds.js'
import { withProducts } from './with-products.js'
import type { Sides } from './wordings/wording.js'
import { wordings } from './wordings.js'
import { wrongWeekday } from './wrong-weekday.js'
import { toldByYearBefore, wrongYearBefore } from './year-before.js'

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
  const isHole = problem === 'missing' && hasHole(other)
  return excused && !isHole ? { ...made, problem: 'doubtful', severity: 'info' } : made
}

const isFound = (found: FigureFinding | undefined): found is FigureFinding => found !== undefined

/** What is wrong between a figure and the one that renders it. */
const besideFindings = (figure: Figure, partner: Figure, sides: Sides): FigureFinding[] => {
  const found: FigureFinding[] = []
  if (isForeignMoney(figure, partner, sides.source)) found.push(finding('unit', sides, figure, partner))
  if (
    opposite(figure, partner) &&
    !isTurnedBound(sides.source, figure) &&
    !isTurnedBound(sides.target, partner)
  )
    found.push(
      worded(reversedBound(figure, partner, sides), sides, 'approximator') ??
        finding('approximator', sides, figure, partner),
    )
  for (const look of wordings) {
    const wording = worded(look(figure, partner, sides), sides)
    if (wording) found.push(wording)
  }
  if (losesSign(figure, partner, sides)) found.push(finding('value', sides, figure, partner))
  return found
}

type Partner = (figure: Figure) => Figure | undefined

/** Where the target has a hole and nothing is said of it: the figure of the source that stood there, though it be a word’s. */
const cutOut = (
  sides: Sides,
  paired: ReadonlySet<Figure>,
  found: readonly FigureFinding[],
): FigureFinding[] => {
  if (found.some(({ severity }) => severity !== 'info') || !hasHole(sides.target)) return []
  const figure = sides.source.figures.find(each => each.weight === 'silent' && !paired.has(each))
  return figure ? [finding('missing', sides, figure, undefined)] : []
}

/** Figures without a partner: reckoned wrong, changed, missing, added. */
const lonelyFindings = (sides: Sides, paired: ReadonlySet<Figure>, original: Partner): FigureFinding[] => {
  const [lonelySources, lonelyTargets] = [sides.source, sides.target].map(({ figures }) =>
    figures.filter(figure => !paired.has(figure)),
  ) as [Figure[], Figure[]]
  if (lonelySources.length + lonelyTargets.length === 0) return []
  const inParts = toldInParts(sides.target, lonelySources, lonelyTargets)
  for (const figure of toldByDifference(sides, lonelySources, lonelyTargets)) inParts.add(figure)
  for (const figure of toldByFrequency(sides)) inParts.add(figure)
  for (const figure of toldByScore(sides, lonelyTargets)) inParts.add(figure)
  for (const figure of toldByYearBefore(sides.source, sides.target, lonelySources, lonelyTargets))
    inParts.add(figure)
  const sources = lonelySources.filter(figure => !inParts.has(figure))
  const targets = lonelyTargets.filter(figure => !inParts.has(figure))
  const conversions = wrongConversions(sides.target, targets, original)
  const misreckoned = new Set(conversions.map(({ target }) => target))
  const unreckoned = targets.filter(figure => !misreckoned.has(figure))
  const rendering = unreckoned.filter(
    figure =>
      !isExchangedSum(sides.target, figure, paired) &&
      !isKnown({ figure, own: sides.target, other: sides.source, paired, added: true }),
  )
  const unsaid = sources.filter(
    figure => !isAnniversaryAgain({ figure, own: sides.source, other: sides.target, paired, added: false }),
  )
  const known = changesOf(unsaid, rendering).filter(change => !isOtherYearAgain(change, sides, paired))
  const taken = new Set(known.flatMap(({ source, target }) => [source, target]))
  const isFree = (figure: Figure): boolean => !taken.has(figure)
  const recounted = recountedOf(sides.source, sides.target, unsaid.filter(isFree), rendering.filter(isFree))
  const changes = [...known, ...recounted]
  const changed = new Set([...misreckoned, ...changes.flatMap(({ source, target }) => [source, target])])
  const isAlone = (figure: Figure): boolean => !changed.has(figure)
  return [
    ...conversions.map(({ source, target }) => finding('value', sides, source, target)),
    ...changes.map(change =>
      finding(isUnitChange(change) ? 'unit' : 'value', sides, change.source, change.target),
    ),
    ...sources.filter(isAlone).map(figure => alone('missing', sides, figure, paired)),
    ...targets.filter(isAlone).map(figure => alone('added', sides, figure, paired)),
  ].filter(isFound)
}

const partnersOf = ({ source, target }: Sides, { bySource, byTarget }: Pairing): [Partner, Partner] => [
  figure => target.figures[bySource[source.figures.indexOf(figure)] ?? -1],
  figure => source.figures[byTarget[target.figures.indexOf(figure)] ?? -1],
]

const compareSides = (sides: Sides): FigureFinding[] => {
  const { source, target } = sides
  const words = [
    changedFew(source, target),
    changedRelative(source, target),
    changedTime(source, target),
    wrongYearBefore(source, target),
    wrongWeekday(source, target),
  ]
    .map(found => worded(found, sides))
    .filter(isFound)
  if (source.figures.length + target.figures.length === 0) return words
  const [partner, original] = partnersOf(sides, pairFigures(source.figures, target.figures))
  const paired = new Set<Figure>()
  const beside: FigureFinding[] = []
  for (const figure of source.figures) {
    const found = partner(figure)
    if (!found) continue
    paired.add(figure).add(found)
    beside.push(...besideFindings(figure, found, sides))
  }
  for (const each of exchangedEnds(source, target, partner))
    beside.push(finding('value', sides, each.source, each.target))
  const moved = beside.length === 0 ? exchangedFigures(source, target, partner) : []
  const told = [
    ...beside,
    ...moved.map(each => finding('value', sides, each.source, each.target)),
    ...changedBases(source, target, figure => paired.has(figure)).map(base =>
      finding('unit', sides, base.source, base.target),
    ),
    ...lonelyFindings(sides, paired, original),
  ]
  const figures = [...told, ...cutOut(sides, paired, told)]
  return [...words.filter(word => !figures.some(figure => areOfOnePlace(word, figure))), ...figures]
}

/** Both speak of the same words of the target: of “three years later” the figure says more than “years later”. */
const areOfOnePlace = (
  { target: word }: FigureFinding,
  { target: figure, severity }: FigureFinding,
): boolean =>
  severity !== 'info' &&
  word !== undefined &&
  figure !== undefined &&
  word.start < figure.end &&
  figure.start < word.end

/** A text and its language. */
export interface Text {
  text: string
  language: LanguageTag
}

/** A text with its figures. */
export const readSide = ({ text, language }: Text): Side => ({
  text,
  language,
  figures: readFigures(text, language),
})

/** A source with its figures: Chinese in simplified characters, one for one. */
export const readSource = (source: Text): Side => {
  const side = readSide(source)
  const plain = primary(side.language) === 'zh' ? simplify(side.text) : side.text
  return plain === side.text ? side : { ...side, text: plain, written: side.text }
}

/**
 * Compare the figures of a text with those of its translation, by value.
 * @returns what is wrong (`error`, `warning`) and what is worth a look (`info`): changed figures first, then missing, then
 *   added ones, each in the order of its text.
 */
export const compareRead = (source: Side, target: Side): FigureFinding[] =>
  compareSides({
    source: withProducts(withScores(source, target), target),
    target: withScores(target, source),
  })

/** Read two texts and compare their figures. */
export const compareFigures = (source: Text, target: Text): FigureFinding[] =>
  compareRead(readSource(source), readSide(target))
