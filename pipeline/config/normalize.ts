import { SetupError } from '../model/diagnostic.js'
import { type Message, type Saying, saying } from '../model/messages/message.js'
import { nearest } from '../model/nearest.js'

/** A value of the configuration on its way in: where it stands and what it is. */
export interface Where {
  /** The configuration file, for messages. */
  file: string
  /** The field's path: `pdf.size`, `overrides[2].stale`; empty for the whole. */
  field: string
}

/** Takes whatever stands there and returns it complete, or throws a SetupError that names the field. */
export type Normalize<T> = (value: unknown, where: Where) => T

/** What stands in the file, short, for a message. */
const shown = (value: unknown): Message => {
  if (typeof value === 'function') return saying('config.function')
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}

/** The error of a field: what was found, what was expected, and perhaps a proposal. */
export const unexpected = (where: Where, value: unknown, wanted: Saying, hint?: Saying): SetupError => {
  const field = where.field || saying('config.whole')
  const values = { file: where.file, field, value: shown(value), wanted }
  return new SetupError(
    hint === undefined ? saying('config.found', values) : saying('config.found.hint', { ...values, hint }),
  )
}

const meantBy = (word: unknown, known: readonly string[]): string | undefined =>
  typeof word === 'string' ? nearest(word, known) : undefined

/** Choices for a message: “mark”, “source” or “fail”. */
const choices = (known: readonly string[]): Saying => {
  const [last = ''] = known.slice(-1)
  return known.length > 1
    ? saying('either', { first: known.slice(0, -1), last })
    : saying('only', { word: last })
}

/** The field may be left out, and is then `fallback`. */
export const withDefault =
  <T>(normalize: Normalize<T>, fallback: NoInfer<T>): Normalize<T> =>
  (value, where) =>
    value === undefined ? fallback : normalize(value, where)

/** The field may be left out, and is then what an empty object becomes. */
export const orEmpty =
  <T>(normalize: Normalize<T>): Normalize<T> =>
  (value, where) =>
    normalize(value ?? {}, where)

/** The field may be left out, and is then undefined. */
export const optional = <T>(normalize: Normalize<T>): Normalize<T | undefined> =>
  withDefault<T | undefined>(normalize, undefined)

export const boolean: Normalize<boolean> = (value, where) => {
  if (typeof value === 'boolean') return value
  throw unexpected(where, value, saying('config.boolean'))
}

/** A text that is not empty; `pattern` and its description narrow it. */
export const text =
  (expected: Saying = saying('config.text'), pattern = /\S/): Normalize<string> =>
  (value, where) => {
    if (typeof value === 'string' && pattern.test(value)) return value
    throw unexpected(where, value, expected)
  }

/** One of some words. */
export const oneOf =
  <const T extends string>(known: readonly T[]): Normalize<T> =>
  (value, where) => {
    const found = known.find(word => word === value)
    if (found !== undefined) return found
    const meant = meantBy(value, known)
    throw unexpected(
      where,
      value,
      choices(known),
      meant === undefined ? undefined : saying('config.meant', { meant }),
    )
  }

/** Throws all that went wrong at once, so that nobody mends one field only to meet the next. */
const together = <K, T>(parts: Iterable<K>, each: (part: K) => T): T[] => {
  const problems: Saying[] = []
  const results: T[] = []
  for (const part of parts) {
    try {
      results.push(each(part))
    } catch (error) {
      if (!(error instanceof SetupError)) throw error
      problems.push(error.said)
    }
  }
  const [first, ...others] = problems
  if (first !== undefined)
    throw new SetupError(others.reduce((told, second) => saying('lines', { first: told, second }), first))
  return results
}

/** A list, or one value that stands for a list of one. Each value once. */
export const listOf =
  <T>(normalize: Normalize<T>): Normalize<T[]> =>
  (value, where) => {
    if (!Array.isArray(value)) return [normalize(value, where)]
    const list = together(value.entries(), ([index, member]) =>
      normalize(member, { ...where, field: `${where.field}[${index}]` }),
    )
    return [...new Set(list)]
  }

/** A list with at least one member. */
export const someOf =
  <T>(normalize: Normalize<T>, expected: Saying): Normalize<T[]> =>
  (value, where) => {
    const list = listOf(normalize)(value, where)
    if (list.length === 0) throw unexpected(where, value, expected)
    return list
  }

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const inside = (where: Where, name: string): Where => ({
  ...where,
  field: where.field === '' ? name : `${where.field}.${name}`,
})

/** An object whose keys are free: `{en: …, 'en-GB': …}`. */
export const recordOf =
  <T>(normalizeKey: Normalize<string>, normalize: Normalize<T>): Normalize<Record<string, T>> =>
  (value, where) => {
    if (!isRecord(value)) throw unexpected(where, value, saying('config.object'))
    const entries = together(Object.entries(value), ([key, member]): [string, T] => [
      normalizeKey(key, inside(where, key)),
      normalize(member, inside(where, key)),
    ])
    return Object.fromEntries(entries)
  }

/** How each field of an object is normalized. */
export type Fields<T> = { [K in keyof T]-?: Normalize<T[K]> }

const unknownField = (where: Where, name: string, known: readonly string[]): SetupError => {
  const { file } = where
  const field = inside(where, name).field
  const meant = meantBy(name, known)
  return new SetupError(
    meant === undefined
      ? saying('config.unknown', { file, field, known: choices(known) })
      : saying('config.unknown.near', { file, field, meant }),
  )
}

/**
 * An object with known fields. An unknown one is an error: it is a slip of the pen, never wanted.
 * A field that is normalized to undefined is left out, so that objects can be spread over each other.
 */
export const object =
  <T>(fields: Fields<T>): Normalize<T> =>
  (value, where) => {
    if (!isRecord(value)) throw unexpected(where, value, saying('config.object'))
    const known = Object.keys(fields)
    const names = [...known, ...Object.keys(value).filter(name => !known.includes(name))]
    const entries = together(names, (name): [string, unknown] => {
      if (!known.includes(name)) throw unknownField(where, name, known)
      return [name, fields[name as keyof T](value[name], inside(where, name))]
    })
    return Object.fromEntries(entries.filter(([, member]) => member !== undefined)) as T
  }

/** The same fields, each of which may be left out. */
export const partOf = <T>(fields: Fields<T>): Fields<Partial<T>> =>
  Object.fromEntries(
    Object.entries<Normalize<unknown>>(fields).map(([name, normalize]) => [name, optional(normalize)]),
  ) as Fields<Partial<T>>
