import type { ObsoleteSegment, SegmentState, StateFile } from './catalog.js'
import type { Diagnostic } from './diagnostic.js'
import { JsonProblems, kindOf } from './json-problems.js'
import type { JsonNode } from './json-tree.js'
import { type Saying, saying } from './messages/message.js'
import { states } from './segment.js'

/** A state file as it was read. */
export interface ParsedState {
  state: StateFile
  diagnostics: Diagnostic[]
  /** The file holds something that was not understood: it must not be written over. */
  damaged: boolean
}

/** A state file without entries. */
export const emptyState = (): StateFile => ({ segments: new Map(), obsolete: new Map() })

/** What a value must be: a reader gives it, or undefined after telling the problem. */
type Read<Value> = (node: JsonNode, problems: JsonProblems, what: Saying) => Value | undefined

const refuse = (node: JsonNode, problems: JsonProblems, what: Saying, wanted: Saying): undefined => {
  problems.damage(node.offset, { reason: saying('state.kind', { kind: kindOf(node), what, wanted }) })
  return undefined
}

const text: Read<string> = (node, problems, what) =>
  node.type === 'string' ? node.value : refuse(node, problems, what, saying('state.text'))

const version: Read<number> = (node, problems, what) =>
  node.type === 'other' && typeof node.value === 'number' && Number.isInteger(node.value)
    ? node.value
    : refuse(node, problems, what, saying('state.number'))

const oneOf =
  <Value extends string>(values: readonly Value[]): Read<Value> =>
  (node, problems, what) =>
    values.find(value => node.type === 'string' && node.value === value) ??
    refuse(node, problems, what, saying('one-of', { values }))

const listOf =
  <Value>(read: Read<Value>): Read<Value[]> =>
  (node, problems, what) =>
    node.type === 'array'
      ? node.items.flatMap(item => read(item, problems, what) ?? [])
      : refuse(node, problems, what, saying('state.list'))

/** A reader for each field of an object. */
type Fields<Value> = { [Key in keyof Value]-?: Read<Exclude<Value[Key], undefined>> }

const isFieldOf = <Value>(fields: Fields<Value>, key: string): key is keyof Value & string =>
  Object.hasOwn(fields, key)

const record =
  <Value extends object>(fields: Fields<Value>, needed: readonly (keyof Value & string)[]): Read<Value> =>
  (node, problems, what) => {
    const value: Partial<Value> = {}
    for (const member of problems.unique(node, what)) {
      const { key } = member
      if (!isFieldOf(fields, key)) {
        const known = Object.keys(fields)
        problems.damage(member.offset, { reason: saying('state.field', { key, what, known }) })
        continue
      }
      const read = fields[key](member.value, problems, saying('state.part', { key, what }))
      if (read !== undefined) value[key] = read
    }
    if (node.type !== 'object') return undefined
    const missing = needed.find(key => value[key] === undefined)
    if (missing === undefined) return value as Value
    problems.damage(node.offset, { reason: saying('state.lack', { key: missing, what }) })
    return undefined
  }

const mapOf =
  <Value>(read: Read<Value>): Read<Map<string, Value>> =>
  (node, problems, what) => {
    const map = new Map<string, Value>()
    for (const { key, value } of problems.unique(node, what)) {
      const entry = read(value, problems, saying('state.entry', { key }))
      if (entry !== undefined) map.set(key, entry)
    }
    return map
  }

const segmentFields: Fields<SegmentState> = {
  state: oneOf(states),
  source: text,
  by: text,
  at: text,
  origin: oneOf(['person', 'memory', 'import', 'machine']),
  target: text,
  notes: listOf(record<{ text: string; by?: string; at?: string }>({ text, by: text, at: text }, ['text'])),
  ignored: listOf(
    record<{ rule: string; for: string; by?: string; at?: string; why?: string }>(
      { rule: text, for: text, by: text, at: text, why: text },
      ['rule', 'for'],
    ),
  ),
}

const joined = record<{ into: string; before: SegmentState & { text?: string } }>(
  { into: text, before: record<SegmentState & { text?: string }>({ text, ...segmentFields }, []) },
  ['into', 'before'],
)

const fileFields: Fields<StateFile> = {
  segmenter: version,
  gone: text,
  segments: mapOf(record(segmentFields, [])),
  obsolete: mapOf(record<ObsoleteSegment>({ text, since: text, joined, ...segmentFields }, ['text'])),
  joins: mapOf(listOf(text)),
  splits: mapOf(listOf(text)),
  aliases: mapOf(listOf(text)),
}

/** Parse a state file. Never throws. @param path the file relative to the project's folder, for messages. */
export const parseState = (content: string, path: string): ParsedState => {
  const problems = new JsonProblems(content, path)
  const node = problems.root()
  const found = node && record(fileFields, [])(node, problems, saying('state.file'))
  return {
    state: { ...emptyState(), ...found },
    diagnostics: problems.diagnostics,
    damaged: problems.damaged,
  }
}

const isEmpty = (value: object): boolean =>
  !Array.isArray(value) && Object.values(value).every(field => field === undefined)

/** A part of the file, one entry a line; nothing when it has none. */
const partOf = (name: string, entries: ReadonlyMap<string, object> | undefined): string[] => {
  const filled = [...(entries ?? [])].filter(([, value]) => !isEmpty(value))
  const lines = filled.map(([id, value]) => `    ${JSON.stringify(id)}: ${JSON.stringify(value)}`)
  return lines.length > 0 ? [`  ${JSON.stringify(name)}: {\n${lines.join(',\n')}\n  }`] : []
}

/** Serialize a state file: one segment a line, entries without content left out, one final newline. */
export const serializeState = ({
  segmenter,
  gone,
  segments,
  obsolete,
  joins,
  splits,
  aliases,
}: StateFile): string => {
  const parts = [
    ...(segmenter === undefined ? [] : [`  "segmenter": ${segmenter}`]),
    ...(gone === undefined ? [] : [`  "gone": ${JSON.stringify(gone)}`]),
    ...partOf('segments', segments),
    ...partOf('obsolete', obsolete),
    ...partOf('joins', joins),
    ...partOf('splits', splits),
    ...partOf('aliases', aliases),
  ]
  return parts.length > 0 ? `{\n${parts.join(',\n')}\n}\n` : '{}\n'
}
