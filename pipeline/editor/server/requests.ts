import { states } from '../../model/segment.js'
import {
  type Adopted,
  type AidRequest,
  type DraftRequest,
  type IgnoreRequest,
  longestText,
  type NoteRequest,
  type PdfCancelRequest,
  type PdfRequest,
  type SaveRequest,
  type SegmentKey,
} from '../protocol.js'

/** A message that is not as the client sends it. */
export class BadRequest extends Error {
  override name = 'BadRequest'
}

/** The longest note, in UTF-16 units. */
const longestNote = 10_000

/** A message that may hold anything. */
export type Fields = Record<string, unknown>

/** The fields of a message. @throws BadRequest */
export const fieldsOf = (value: unknown): Fields => {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  throw new BadRequest('expected an object')
}

/** A text of a message. @throws BadRequest naming the field */
export const text = (fields: Fields, name: string, longest: number): string => {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined
  if (typeof value !== 'string') throw new BadRequest(`${name}: expected a text`)
  if (value.length > longest) throw new BadRequest(`${name}: longer than ${longest} characters`)
  return value
}

/** A translation: one line, characters that a file can hold. What is only white space is none. */
export const translation = (fields: Fields, name: string): string => {
  const value = text(fields, name, longestText)
  if (/[\p{Cs}\u0000]/u.test(value)) throw new BadRequest(`${name}: holds half a character or U+0000`)
  return value.trim() === '' ? '' : value
}

/** The segment that a message names. @throws BadRequest */
export const keyOf = (fields: Fields): SegmentKey => ({
  document: text(fields, 'document', 1000),
  language: text(fields, 'language', 100),
  id: text(fields, 'id', 100),
})

/** What somebody says about a segment, in words. */
const noteOf = (fields: Fields, name: string): string => {
  const note = text(fields, name, longestNote).trim()
  if (note === '' || /[\p{Cs}\u0000]/u.test(note)) throw new BadRequest(`${name}: expected a note`)
  return note
}

/** The window that a message comes from, made at random by the client. */
const windowOf = (fields: Fields): { window?: string } => {
  if (fields.window === undefined) return {}
  const window = text(fields, 'window', 64)
  if (!/^[\w-]*$/.test(window)) throw new BadRequest('window: expected letters and digits')
  return { window }
}

const overOf = (fields: Fields): { over?: Adopted } => {
  if (fields.over === undefined) return {}
  const over = fieldsOf(fields.over)
  return { over: { window: windowOf(over).window ?? '', text: text(over, 'text', longestText) } }
}

const timeOf = (fields: Fields): string => {
  const at = text(fields, 'at', 40)
  if (!/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(at)) throw new BadRequest('at: expected a time (ISO 8601)')
  return at
}

/** Names a request: made at random by the client. */
export const requestOf = (fields: Fields): string => {
  const request = text(fields, 'request', 64)
  if (!/^[\w-]{8,64}$/.test(request)) throw new BadRequest('request: expected 8 to 64 letters and digits')
  return request
}

/** The request a message names. @throws BadRequest */
export const requestIn = (value: unknown): string => requestOf(fieldsOf(value))

/** Reads each message of the client from what arrived. @throws BadRequest naming the field. */
export const readRequest = {
  key: (value: unknown): SegmentKey => keyOf(fieldsOf(value)),

  /** @param revision the row's that the save is based on: `If-Match`. */
  save: (value: unknown, revision: string): SaveRequest => {
    const fields = fieldsOf(value)
    const state = states.find(each => each === fields.state)
    if (!state) throw new BadRequest(`state: expected one of ${states.join(', ')}`)
    return {
      ...keyOf(fields),
      request: requestOf(fields),
      text: translation(fields, 'text'),
      base: text(fields, 'base', longestText),
      hash: text(fields, 'hash', 64),
      state,
      seen: states.find(each => each === fields.seen) ?? state,
      revision,
      ...windowOf(fields),
      ...overOf(fields),
    }
  },

  draft: (value: unknown): DraftRequest => {
    const fields = fieldsOf(value)
    const base = text(fields, 'base', longestText)
    const discarded =
      fields.discarded === undefined ? {} : { discarded: text(fields, 'discarded', longestText) }
    const from = { ...windowOf(fields), ...overOf(fields) }
    if (fields.text === undefined) return { ...keyOf(fields), base, ...discarded, ...from }
    const written = text(fields, 'text', longestText)
    return {
      ...keyOf(fields),
      base,
      text: written,
      ...from,
      ...(fields.at === undefined ? {} : { at: timeOf(fields) }),
      ...(fields.handedIn === true ? { handedIn: true } : {}),
    }
  },

  ignore: (value: unknown): IgnoreRequest => {
    const fields = fieldsOf(value)
    if (typeof fields.ignored !== 'boolean') throw new BadRequest('ignored: expected true or false')
    return {
      ...keyOf(fields),
      request: requestOf(fields),
      rule: text(fields, 'rule', 100),
      ignored: fields.ignored,
      text: text(fields, 'text', longestText),
      ...(fields.why === undefined ? {} : { why: noteOf(fields, 'why') }),
    }
  },

  note: (value: unknown): NoteRequest => {
    const fields = fieldsOf(value)
    if (typeof fields.removes !== 'boolean') throw new BadRequest('removes: expected true or false')
    const note = noteOf(fields, 'text')
    return {
      ...keyOf(fields),
      request: requestOf(fields),
      text: note,
      removes: fields.removes,
      ...(fields.at === undefined ? {} : { at: timeOf(fields) }),
    }
  },

  aid: (value: unknown): AidRequest => {
    const fields = fieldsOf(value)
    return { ...keyOf(fields), text: text(fields, 'text', longestText) }
  },

  pdf: (value: unknown): PdfRequest => {
    const fields = fieldsOf(value)
    return {
      request: requestOf(fields),
      document: text(fields, 'document', 1000),
      language: text(fields, 'language', 100),
    }
  },

  pdfCancel: (value: unknown): PdfCancelRequest => {
    const fields = fieldsOf(value)
    return { request: requestOf(fields), job: requestOf({ request: fields.job }) }
  },

  concordance: (value: unknown): { text: string; language: string } => {
    const fields = fieldsOf(value)
    return { text: text(fields, 'text', 1000), language: text(fields, 'language', 100) }
  },
}
