import type { Bilingual } from '../model/document.js'
import type { LanguageTag } from '../model/language.js'
import { checkEach, type PairOptions } from './check-pair.js'
import { isIgnored } from './ignored.js'
import { levelOf } from './levels.js'
import type { CheckOptions } from './options.js'
import type { Pair } from './pair.js'
import { pairsOf } from './pairs-of.js'
import type { Alarm, Scope } from './rule.js'

/** One pass of rules over the pairs of a document. */
export interface Pass {
  /** The source's, or that of the translations. */
  language: LanguageTag
  sourceLanguage: LanguageTag
  pairs: readonly Pair[]
  scopes: readonly Scope[]
}

/** The pass over the source itself. */
export const sourcePass = (document: Bilingual): Pass => {
  const { language } = document
  return { language, sourceLanguage: language, pairs: pairsOf(document, language), scopes: ['source'] }
}

/** The pass over the translations into a language. */
export const targetPass = (document: Bilingual, language: LanguageTag): Pass => ({
  language,
  sourceLanguage: document.language,
  pairs: pairsOf(document, language),
  scopes: ['segment', 'document'],
})

/** What a pass tells the rules of its language. */
export const pairOptionsOf = (pass: Pass, options: CheckOptions): PairOptions => {
  const { file: _, lineOf: __, ...knowledge } = options.languages?.[pass.language] ?? {}
  const levels = options.levels?.[pass.language] ?? {}
  return {
    ...knowledge,
    ...(options.rules ? { rules: options.rules } : {}),
    sourceLanguage: pass.sourceLanguage,
    targetLanguage: pass.language,
    pairs: pass.pairs,
    scopes: pass.scopes,
    level: rule => levelOf(levels, rule.meta),
  }
}

/** Whether an alarm of this pass is to be heard for a pair as it stands. */
export const isHeard = (pass: Pass, options: CheckOptions, rule: string, pair: Pair): boolean =>
  !isIgnored(options.states?.[pass.language]?.get(pair.id), rule, pair)

/** The alarms of a pass in reading order, without those that are ignored. */
export const alarmsOf = (pass: Pass, options: CheckOptions): { pair: Pair; alarm: Alarm }[] => {
  const found = checkEach(pass.pairs, pairOptionsOf(pass, options))
  return pass.pairs.flatMap((pair, index) =>
    (found[index] ?? []).flatMap(alarm =>
      isHeard(pass, options, alarm.rule, pair) ? [{ pair, alarm }] : [],
    ),
  )
}
