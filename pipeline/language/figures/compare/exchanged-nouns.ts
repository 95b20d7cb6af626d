import { primary } from '../../../model/language.js'
import { equal } from '../rational.js'
import { countedNoun, listBehind, nounsBeside, phraseBehind, pluralsOf } from './counted.js'
import { type Exchanged, exchanged, type Rendered } from './exchanged.js'
import type { Side } from './excuses/excuse.js'

const isCount = ({ source, target }: Rendered): boolean =>
  [source, target].every(({ kind, unit }) => kind === 'count' && unit === undefined)

/**
 * Numbers that changed places between two nouns: 15辆消防车、80余名消防员 and “80 engines and more than 15 firefighters”. Told
 * only where the nouns of both are known in both languages.
 */
export const exchangedNouns = (source: Side, target: Side, rendered: readonly Rendered[]): Exchanged[] => {
  const counts = rendered.filter(isCount)
  if (counts.length < 2) return []
  const nouns = counts.map(each => ({
    each,
    ours: countedNoun(source, each.source),
    theirs: countedNoun(target, each.target),
  }))
  for (const [index, a] of nouns.entries()) {
    if (a.ours === undefined || a.theirs === undefined || a.ours === a.theirs) continue
    const b = nouns
      .slice(index + 1)
      .find(
        ({ each, ours, theirs }) =>
          ours === a.theirs && theirs === a.ours && !equal(each.source.value, a.each.source.value),
      )
    if (b) return exchanged(a.each, b.each)
  }
  return carriedNouns(source, target, counts)
}

/** How far from a number its noun would still be looked for, before it is said to be gone. */
const wide = 64

/** A number with its nouns in the source, and where the target may say them. */
interface Noted {
  each: Rendered
  nouns: readonly RegExp[]
  near: string
  /** The same over “and”. */
  wide: string
  far: string
}

const says = (nouns: readonly RegExp[], text: string): boolean => nouns.some(noun => text.search(noun) >= 0)

const people = /\b(?:people|persons|individuals)\b/i
const humans =
  /\b(?:people|persons?|individuals|members|patients|residents|citizens|lives|population|[a-z]+(?:ers|ors|ists|ians|ees|ants|ents|men|women|ildren)|died|killed|injured|dead|cases)\b/i

/** 538个选举人中的270张, 18个大项269个小项, over 1 million …, including 147,900: either may take the noun of both. */
const hangTogether = (source: Side, target: Side, one: Rendered, other: Rendered): boolean => {
  const [a, b] = one.source.start < other.source.start ? [one, other] : [other, one]
  const [x, y] = one.target.start < other.target.start ? [one, other] : [other, one]
  const told = source.text.slice(a.source.end, b.source.start)
  return (
    [a, b].some(({ source: { weight }, target: said }) => weight !== 'strong' || said.vague) ||
    /[中内里]的?|其中/.test(told) ||
    /^[\u4e00-\u9fff]{1,5}$/.test(told) ||
    /\b(?:including|of (?:which|whom)|more than|the number)\b/.test(
      target.text.slice(x.target.end, y.target.start),
    )
  )
}

const isPlain = ({ each: { source, target } }: Noted): boolean => source.weight === 'strong' && !target.vague

/** Each stands before the noun of the other, and none beside its own. */
const isCrossed = (a: Noted, b: Noted): boolean =>
  says(b.nouns, a.wide) && !says(a.nouns, a.wide) && !says(b.nouns, b.wide)

/** Numbers that left their noun behind, and stand before the one of another: 16,700 people in 24 centres, “24 people in 16,700 centres”. */
const carriedNouns = (source: Side, target: Side, counts: readonly Rendered[]): Exchanged[] => {
  if (primary(source.language) !== 'zh' || primary(target.language) !== 'en') return []
  const starts = target.figures.map(({ start }) => start)
  const noted = counts.map((each): Noted => {
    const { source: own, target: said } = each
    const next = Math.min(...starts.filter(start => start >= said.end), said.end + wide)
    const isOfPeople = /^[余多]?(?:人(?![均口工类才民大])|名(?=[，。；、]))/.test(
      source.text.slice(own.end, own.end + 3).trimStart(),
    )
    return {
      each,
      nouns: [
        ...nounsBeside(source.text, own.start, own.end)
          .map(pluralsOf)
          .filter(found => found !== undefined),
        ...(isOfPeople ? [people] : []),
      ],
      near: phraseBehind(target.text, said.end),
      wide: listBehind(target.text, said.end),
      far: target.text.slice(Math.max(0, said.start - wide / 2), next),
    }
  })
  for (const a of noted)
    for (const b of noted) {
      if (a === b || a.nouns.length === 0 || equal(a.each.source.value, b.each.source.value)) continue
      if (!says(a.nouns, b.near) || says(b.nouns, b.near)) continue
      if (isCrossed(a, b) && [a, b].every(isPlain)) return exchanged(a.each, b.each)
      if (says(a.nouns, a.far)) continue
      if (a.nouns.includes(people) && humans.test(a.far)) continue
      if (hangTogether(source, target, a.each, b.each)) continue
      if (says(b.nouns, a.near)) return exchanged(a.each, b.each)
      const isTurned = a.each.source.start < b.each.source.start !== a.each.target.start < b.each.target.start
      // Of the other noun nothing is known: then the numbers must have changed their order, too.
      if (isTurned && /[a-z]{3}/.test(a.near) && !says(b.nouns, target.text)) return exchanged(a.each, b.each)
    }
  return []
}
