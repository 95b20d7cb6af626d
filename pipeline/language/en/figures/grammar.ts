import { belowZero } from '../../figures/below-zero.js'
import { compound } from '../../figures/compound.js'
import type { Figure } from '../../figures/figure.js'
import { withPeriods } from '../../figures/periods.js'
import { share } from '../../figures/share.js'
import {
  clockRule,
  dayBefore,
  formerHalf,
  hourTail,
  monthRule,
  pastRule,
  periodTail,
  toldClock,
  weekdayRule,
  yearTail,
} from './calendar.js'
import { codeRule } from './code.js'
import { decadeTail, generationRule } from './decades.js'
import { withEllipsis } from './ellipsis.js'
import { halfRule } from './half.js'
import { labelRule } from './label.js'
import { phraseAt } from './numbers.js'
import { isBareArticle, mayOpen } from './openers.js'
import { withOthers } from './others.js'
import { pairedTail } from './paired.js'
import { perQuarter } from './per-quarter.js'
import { countTail, ordinalTail, unitTail } from './quantities.js'
import type { Found, Rule, Tail, Text } from './reading.js'
import { fractionTail, multipleTail, rateTail } from './shares.js'
import { articleRule, wordRule } from './spoken.js'
import { type Token, tokenize } from './tokens.js'
import { agesRule, vagueRule } from './vague.js'

/** What a number may be, in the order of trying. */
const tails: readonly Tail[] = [
  pairedTail,
  rateTail,
  fractionTail,
  multipleTail,
  decadeTail,
  dayBefore,
  periodTail,
  hourTail,
  unitTail,
  ordinalTail,
  yearTail,
  countTail,
]

const numberRule: Rule = (source, at) => {
  const phrase = phraseAt(source.tokens, at)
  if (!phrase) return undefined
  for (const tail of tails) {
    const found = tail(source, phrase)
    if (found) return found
  }
  return undefined
}

/** What may begin at a token, in the order of trying. */
const rules: readonly Rule[] = [
  codeRule,
  clockRule,
  pastRule,
  toldClock,
  monthRule,
  weekdayRule,
  formerHalf,
  labelRule,
  vagueRule,
  perQuarter,
  halfRule,
  numberRule,
  agesRule,
  generationRule,
  wordRule,
  articleRule,
]

const foundAt = (source: Text, token: Token, at: number): Found | undefined => {
  if (isBareArticle(source, token)) return articleRule(source, at)
  for (const rule of rules) {
    const found = rule(source, at)
    if (found) return found
  }
  return undefined
}

const coldBefore = /\b(?:minus|negative) $/i
const coldAfter = /^ (?:degrees? )?below(?: zero| freezing| in | at |[.,;]|$)/i

/** The figures of an English text that `mask` has made ready. */
export const readEnglish = (text: string): Figure[] => {
  const source: Text = { text, tokens: tokenize(text) }
  const figures: Figure[] = []
  for (let at = 0; at < source.tokens.length; ) {
    const token = source.tokens[at]
    const found = token && mayOpen(source, token) ? foundAt(source, token, at) : undefined
    if (found) figures.push(...found.figures)
    at = found ? Math.max(found.next, at + 1) : at + 1
  }
  const shared = share(figures, text)
  const signed = belowZero(shared, text, coldBefore, coldAfter)
  return withOthers(withEllipsis(withPeriods(compound(signed, text)), text), text)
}
