import type { Root, Yaml } from 'mdast'
import { isMap, isScalar, isSeq, type Node, parseDocument, type Document as YamlDocument } from 'yaml'
import { type Diagnostic, diagnostic } from '../model/diagnostic.js'
import type { FieldText, FrontMatter } from '../model/document.js'
import { type Message, saying } from '../model/messages/message.js'

/** What stands between the two `---` lines, as values and as translatable texts with places. */
export interface ReadFrontMatter {
  values: FrontMatter
  fieldTexts: FieldText[]
  messages: Diagnostic[]
}

interface Place {
  line: number
  column: number
  offset: number
}

/** Place of an offset inside the YAML node's text, in the file. The text begins on the second line, after `---`. */
const placeIn = (yaml: Yaml, value: string, at: number): Place => {
  const before = yaml.value.slice(0, at)
  return {
    line: 2 + (before.match(/\n/g)?.length ?? 0),
    column: at - before.lastIndexOf('\n'),
    offset: value.indexOf('\n') + 1 + at,
  }
}

const quoted = new Set(['QUOTE_SINGLE', 'QUOTE_DOUBLE'])

/** The text of a scalar: numbers and dates as they were written, nothing for null. */
const scalarText = (node: unknown): { text: string; at: number } | undefined => {
  if (!isScalar(node) || node.value === null || node.value === undefined) return undefined
  const text = typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))
  return { text: text.trim(), at: (node.range?.[0] ?? 0) + (quoted.has(node.type ?? '') ? 1 : 0) }
}

const fieldTextsOf = (yaml: Yaml, value: string, document: YamlDocument, name: string): FieldText[] => {
  const node = isMap(document.contents) ? (document.contents.get(name, true) as Node | undefined) : undefined
  const members: unknown[] = isSeq(node) ? node.items : [node]
  return members
    .map(scalarText)
    .filter(found => found !== undefined && found.text !== '')
    .map(found => ({ name, value: found!.text, ...placeIn(yaml, value, found!.at) }))
}

/** The parser's place counts from the front matter, ours from the file. */
const withoutPlace = (message: string): string =>
  (message.split('\n', 1)[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')

const unexpected = (problem: Message, file: string, place: Place): Diagnostic =>
  diagnostic({
    reason: saying('front-matter', { problem }),
    severity: 'error',
    rule: 'front-matter',
    file,
    place,
    note: saying('front-matter.do'),
  })

/** A plain record without a prototype, so that a key `__proto__` is a key like any other. */
const record = (map: unknown): FrontMatter => {
  const values: FrontMatter = Object.create(null)
  if (map instanceof Map) for (const [key, value] of map) values[String(key)] = value
  return values
}

/**
 * Read the front matter of a tree.
 * @param value the text of the file, for places.
 * @param fields names of the fields whose texts are translated, in the order wanted.
 * YAML 1.2 core schema: no custom tags, no dates (`2024-01-01` stays text), at most 20 aliases.
 */
export const readFrontMatter = (
  tree: Root,
  value: string,
  file: string,
  fields: readonly string[],
): ReadFrontMatter => {
  const yaml = tree.children[0]
  if (yaml?.type !== 'yaml') return { values: record(undefined), fieldTexts: [], messages: [] }
  const document = parseDocument(yaml.value, { schema: 'core', version: '1.2', logLevel: 'silent' })
  const refuse = (problem: Message, at: number): ReadFrontMatter => ({
    values: record(undefined),
    fieldTexts: [],
    messages: [unexpected(problem, file, placeIn(yaml, value, at))],
  })
  const [error] = document.errors
  if (error) return refuse(withoutPlace(error.message), error.pos[0])
  if (document.contents !== null && !isMap(document.contents)) return refuse(saying('front-matter.empty'), 0)
  try {
    return {
      values: record(document.toJS({ mapAsMap: true, maxAliasCount: 20 })),
      fieldTexts: fields.flatMap(name => fieldTextsOf(yaml, value, document, name)),
      messages: [],
    }
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error), 0)
  }
}
