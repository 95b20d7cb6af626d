import { posix } from 'node:path'
import { openBook } from './build/book.js'
import { documentOfIds } from './build/document-of-ids.js'
import { type Prepared, prepare } from './build/prepare.js'
import { writeTogether } from './build/write-together.js'
import { checkPair } from './check/check-pair.js'
import { heed, ignore as ignoreIn, type Reason } from './check/ignored.js'
import type { Pair } from './check/pair.js'
import { type Pass, pairOptionsOf, sourcePass, targetPass } from './check/pass.js'
import type { Alarm } from './check/rule.js'
import type { Config } from './config.js'
import type { SegmentState } from './model/catalog.js'
import { SetupError } from './model/diagnostic.js'
import type { Effects } from './model/effects.js'
import type { LanguageTag } from './model/language.js'
import type { MessageLanguage } from './model/messages/catalogs.js'
import { saying } from './model/messages/message.js'
import { tell } from './model/messages/tell.js'
import { nodeEffects } from './node.js'
import { type Change, changesOf, layerFiles } from './segment/translation-files.js'

/** Which alarm to ignore, and why. */
export interface IgnoreRequest {
  /** The segment, and the rule whose alarms are meant: as a message of `check` names them. */
  id: string
  rule: string
  /** Why the text is right all the same. */
  why?: string
  /** Who says so; nobody is named where none is given. */
  by?: string
  /** Default: every language in which the rule has something to say of the segment. */
  languages?: readonly LanguageTag[]
  /** Name or path of the document. Default: the one that has the segment. */
  document?: string
  /** Listen again to what was ignored. Default false. */
  heed?: boolean
  /** Say what would be ignored and write nothing. Default false. */
  dryRun?: boolean
  /** The language in which alarms are told. Default English. */
  messages?: MessageLanguage
}

/** The alarms of a segment in one language that are ignored, or heard again. */
export interface IgnoredAlarms {
  language: LanguageTag
  /** What the alarms say; none where a text has changed since. */
  messages: string[]
}

export interface IgnoreReport {
  document: string
  ignored: IgnoredAlarms[]
  /** State files that were written, or would be, relative to the project. */
  files: string[]
}

/** A segment in one language, with what a rule has to say of it. */
interface Case {
  pass: Pass
  pair: Pair
  alarms: Alarm[]
  state: SegmentState
}

const casesOf = ({ document, checks }: Prepared, { id, rule, languages }: IgnoreRequest): Case[] =>
  [sourcePass(document), ...document.targetLanguages.map(language => targetPass(document, language))]
    .filter(({ language }) => languages?.includes(language) ?? true)
    .flatMap(pass => {
      const pair = pass.pairs.find(each => each.id === id)
      if (!pair) return []
      const alarms = checkPair(pair, pairOptionsOf(pass, checks)).filter(alarm => alarm.rule === rule)
      return [{ pass, pair, alarms, state: checks.states?.[pass.language]?.get(id) ?? {} }]
    })

const isMeant = ({ alarms, state }: Case, { rule, heed: again = false }: IgnoreRequest): boolean =>
  again ? state.ignored?.some(entry => entry.rule === rule) === true : alarms.length > 0

const nothingMeant = ({ id, rule, heed: again = false }: IgnoreRequest): SetupError =>
  again
    ? new SetupError(saying('ignored.nothing', { rule, id }))
    : new SetupError(saying('ignored.no-alarm', { rule, id }))

const changesFor = (
  { catalogs }: Prepared,
  { pass: { language }, pair, state }: Case,
  request: IgnoreRequest,
  { config, reason, name }: { config: Config; reason: Reason; name: string },
): Change[] => {
  const layer = catalogs[language]
  if (!layer || layer.damaged)
    throw new SetupError(saying('ignored.damaged', { path: layer?.path ?? language }))
  const after = request.heed ? heed(state, request.rule) : ignoreIn(state, request.rule, pair, reason)
  const segments = new Map(layer.state.segments).set(pair.id, after)
  const files = layerFiles(config.project, config.folders.translations, language, name)
  return changesOf(files, layer, { catalog: layer.catalog, state: { ...layer.state, segments } })
}

/**
 * Ignore what a check says of one segment, for its texts as they stand: who, when and why are kept beside the
 * translation, and the alarm comes back when either text changes.
 * @throws SetupError when there is no such segment or alarm, a state file is damaged, or cannot be written.
 */
export const ignoreAlarm = async (
  config: Config,
  request: IgnoreRequest,
  effects: Effects = nodeEffects,
): Promise<IgnoreReport> => {
  const source = await documentOfIds(config, [request.id], request.document, effects)
  const book = await openBook(config, config.targetLanguages, effects)
  const prepared = await prepare(source, book, effects)
  const cases = casesOf(prepared, request).filter(each => isMeant(each, request))
  if (cases.length === 0) throw nothingMeant(request)
  const { by, why } = request
  const reason = { ...(by ? { by } : {}), at: effects.now().toISOString(), ...(why ? { why } : {}) }
  const changes = cases.flatMap(each =>
    changesFor(prepared, each, request, { config, reason, name: source.name }),
  )
  if (!request.dryRun) await writeTogether(changes, effects)
  return {
    document: source.name,
    ignored: cases.map(({ pass, alarms }) => ({
      language: pass.language,
      messages: alarms.map(alarm => tell(alarm.message, request.messages, alarm)),
    })),
    files: changes.map(({ path }) => posix.relative(config.project, path)),
  }
}
