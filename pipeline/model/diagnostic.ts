import type { Node, Point, Position } from 'unist'
import { VFileMessage } from 'vfile-message'
import type { Encoding } from './encoding.js'
import type { MessageLanguage } from './messages/catalogs.js'
import { type Saying, saying } from './messages/message.js'
import { tell } from './messages/tell.js'

/** How much a diagnostic weighs: an `error` makes the exit code 1. */
export const severities = ['error', 'warning', 'info'] as const

export type Severity = (typeof severities)[number]

/** Whether a severity is `least` or worse. */
export const isAtLeast = (severity: Severity, least: Severity): boolean =>
  severities.indexOf(severity) <= severities.indexOf(least)

/** What a diagnostic says, and where. */
export interface DiagnosticSpec {
  /** One sentence, in English in the grammar “Unexpected X, expected Y”, ended without a full stop. */
  reason: Saying
  severity: Severity
  /** The rule's id in kebab case: `figures-value`. */
  rule: string
  /** The file, relative to the project's folder. */
  file: string
  /** The node, its position, or a point: line and column from 1, offset from 0. */
  place?: Node | Position | Point | undefined
  /** The segment the diagnostic is about. */
  segment?: string
  /** What was found, as it stands in the text. */
  actual?: string
  /** Texts that would be right; the first is the proposal. */
  expected?: string[]
  /** What to do, or the background: one or two sentences. */
  note?: Saying
}

/** What a diagnostic says, for any language. */
type Said = Pick<DiagnosticSpec, 'reason' | 'note'>

/**
 * A problem in a text, as a value. `file` is its file, `name` its place there: `line:column`. Its texts are English;
 * `said` is what they are made of.
 */
export type Diagnostic = VFileMessage & { segment?: string; said?: Said }

/** Make a diagnostic: the one place where diagnostics are made. */
export const diagnostic = (spec: DiagnosticSpec): Diagnostic => {
  const place =
    spec.place && 'type' in spec.place ? spec.place.position : (spec.place as Position | Point | undefined)
  const message: Diagnostic = new VFileMessage(tell(spec.reason, 'en', spec), {
    ...(place ? { place } : {}),
    ruleId: spec.rule,
    source: 'duizhao',
  })
  message.file = spec.file
  message.fatal = spec.severity === 'error' ? true : spec.severity === 'warning' ? false : undefined
  if (spec.segment !== undefined) message.segment = spec.segment
  if (spec.actual !== undefined) message.actual = spec.actual
  if (spec.expected !== undefined) message.expected = spec.expected
  if (spec.note !== undefined) message.note = tell(spec.note)
  const { reason, note } = spec
  message.said = { reason, ...(note === undefined ? {} : { note }) }
  return message
}

/** A diagnostic in another language; what has no words in it stays English. */
export const inLanguage = (message: Diagnostic, language: MessageLanguage): Diagnostic => {
  if (language === 'en') return message
  const { reason, note } = message.said ?? {}
  const told: Diagnostic = Object.assign(Object.create(Object.getPrototypeOf(message)), message)
  if (reason !== undefined) told.reason = tell(reason, language, message)
  if (note !== undefined) told.note = tell(note, language)
  return told
}

/** The severity of a diagnostic (`VFileMessage.fatal`: true, false, undefined). */
export const severity = (message: Diagnostic): Severity =>
  message.fatal === true ? 'error' : message.fatal === false ? 'warning' : 'info'

/**
 * The set-up is wrong: nothing can be done before the user acts. Exit code 2.
 * The message names the file or field, what was found, what was expected and what to do.
 */
export class SetupError extends Error {
  override name = 'SetupError'

  /** @param said what to tell a person; `message` is its English. */
  constructor(
    readonly said: Saying,
    options?: ErrorOptions,
  ) {
    super(tell(said), options)
  }
}

/** What an error tells a person, in her language as far as it has words for it. */
export const toldError = (error: unknown, language: MessageLanguage): string => {
  if (error instanceof SetupError) return tell(error.said, language)
  return error instanceof Error ? error.message : String(error)
}

/** A path as it must stand in a command line. */
const shellWord = (path: string): string => (/^[\p{L}\p{N}./_-]+$/u.test(path) ? path : `"${path}"`)

/** A file is not in UTF-8. */
export class EncodingError extends SetupError {
  override name = 'EncodingError'
  /** What was found, without the place. */
  readonly found: Saying
  /** How to convert the file. */
  readonly remedy: Saying

  /** @param line from 1, where it is not. @param encoding what it looks like. */
  constructor(
    readonly path: string,
    readonly line: number,
    encoding: Encoding | undefined,
  ) {
    const found = encoding ? saying('encoding.like', { name: encoding.name }) : saying('encoding')
    const remedy = encoding
      ? saying('encoding.convert', {
          code: encoding.code,
          file: shellWord(path),
          made: shellWord(`${path}.utf8`),
        })
      : saying('encoding.mend')
    super(saying('encoding.file', { path, line, what: found, remedy }))
    this.found = found
    this.remedy = remedy
  }
}
