import type { LanguageTag } from '../model/language.js'
import type { Level } from './levels.js'
import { once } from './once.js'
import type { Pair } from './pair.js'
import type { Alarm, Context, FoundTerm, Languages, Rule, Scope, Spelling } from './rule.js'
import { rules as allRules } from './rules/index.js'

/** What is known about all pairs that are checked together. */
export interface PairOptions {
  sourceLanguage: LanguageTag
  targetLanguage: LanguageTag
  /** The pairs of the document in reading order; the same array again costs nothing again. Default none. */
  pairs?: readonly Pair[]
  /** The pair before one in reading order. Default: by its id in `pairs`. */
  previous?: (pair: Pair) => Pair | undefined
  /** The glossary entries whose source stands in a text. Default none. */
  terms?: (source: string) => readonly FoundTerm[]
  /** Words that are right whatever a dictionary says, in lower case. */
  accepted?: ReadonlySet<string>
  spelling?: Spelling
  /** Default: all. */
  rules?: readonly Rule[]
  /** Default: every rule's own severity. */
  level?: (rule: Rule) => Level
  /** Default: `segment` and `document`. */
  scopes?: readonly Scope[]
}

const none: readonly never[] = []
const noWords: ReadonlySet<string> = new Set()
const defaultScopes: readonly Scope[] = ['segment', 'document']

const placesOf = once(
  (pairs: readonly Pair[]): ReadonlyMap<string, number> =>
    new Map(pairs.map((pair, index) => [pair.id, index])),
)

const beside = (pairs: readonly Pair[], pair: Pair, step: 1 | -1): Pair | undefined => {
  const index = placesOf(pairs).get(pair.id)
  return index === undefined ? undefined : pairs[index + step]
}

/** A neighbour, where it stands in the same block. */
const inBlock = (other: Pair | undefined, { block }: Pair): Pair | undefined =>
  other?.block === block ? other : undefined

/** A rule that is made, and how severe what it finds is. */
interface Ready {
  rule: Rule
  severity: Alarm['severity']
}

/** The rules that have something to say under these options, each with its severity. */
export const readyRules = once((options: PairOptions): Ready[] => {
  const languages: Languages = { source: options.sourceLanguage, target: options.targetLanguage }
  const scopes = options.scopes ?? defaultScopes
  return (options.rules ?? allRules).flatMap(rule => {
    const severity = options.level?.(rule) ?? rule.meta.severity
    const silent =
      severity === 'off' || !scopes.includes(rule.meta.scope) || rule.applies?.(languages) === false
    return silent ? [] : [{ rule, severity }]
  })
})

const contextOf = (pair: Pair, options: PairOptions): Context => {
  const pairs = options.pairs ?? none
  const previous = options.previous ? options.previous(pair) : beside(pairs, pair, -1)
  return {
    languages: { source: options.sourceLanguage, target: options.targetLanguage },
    pairs,
    previous,
    before: inBlock(previous, pair),
    after: inBlock(beside(pairs, pair, 1), pair),
    terms: options.terms?.(pair.source) ?? none,
    accepted: options.accepted ?? noWords,
    spelling: options.spelling,
  }
}

/**
 * Check one pair; made for live use, while its target is being typed.
 * @param options keep the object between calls: what is known of it is remembered with it.
 * @returns alarms in the order of the rules; of one rule in the order of its findings.
 */
export const checkPair = (pair: Pair, options: PairOptions): Alarm[] => {
  const context = contextOf(pair, options)
  const blank = pair.target.trim() === ''
  const alarms: Alarm[] = []
  for (const { rule, severity } of readyRules(options)) {
    if (blank && !rule.blank && rule.meta.scope !== 'source') continue
    for (const finding of rule.look(pair, context)) alarms.push({ ...finding, rule: rule.meta.id, severity })
  }
  return alarms
}
