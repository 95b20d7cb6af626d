import { setImmediate } from 'node:timers/promises'
import { checkPair, type PairOptions } from '../../check/check-pair.js'
import { applyEdits } from '../../check/edit.js'
import { isIgnored } from '../../check/ignored.js'
import { levelOf, normalizeLevels } from '../../check/levels.js'
import type { Pair } from '../../check/pair.js'
import type { Alarm } from '../../check/rule.js'
import { rules } from '../../check/rules/index.js'
import { loadSpelling } from '../../check/spelling/dictionary.js'
import type { Config } from '../../config.js'
import { acceptedWords, termFinder } from '../../memory/glossary/found-terms.js'
import type { Glossary } from '../../model/glossary.js'
import type { LanguageTag } from '../../model/language.js'
import type { AlarmCounts, AlarmMessage, Row } from '../protocol.js'
import type { OpenedDocument } from './opened-document.js'
import { rowsOf } from './rows.js'

/** The live checks of a book's pairs. */
export interface Checks {
  /** The alarms of a segment whose target reads `text` now. */
  of(document: OpenedDocument, language: LanguageTag, id: string, text: string): Promise<AlarmMessage[]>
  /** The gravest alarm of every segment that has one. */
  all(document: OpenedDocument, language: LanguageTag): Promise<AlarmCounts['alarms']>
}

const pairOf = ({ id, source, target, role, block, stale }: Row): Pair => ({
  id,
  source,
  target,
  role,
  block,
  stale,
})

const messageOf = (alarm: Alarm, text: string, ignored: boolean): AlarmMessage => {
  const { rule, severity, message, actual, expected, place, note, fix } = alarm
  return {
    rule,
    severity,
    message,
    actual,
    expected,
    ignored,
    ...(place ? { place } : {}),
    ...(note === undefined ? {} : { note }),
    ...(fix ? { fixed: applyEdits(text, [fix]) } : {}),
  }
}

/** What is said of a row otherwise: an empty cell and an earlier wording show by themselves. */
const shownOtherwise = new Set(['stale', 'empty', 'untranslated'])

const weights = ['info', 'warning', 'error'] as const

/** How many pairs are checked before others get their turn. */
const slice = 50

export const createChecks = (config: Config, readGlossary: () => Promise<Glossary>): Checks => {
  const levels = normalizeLevels(
    { rules: config.checks },
    rules.map(({ meta }) => meta.id),
    'checks',
  )
  const chosen = rules.filter(({ meta }) => !shownOtherwise.has(meta.id))
  const made = new WeakMap<OpenedDocument, Map<string, { glossary: Glossary; options: PairOptions }>>()

  const optionsFor = async (document: OpenedDocument, language: LanguageTag): Promise<PairOptions> => {
    const glossary = await readGlossary()
    const known = made.get(document) ?? new Map()
    made.set(document, known)
    const found = known.get(language)
    if (found?.glossary === glossary) return found.options
    const spelling = await loadSpelling(language)
    const options: PairOptions = {
      sourceLanguage: config.sourceLanguage,
      targetLanguage: language,
      pairs: rowsOf(document, language).map(pairOf),
      rules: chosen,
      terms: termFinder(glossary, language),
      accepted: acceptedWords(glossary, language),
      level: rule => levelOf(levels, rule.meta, language, document.source.name),
      ...(spelling ? { spelling } : {}),
    }
    known.set(language, { glossary, options })
    return options
  }

  const stateOf = (document: OpenedDocument, language: LanguageTag, id: string) =>
    document.targets.get(language)?.carried.state.segments.get(id)

  return {
    of: async (document, language, id, text) => {
      const options = await optionsFor(document, language)
      const pair = options.pairs?.find(one => one.id === id)
      if (!pair) return []
      const now = { ...pair, target: text, stale: false }
      const state = stateOf(document, language, id)
      return checkPair(now, options).map(alarm => messageOf(alarm, text, isIgnored(state, alarm.rule, now)))
    },
    all: async (document, language) => {
      const options = await optionsFor(document, language)
      const alarms: AlarmCounts['alarms'] = {}
      for (const [index, pair] of (options.pairs ?? []).entries()) {
        if (index % slice === slice - 1) await setImmediate()
        const state = stateOf(document, language, pair.id)
        for (const { rule, severity } of checkPair(pair, options)) {
          if (isIgnored(state, rule, pair)) continue
          const before = alarms[pair.id]
          if (before === undefined || weights.indexOf(severity) > weights.indexOf(before))
            alarms[pair.id] = severity
        }
      }
      return alarms
    },
  }
}
