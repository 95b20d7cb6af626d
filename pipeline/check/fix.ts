import { severities } from '../model/diagnostic.js'
import type { Bilingual } from '../model/document.js'
import type { LanguageTag } from '../model/language.js'
import { checkPair } from './check-pair.js'
import { applyEdits } from './edit.js'
import type { CheckOptions } from './options.js'
import type { Pair } from './pair.js'
import { isHeard, pairOptionsOf, targetPass } from './pass.js'
import type { Alarm } from './rule.js'
import { rules as allRules } from './rules/index.js'

/** A target that can be mended without asking. */
export interface Fix {
  id: string
  source: string
  /** The target as it stands, and as it would be. */
  before: string
  after: string
  /** The rules whose findings are mended, in the order of the table. */
  rules: string[]
}

/** Edits of one round may call for others: “ ，” becomes “ , ”, then “, ”. More rounds than this are a fault. */
const rounds = 12

type Look = (pair: Pair) => Alarm[]

/** The most severe alarms: a full-width bracket breaks a link, whose address is not to be mended as prose. */
const gravest = (alarms: readonly Alarm[]): Alarm[] => {
  const severity = severities.find(one => alarms.some(alarm => alarm.severity === one))
  return alarms.filter(alarm => alarm.severity === severity)
}

const mend = (pair: Pair, look: Look): Fix | undefined => {
  const mended = new Set<string>()
  let target = pair.target
  for (let round = 0; round < rounds; round += 1) {
    const alarms = gravest(look({ ...pair, target }).filter(({ fix }) => fix))
    const after = applyEdits(
      target,
      alarms.flatMap(({ fix }) => fix ?? []),
    )
    if (after === target) break
    for (const { rule } of alarms) mended.add(rule)
    target = after
  }
  const { id, source } = pair
  return target === pair.target
    ? undefined
    : { id, source, before: pair.target, after: target, rules: [...mended] }
}

/** A pair before it was mended: what is ignored is ignored for that text. */
const originalOf = (pair: Pair, made: ReadonlyMap<string, Fix>): Pair => ({
  ...pair,
  target: made.get(pair.id)?.before ?? pair.target,
})

const joined = (first: Fix | undefined, second: Fix): Fix =>
  first ? { ...second, before: first.before, rules: [...new Set([...first.rules, ...second.rules])] } : second

/**
 * What of the translations into a language can be mended safely. Nothing is written; rules that are off and
 * alarms that are ignored mend nothing.
 * What is mended changes what is usual in the document (its dashes, its quotation marks): it is looked at again until nothing
 * is left.
 * @returns one entry a target that would change, in reading order.
 */
export const fixesOf = (document: Bilingual, language: LanguageTag, options: CheckOptions = {}): Fix[] => {
  const pass = targetPass(document, language)
  const rules = (options.rules ?? allRules).filter(({ meta }) => meta.fixable)
  const made = new Map<string, Fix>()
  let pairs = pass.pairs
  for (let round = 0; round < rounds; round += 1) {
    const pairOptions = pairOptionsOf({ ...pass, pairs }, { ...options, rules })
    const isOurs = ({ rule }: Alarm, pair: Pair): boolean =>
      isHeard(pass, options, rule, originalOf(pair, made))
    const fixes = pairs.flatMap(
      pair => mend(pair, now => checkPair(now, pairOptions).filter(alarm => isOurs(alarm, pair))) ?? [],
    )
    if (fixes.length === 0) break
    for (const fix of fixes) made.set(fix.id, joined(made.get(fix.id), fix))
    pairs = pairs.map(pair => ({ ...pair, target: made.get(pair.id)?.after ?? pair.target }))
  }
  return pass.pairs.flatMap(({ id }) => made.get(id) ?? [])
}
