import { SetupError, type Severity } from '../model/diagnostic.js'
import type { LanguageTag } from '../model/language.js'
import type { Meta } from './rule.js'

/** What a configuration says of a rule. */
export type Level = Severity | 'off'

/** Levels by rule; `markup-*` stands for every rule whose id begins so. */
export type RuleLevels = Readonly<Record<string, Level>>

/** The configuration of the checks: the more special one wins, documents over languages over all. */
export interface Levels {
  rules: RuleLevels
  languages: Readonly<Record<LanguageTag, RuleLevels>>
  /** By name of the document; `*` stands for anything: `reports/*`. */
  documents: Readonly<Record<string, RuleLevels>>
}

/** Every rule as it comes. */
export const defaultLevels: Levels = { rules: {}, languages: {}, documents: {} }

const fits = (pattern: string, name: string): boolean => {
  const [first = '', ...others] = pattern.split('*')
  if (others.length === 0) return pattern === name
  const last = others.pop() ?? ''
  if (!name.startsWith(first) || name.length < first.length + last.length || !name.endsWith(last))
    return false
  let at = first.length
  for (const part of others) {
    const found = name.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return at <= name.length - last.length
}

const chosen = <Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  table[name] ??
  Object.entries(table)
    .filter(([pattern]) => pattern.includes('*') && fits(pattern, name))
    .sort(([one], [other]) => other.length - one.length)[0]?.[1]

/** The level of a rule in a document, for translations into a language. */
export const levelOf = (levels: Levels, meta: Meta, language: LanguageTag, document: string): Level =>
  chosen(chosen(levels.documents, document) ?? {}, meta.id) ??
  chosen(levels.languages[language] ?? {}, meta.id) ??
  chosen(levels.rules, meta.id) ??
  meta.severity

const known: readonly unknown[] = ['error', 'warning', 'info', 'off'] satisfies Level[]
const isLevel = (value: unknown): value is Level => known.includes(value)

const entriesOf = (value: unknown, field: string): [string, unknown][] => {
  if (value === undefined) return []
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return Object.entries(value)
  throw new SetupError(`${field}: unexpected ${JSON.stringify(value)}, expected an object.`)
}

const normalizeRules = (spec: unknown, field: string, ids: readonly string[]): RuleLevels =>
  Object.fromEntries(
    entriesOf(spec, field).map(([pattern, level]) => {
      if (!ids.some(id => fits(pattern, id)))
        throw new SetupError(
          `${field}: unexpected rule “${pattern}”, expected the id of a rule, as \`duizhao explain\` lists them.`,
        )
      if (!isLevel(level))
        throw new SetupError(
          `${field}.${pattern}: unexpected ${JSON.stringify(level)}, expected error, warning, info or off.`,
        )
      return [pattern, level]
    }),
  )

const normalizeGroups = (spec: unknown, field: string, ids: readonly string[]): Levels['documents'] =>
  Object.fromEntries(
    entriesOf(spec, field).map(([name, rules]) => [name, normalizeRules(rules, `${field}.${name}`, ids)]),
  )

/**
 * A complete configuration from what a user wrote: `{rules: {'double-space': 'off'}, languages: {en: {…}},
 * documents: {'reports/*': {…}}}`.
 * @param ids the ids of all rules.
 * @throws SetupError that names the field, what it holds and what it should hold.
 */
export const normalizeLevels = (spec: unknown, ids: readonly string[], field = 'check'): Levels => {
  const parts = Object.fromEntries(entriesOf(spec, field))
  return {
    rules: normalizeRules(parts.rules, `${field}.rules`, ids),
    languages: normalizeGroups(parts.languages, `${field}.languages`, ids),
    documents: normalizeGroups(parts.documents, `${field}.documents`, ids),
  }
}
