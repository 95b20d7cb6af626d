import type { SegmentState } from '../model/catalog.js'
import { type Diagnostic, diagnostic } from '../model/diagnostic.js'
import type { Bilingual } from '../model/document.js'
import type { LanguageTag } from '../model/language.js'
import { checkPair, type PairOptions } from './check-pair.js'
import { isIgnored } from './ignored.js'
import { levelOf, type RuleLevels } from './levels.js'
import type { Pair } from './pair.js'
import { pairsOf } from './pairs-of.js'
import { placeInCatalog } from './place-in-catalog.js'
import { placeInSource } from './place-in-source.js'
import type { Alarm, FoundTerm, Rule, Scope, Spelling } from './rule.js'

/** What is known of one language that a document is translated into. */
export interface LanguageResources {
  /** The glossary entries whose source stands in a text. */
  terms?: (source: string) => readonly FoundTerm[]
  /** Words that are right whatever a dictionary says, in lower case. */
  accepted?: ReadonlySet<string>
  spelling?: Spelling
  /** The catalogue's path relative to the project's folder; default `translations/<lng>/<doc>.json`. */
  file?: string
  /** The line of a segment in the catalogue; default its index in reading order + 2. */
  lineOf?: (id: string) => number | undefined
}

/** All that a check of a document may be told. */
export interface CheckOptions {
  /** Default: all. */
  rules?: readonly Rule[]
  /** By target language, and by the source language for the rules of the source. Default: every rule's own severity. */
  levels?: Readonly<Record<LanguageTag, RuleLevels>>
  /** States by language and segment: what is ignored. The source language's are heard for its own rules. */
  states?: Readonly<Record<LanguageTag, ReadonlyMap<string, SegmentState>>>
  languages?: Readonly<Record<LanguageTag, LanguageResources>>
  /** Default: the document's target languages. */
  targetLanguages?: readonly LanguageTag[]
}

/** One pass of rules over the pairs of a document. */
interface Pass {
  language: LanguageTag
  pairs: readonly Pair[]
  scopes: readonly Scope[]
}

const passesOf = (document: Bilingual, languages: readonly LanguageTag[]): Pass[] => {
  const sources = pairsOf(document, document.language)
  return [
    { language: document.language, pairs: sources, scopes: ['source'] },
    ...languages.map((language): Pass => {
      return { language, pairs: pairsOf(document, language), scopes: ['segment', 'document'] }
    }),
  ]
}

/** Makes diagnostics of alarms: one place in a file each. */
const reporter = (document: Bilingual, pass: Pass, resources: LanguageResources) => {
  const segments = new Map(document.segments.map(segment => [segment.id, segment]))
  const lines = new Map(document.segments.map((segment, index) => [segment.id, index + 2]))
  const catalog = resources.file ?? `translations/${pass.language}/${document.name}.json`
  return (pair: Pair, alarm: Alarm): Diagnostic => {
    const segment = segments.get(pair.id)
    const inCatalog = alarm.place?.side !== 'source' && !pass.scopes.includes('source') && pair.target !== ''
    const line = resources.lineOf?.(pair.id) ?? lines.get(pair.id) ?? 1
    return diagnostic({
      reason: alarm.message,
      severity: alarm.severity,
      rule: alarm.rule,
      file: inCatalog ? catalog : document.path,
      place: inCatalog
        ? placeInCatalog(pair.id, pair.target, line, alarm.place)
        : segment && placeInSource(segment, document.value, alarm.place),
      segment: pair.id,
      actual: alarm.actual,
      expected: alarm.expected,
      ...(alarm.note === undefined ? {} : { note: alarm.note }),
    })
  }
}

const checkPass = (document: Bilingual, pass: Pass, options: CheckOptions): Diagnostic[] => {
  const { file: _, lineOf: __, ...knowledge } = options.languages?.[pass.language] ?? {}
  const levels = options.levels?.[pass.language] ?? {}
  const pairOptions: PairOptions = {
    ...knowledge,
    ...(options.rules ? { rules: options.rules } : {}),
    sourceLanguage: document.language,
    targetLanguage: pass.language,
    pairs: pass.pairs,
    scopes: pass.scopes,
    level: rule => levelOf(levels, rule.meta),
  }
  const states = options.states?.[pass.language]
  const report = reporter(document, pass, options.languages?.[pass.language] ?? {})
  return pass.pairs.flatMap(pair =>
    checkPair(pair, pairOptions)
      .filter(alarm => !isIgnored(states?.get(pair.id), alarm.rule, pair))
      .map(alarm => report(pair, alarm)),
  )
}

/**
 * Check a document: its source once, then every translation.
 * @returns diagnostics in reading order, the source's first. A finding in a translation is placed in its
 * catalogue (`translations/en/intro.json:12:9`), any other one in the source file.
 */
export const check = (document: Bilingual, options: CheckOptions = {}): Diagnostic[] =>
  passesOf(document, options.targetLanguages ?? document.targetLanguages).flatMap(pass =>
    checkPass(document, pass, options),
  )
