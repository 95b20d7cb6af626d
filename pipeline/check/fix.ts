import type { Bilingual } from '../model/document.js'
import type { LanguageTag } from '../model/language.js'
import { checkPair } from './check-pair.js'
import { applyEdits } from './edit.js'
import type { CheckOptions } from './options.js'
import type { Pair } from './pair.js'
import { isHeard, pairOptionsOf, targetPass } from './pass.js'
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
const rounds = 9

type Look = (pair: Pair) => ReturnType<typeof checkPair>

const mend = (pair: Pair, look: Look): Fix | undefined => {
  const mended = new Set<string>()
  let target = pair.target
  for (let round = 0; round < rounds; round += 1) {
    const alarms = look({ ...pair, target }).filter(({ fix }) => fix)
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

/**
 * What of the translations into a language can be mended safely. Nothing is written; rules that are off and
 * alarms that are ignored mend nothing.
 * @returns one entry a target that would change, in reading order.
 */
export const fixesOf = (document: Bilingual, language: LanguageTag, options: CheckOptions = {}): Fix[] => {
  const pass = targetPass(document, language)
  const rules = (options.rules ?? allRules).filter(({ meta }) => meta.fixable)
  const pairOptions = pairOptionsOf(pass, { ...options, rules })
  return pass.pairs.flatMap(pair => {
    const look: Look = now =>
      checkPair(now, pairOptions).filter(({ rule }) => isHeard(pass, options, rule, pair))
    return mend(pair, look) ?? []
  })
}
