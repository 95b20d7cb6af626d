import { type LanguageTag, primary } from '../../../model/language.js'
import { type Saying, saying } from '../../../model/messages/message.js'
import type { Figure } from '../figure.js'
import { grammarOf } from '../grammars.js'
import { boundOf, boundWords } from './bounds.js'
import type { Side } from './excuses/excuse.js'
import { type FigureFinding, type FigureProblem, severities } from './findings.js'
import { directed, type Proposal, proposal } from './proposal.js'
import { withSign } from './signs.js'
import type { Sides, Wording } from './wordings/wording.js'

const written = (figure: Figure | undefined, text: string): string =>
  figure ? text.slice(figure.start, figure.end) : ''

const asWritten = ({ text, written: original }: Side): string => original ?? text

/** The minus sign right before a figure; empty where there is none, or a word for it. */
const signBefore = (figure: Figure | undefined, text: string): string =>
  figure?.minus ? (/[-−–]$/.exec(text.slice(0, figure.start))?.[0] ?? '') : ''

/** A figure with the sign before it. */
const withItsSign = (figure: Figure, text: string): Figure => ({
  ...figure,
  start: figure.start - signBefore(figure, text).length,
})

/** Languages that write numbers with the marks of Chinese. */
const sameMarks = /^(?:en|ja|ko|th|zh)$/

/** +3.1%, 1,234.5: the cell of a table, which the other language writes as it stands. */
const isBareNumber = (text: string, language: LanguageTag): boolean =>
  sameMarks.test(primary(language)) && /^[-−–+]?[\d.,]+ ?[%‰]?$/.test(text)

const measuredLike = (source: Figure, target: Figure, { text, language }: Side): string | undefined =>
  grammarOf(language).measure?.(source, target, text)

/** A share in the words of the text: 5.2% where it writes the sign, per cent where it writes so. */
const inWordsOf = (text: string, written: string): string =>
  /\d ?%/.test(text) && !/percent(?!age)/.test(text)
    ? written.replace(/ percent$/, '%')
    : /\bper cent\b/.test(text)
      ? written.replace(/ percent$/, ' per cent')
      : written

/** A figure from nothing, with the words of its bound: less than 1 percent for 不足1%. */
const composed = (figure: Figure, { source, target }: Sides, saysBound: boolean): string => {
  const bound = primary(target.language) === 'en' && !figure.vague ? boundOf(source, figure) : undefined
  const { about, ...plain } = figure
  const grammar = grammarOf(target.language)
  const compose = (each: Figure): string => inWordsOf(target.text, grammar.compose(each))
  if (saysBound && about !== undefined) return compose(plain)
  return bound ? `${boundWords(bound, figure)} ${compose(plain)}` : compose(figure)
}

/** What the target should say: in the style of the figure that stands there, else by the habits of its language. */
const right = (
  problem: FigureProblem,
  { source: from, target: side }: Sides,
  source: Figure,
  target: Figure | undefined,
): Proposal => {
  if (source.kind === 'code') return { text: written(source, asWritten(from)) }
  const sign = signBefore(target, side.text)
  if (!target && isBareNumber(from.text.trim(), side.language)) return { text: from.text.trim() }
  // “minus 5” keeps its word.
  const minus = target?.minus && sign === '' ? undefined : source.minus
  const measured = target && problem === 'unit' ? measuredLike(source, target, side) : undefined
  if (measured !== undefined) return { text: measured }
  if (!target || problem === 'unit') {
    const saysBound = target?.about !== undefined
    return { text: withSign(minus, composed(source, { source: from, target: side }, saysBound)) }
  }
  if (problem === 'approximator') return { text: directed(source, sign + written(target, side.text)) }
  if (!source.minus !== !target.minus) return { text: withSign(source.minus, written(target, side.text)) }
  const proposed = proposal(source, target, side.text, side.language)
  const holdsSign = proposed.start !== undefined && proposed.start < target.start
  if (holdsSign) return proposed
  return { text: sign + proposed.text, ...(proposed.end === undefined ? {} : { end: proposed.end }) }
}

/** What to say of a figure, as both texts write it. */
const messageOf = (problem: FigureProblem, found: string, original: string): Saying => {
  if (found === '') return saying('figures-missing', { original })
  if (original === '') return saying('figures-added')
  const key = problem === 'unit' || problem === 'approximator' ? problem : 'value'
  return saying(`figures-${key}`, { original })
}

/** What is wrong with a figure, with what should stand there; without a target it is missing, without a source added. */
export const finding = (
  problem: FigureProblem,
  sides: Sides,
  source: Figure | undefined,
  figure: Figure | undefined,
): FigureFinding => {
  const proposed = source && right(problem, sides, source, figure)
  const signed = figure && withItsSign(figure, sides.target.text)
  const target = signed && {
    ...signed,
    start: proposed?.start ?? signed.start,
    end: proposed?.end ?? signed.end,
  }
  const found = written(target, sides.target.text)
  const original = source ? written(withItsSign(source, sides.source.text), asWritten(sides.source)) : ''
  const expected = proposed ? [proposed.text] : []
  return {
    problem,
    severity: severities[problem],
    ...(source ? { source } : {}),
    ...(target ? { target } : {}),
    found,
    expected,
    message: messageOf(problem, found, original),
  }
}

/** 下降5% and “fell to 5 percent”: the figure is right, the word before it is not. */
export const worded = (
  found: Wording | undefined,
  sides: Sides,
  problem: FigureProblem = 'value',
): FigureFinding | undefined => {
  if (!found) return undefined
  const { source, target, expected } = found
  const said = written(target, sides.target.text)
  const message = messageOf(problem, said, written(source, asWritten(sides.source)))
  return {
    problem,
    severity: severities[problem],
    source,
    target,
    found: said,
    expected: [expected],
    message,
  }
}
