import { termStatuses } from '../../model/glossary.js'
import {
  type BulkChange,
  type BulkRequest,
  type FindRequest,
  type JoinRequest,
  longestText,
  type SegmentKey,
  type SplitRequest,
  type TermRequest,
} from '../protocol.js'
import { BadRequest, type Fields, fieldsOf, keyOf, requestOf, text, translation } from './requests.js'

/** So many changes make one action. */
const mostChanges = 1000

const flag = (fields: Fields, name: string): boolean => {
  const value = fields[name]
  if (typeof value !== 'boolean') throw new BadRequest(`${name}: expected true or false`)
  return value
}

const changeOf = (value: unknown): BulkChange => {
  const fields = fieldsOf(value)
  return {
    document: text(fields, 'document', 1000),
    id: text(fields, 'id', 100),
    base: text(fields, 'base', longestText),
    text: translation(fields, 'text'),
  }
}

const names = ['replace', 'repeats'] as const

/** A word or name of the glossary: one line, not empty where it must not be. */
const line = (fields: Fields, name: string, mayBeEmpty = false): string => {
  const value = text(fields, name, 1000).trim()
  if (/[\p{Cc}\p{Cs}]/u.test(value)) throw new BadRequest(`${name}: holds a line end or control character`)
  if (value === '' && !mayBeEmpty) throw new BadRequest(`${name}: expected a text that is not empty`)
  return value
}

/** Reads the messages about many segments from what arrived. @throws BadRequest naming the field. */
export const bulkRequests = {
  key: (value: unknown): SegmentKey => keyOf(fieldsOf(value)),

  find: (value: unknown): FindRequest => {
    const fields = fieldsOf(value)
    const wanted = text(fields, 'text', 1000)
    if (wanted === '') throw new BadRequest('text: expected a text that is not empty')
    return {
      text: wanted,
      replacement: text(fields, 'replacement', 1000),
      language: text(fields, 'language', 100),
      matchCase: flag(fields, 'matchCase'),
      keepCapitals: flag(fields, 'keepCapitals'),
      wholeWords: flag(fields, 'wholeWords'),
      ...(fields.document === undefined ? {} : { document: text(fields, 'document', 1000) }),
    }
  },

  bulk: (value: unknown): BulkRequest => {
    const fields = fieldsOf(value)
    const name = names.find(each => each === fields.name)
    if (!name) throw new BadRequest(`name: expected one of ${names.join(', ')}`)
    const { changes } = fields
    if (!Array.isArray(changes) || changes.length > mostChanges)
      throw new BadRequest(`changes: expected a list of at most ${mostChanges}`)
    return {
      name,
      request: requestOf(fields),
      language: text(fields, 'language', 100),
      changes: changes.map(changeOf),
    }
  },

  join: (value: unknown): JoinRequest => {
    const fields = fieldsOf(value)
    return { ...keyOf(fields), other: text(fields, 'other', 100) }
  },

  split: (value: unknown): SplitRequest => {
    const fields = fieldsOf(value)
    return { ...keyOf(fields), after: text(fields, 'after', longestText) }
  },

  term: (value: unknown): TermRequest => {
    const fields = fieldsOf(value)
    const status = termStatuses.find(each => each === fields.status)
    if (!status) throw new BadRequest(`status: expected one of ${termStatuses.join(', ')}`)
    return {
      status,
      language: text(fields, 'language', 100),
      source: line(fields, 'source'),
      target: line(fields, 'target'),
      authority: line(fields, 'authority', true),
      note: line(fields, 'note', true),
    }
  },
}
