import { primary } from '../../../model/language.js'
import type { Figure } from '../figure.js'
import { compare, equal } from '../rational.js'
import { type Exchanged, exchanged, type Rendered } from './exchanged.js'
import type { Side } from './excuses/excuse.js'

/** What stands between two numbers of which one tells what the other is a part of. */
interface Parts {
  /** Which of the two comes first in the text. */
  first: 'whole' | 'part'
  /** Things of another kind that belong to it: 24个街镇的106个家庭, 106 families in 24 towns. */
  belongs: RegExp
  /** The same things, some of them: 29个地区中27个, 27 of the 29 districts. */
  some: RegExp
}

const languages: Readonly<Record<string, Parts>> = {
  zh: {
    first: 'whole',
    belongs: /^[余多]?[一-鿿]{1,8}的(?:近|超过?|逾|约|共|多达|至少)?$/,
    some: /^[余多]?[一-鿿]{0,8}(?:中|之中|里|当中)，?(?:的|有|仅有|只有|共有|已有|至少有)?$/,
  },
  en: {
    first: 'part',
    belongs:
      /^(?: [a-z-]+){1,5} (?:in|from|of|across|at) (?:over |more than |nearly |almost |about |some |the )*$/i,
    some: /^ (?:(?:out )?of (?:the |these |those |its |their |all |a total of |[A-Z][a-z]+'s )?(?:total |top |past |last )?|(?:[a-z-]+ ){0,4}out of (?:the |its |a total of )?)$/,
  },
}

const isCount = ({ kind, unit, vague }: Figure): boolean => kind === 'count' && unit === undefined && !vague

/** How two numbers of a side hang together, the first of the text named first. */
const relationOf = (
  { text, language }: Side,
  first: Figure,
  second: Figure,
): 'belongs' | 'some' | undefined => {
  const parts = languages[primary(language)]
  const between = text.slice(first.end, second.start)
  if (!parts || between.length > 60) return undefined
  return parts.some.test(between) ? 'some' : parts.belongs.test(between) ? 'belongs' : undefined
}

/** 538张选票中的270张: some of what was counted before. */
export const isSomeOf = (side: Side, first: Figure, second: Figure): boolean =>
  relationOf(side, first, second) === 'some'

/** Right before a number that is a part of the one before it. */
const included: Readonly<Record<string, RegExp>> = {
  zh: /其中[^，。；]{0,12}$/,
  en: /\b(?:including|of (?:which|whom))(?: [a-z-]+){0,3} [$€£¥]?$/i,
}

const isPartBehind = ({ text, language }: Side, whole: Figure, part: Figure): boolean =>
  included[primary(language)]?.test(text.slice(whole.end, part.start)) ?? false

/** 8.5万人，其中2万名军人 and “20,000, including 85,000 troops”: no part is greater than its whole. */
const isGreaterThanWhole = (source: Side, target: Side, whole: Rendered, part: Rendered): boolean =>
  whole.source.kind === part.source.kind &&
  whole.source.unit === part.source.unit &&
  whole.target.kind === part.target.kind &&
  part.target.end <= whole.target.start &&
  compare(whole.source.value, part.source.value) > 0 &&
  compare(whole.target.value, part.target.value) > 0 &&
  isPartBehind(source, whole.source, part.source) &&
  isPartBehind(target, part.target, whole.target)

/**
 * A whole that became its part: 24个街镇的106个家庭 and “24 families in 106 towns”, 29个地区中27个 and “29 of the 27 districts”.
 * Chinese tells the whole first, and a language that tells it last has to turn the numbers around.
 */
export const exchangedParts = (source: Side, target: Side, rendered: readonly Rendered[]): Exchanged[] => {
  const [ours, theirs] = [languages[primary(source.language)], languages[primary(target.language)]]
  if (!ours || !theirs || ours.first === theirs.first) return []
  for (const [index, a] of rendered.entries()) {
    const b = rendered[index + 1]
    if (b && isGreaterThanWhole(source, target, a, b)) return exchanged(a, b)
    if (!b || !isCount(a.source) || !isCount(b.source) || equal(a.source.value, b.source.value)) continue
    if (a.target.end > b.target.start) continue
    const told = relationOf(source, a.source, b.source)
    const said = relationOf(target, a.target, b.target)
    if (told !== undefined && told === said) return exchanged(a, b)
    // Nine of the three: no part is greater than its whole.
    if (said === 'some' && compare(a.target.value, b.target.value) > 0) return exchanged(a, b)
  }
  return []
}
