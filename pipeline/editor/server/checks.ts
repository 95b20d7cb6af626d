import { setImmediate } from 'node:timers/promises'
import { type Knowledge, readKnowledge } from '../../build/knowledge.js'
import { checkPair, type PairOptions } from '../../check/check-pair.js'
import { applyEdits } from '../../check/edit.js'
import { isIgnored, type Reason, reasonOf } from '../../check/ignored.js'
import { levelOf } from '../../check/levels.js'
import type { Pair } from '../../check/pair.js'
import type { Alarm } from '../../check/rule.js'
import { rules } from '../../check/rules/index.js'
import { type Config, policyOf } from '../../config.js'
import type { SegmentState } from '../../model/catalog.js'
import type { Effects } from '../../model/effects.js'
import type { LanguageTag } from '../../model/language.js'
import type { MessageLanguage } from '../../model/messages/catalogs.js'
import type { Saying } from '../../model/messages/message.js'
import { tell } from '../../model/messages/tell.js'
import type { AlarmCounts, AlarmMessage, ChecksMessage, Row } from '../protocol.js'
import { missingIn } from './missing.js'
import type { OpenedDocument } from './opened-document.js'
import { rowsOf } from './rows.js'

/** The live checks of a book's pairs. */
export interface Checks {
  /** The alarms of a segment whose target reads `text` now, told in a language. */
  of(
    document: OpenedDocument,
    language: LanguageTag,
    id: string,
    text: string,
    said: MessageLanguage,
  ): Promise<Pick<ChecksMessage, 'alarms' | 'missing'>>
  /** The gravest alarm of every segment that has one. */
  all(document: OpenedDocument, language: LanguageTag): Promise<AlarmCounts['alarms']>
  /** The glossary has changed: read it again. */
  forget(): void
}

const pairOf = ({ id, source, target, role, block, stale }: Row): Pair => ({
  id,
  source,
  target,
  role,
  block,
  stale,
})

/** A message that names another segment by its id names it by its number: that is what the list shows. */
const byNumber = (message: Saying, pairs: readonly Pair[]): Saying => {
  if (message.values.segment === undefined) return message
  const place = pairs.findIndex(({ id }) => id === message.values.segment)
  return place < 0 ? message : { ...message, values: { ...message.values, segment: place + 1 } }
}

const messageOf = (
  alarm: Alarm,
  text: string,
  reason: Reason | undefined,
  language: MessageLanguage,
): AlarmMessage => {
  const { rule, severity, actual, expected, place, note, fix } = alarm
  return {
    rule,
    severity,
    message: tell(alarm.message, language, alarm),
    actual,
    expected,
    ignored: reason !== undefined,
    ...(reason ? { reason } : {}),
    ...(place ? { place } : {}),
    ...(note === undefined ? {} : { note: tell(note, language) }),
    ...(fix ? { fixed: applyEdits(text, [fix]) } : {}),
  }
}

/** What is said of a row otherwise: an empty cell and an earlier wording show by themselves. */
const shownOtherwise = new Set(['stale', 'empty', 'untranslated'])

const weights = ['info', 'warning', 'error'] as const

/** A text that is not empty and says nothing. U+2060 WORD JOINER. */
const wordless = '\u2060'

/** How many pairs are checked before others get their turn. */
const slice = 50

/** The gravest alarm of each pair that has one. */
const gravestOf = async (
  options: PairOptions,
  stateOf: (id: string) => SegmentState | undefined,
): Promise<AlarmCounts['alarms']> => {
  const alarms: AlarmCounts['alarms'] = {}
  for (const [index, pair] of (options.pairs ?? []).entries()) {
    if (index % slice === slice - 1) await setImmediate()
    const state = stateOf(pair.id)
    for (const { rule, severity } of checkPair(pair, options)) {
      if (isIgnored(state, rule, pair)) continue
      const before = alarms[pair.id]
      if (before === undefined || weights.indexOf(severity) > weights.indexOf(before))
        alarms[pair.id] = severity
    }
  }
  return alarms
}

export const createChecks = (config: Config, effects: Effects) => {
  const chosen = rules.filter(({ meta }) => !shownOtherwise.has(meta.id))
  let knowledge: Promise<Knowledge> | undefined
  let made = new WeakMap<OpenedDocument, Map<LanguageTag, PairOptions>>()
  /** What was found of all pairs: each window that opens the document asks for it, and it is the dearest of what is asked. */
  const gravest = new WeakMap<PairOptions, Promise<AlarmCounts['alarms']>>()

  const knowledgeOf = async (language: LanguageTag) => {
    knowledge ??= readKnowledge(config, config.targetLanguages, effects)
    knowledge.catch(() => {
      knowledge = undefined
    })
    return (await knowledge).languages[language]
  }

  const optionsFor = async (document: OpenedDocument, language: LanguageTag): Promise<PairOptions> => {
    // What is forgotten meanwhile is kept no longer.
    const kept = made
    const { terms, accepted, spelling } = (await knowledgeOf(language)) ?? {}
    const found = kept.get(document)?.get(language)
    if (found) return found
    const { checks } = policyOf(config, document.source.name, language)
    const options: PairOptions = {
      sourceLanguage: config.sourceLanguage,
      targetLanguage: language,
      pairs: rowsOf(document, language).map(pairOf),
      rules: chosen,
      level: rule => levelOf(checks, rule.meta),
      ...(terms ? { terms } : {}),
      ...(accepted ? { accepted } : {}),
      ...(spelling ? { spelling } : {}),
    }
    const known = kept.get(document) ?? new Map<LanguageTag, PairOptions>()
    kept.set(document, known.set(language, options))
    return options
  }

  const stateOf = (document: OpenedDocument, language: LanguageTag, id: string) =>
    document.targets.get(language)?.carried.state.segments.get(id)

  const checks: Checks = {
    forget: () => {
      knowledge = undefined
      made = new WeakMap()
    },
    of: async (document, language, id, text, said) => {
      const options = await optionsFor(document, language)
      const pair = options.pairs?.find(one => one.id === id)
      if (!pair) return { alarms: [], missing: [] }
      const now = { ...pair, target: text, stale: false }
      const state = stateOf(document, language, id)
      const alarms = checkPair(now, options)
      // An empty text is no translation to the checks: what it lacks they say of one that has no words.
      const lacking = text.trim() === '' ? checkPair({ ...now, target: wordless }, options) : alarms
      return {
        alarms: alarms.map(alarm => {
          const message = byNumber(alarm.message, options.pairs ?? [])
          return messageOf({ ...alarm, message }, text, reasonOf(state, alarm.rule, now), said)
        }),
        missing: missingIn(lacking, now.source),
      }
    },
    all: async (document, language) => {
      const options = await optionsFor(document, language)
      const alarms = gravest.get(options) ?? gravestOf(options, id => stateOf(document, language, id))
      gravest.set(options, alarms)
      return alarms
    },
  }
  return checks
}
