import picomatch from 'picomatch'
import type { LanguageTag } from '../model/language.js'
import type { State } from '../model/segment.js'
import type { CheckSeverity, StalePolicy, UntranslatedPolicy } from './spec.js'

/** What may be published of translations that are not finished, and what is said of them. */
export interface Policy {
  stale: StalePolicy
  untranslated: UntranslatedPolicy
  /** A translation below this state counts as missing. */
  minimumState: State
  /** Weights of checks by rule, where they differ from the rule's own; `markup-*` stands for a family. */
  checks: Record<string, CheckSeverity>
}

/** What differs for some documents. */
export interface Override extends Partial<Policy> {
  /** Globs under the source folder. */
  documents: string[]
  /** Only for these languages; none means all. */
  languages: LanguageTag[]
}

/** What a policy is looked up in. */
export interface Policies extends Policy {
  languages: Record<LanguageTag, Partial<Policy>>
  overrides: Override[]
}

/** Whether globs mean a document, written with or without the ending of its file. */
export const matchesDocument = (globs: readonly string[], name: string): boolean => {
  const chosen = globs.filter(glob => !glob.startsWith('!'))
  const left = globs.filter(glob => glob.startsWith('!')).map(glob => glob.slice(1))
  const isIn = (patterns: string[]): boolean =>
    patterns.length > 0 && [name, `${name}.md`].some(path => picomatch.isMatch(path, patterns))
  return isIn(chosen.length > 0 ? chosen : ['**']) && !isIn(left)
}

const applies = (override: Override, document: string, language: LanguageTag): boolean =>
  (override.languages.length === 0 || override.languages.includes(language)) &&
  matchesDocument(override.documents, document)

/** The policy for a document in a language: the configuration's, then the language's, then the overrides in order. */
export const policyOf = (config: Policies, document: string, language: LanguageTag): Policy => {
  const parts = [
    config.languages[language],
    ...config.overrides.filter(override => applies(override, document, language)),
  ]
  const policy = Object.assign({}, config, ...parts)
  const { stale, untranslated, minimumState } = policy
  const checks = Object.assign({}, config.checks, ...parts.map(part => part?.checks))
  return { stale, untranslated, minimumState, checks }
}
