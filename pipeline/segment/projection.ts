import type { PhrasingContent, Text } from 'mdast'
import { placeholder } from '../language/placeholder.js'
import { type Characters, charactersOf, type TextStart } from './characters.js'

/**
 * A block's words in one line, for the rules of the language, each with its place in the file.
 * A link, emphasis and their like keep their words; code, pictures and tags are one placeholder.
 */
export interface Projection extends Characters {
  /** For each child of the block the index of its first character, and at last the length. */
  firsts: number[]
  /** Whether there is anything to translate. */
  hasWords: boolean
}

/** Where the block stands. */
export interface Surroundings {
  file: string
  textStart: TextStart
}

/** An inline node or, between an opening and its closing tag, a run of them. */
type Run = PhrasingContent[]

/** HTML elements without a closing tag. HTML §13.1.2. */
const empty = /^<(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b/i
const openingTag = /^<([a-z][^\s/>]*)[^>]*>$/i
const closingTag = /^<\/([a-z][^\s/>]*)\s*>$/i

/** A line break, in Markdown or HTML: it stands between segments, not in them. */
export const isBreak = (node: PhrasingContent): boolean =>
  node.type === 'break' || (node.type === 'html' && /^<br\s*\/?>$/i.test(node.value))

const tagName = (node: PhrasingContent, pattern: RegExp): string | undefined =>
  node.type === 'html' && !empty.test(node.value) && !node.value.endsWith('/>')
    ? pattern.exec(node.value)?.[1]?.toLowerCase()
    : undefined

/** The index of each opening tag's closing tag among the children; tags left open are on their own. */
const closingTags = (children: readonly PhrasingContent[]): Map<number, number> => {
  const open: { index: number; name: string }[] = []
  const found = new Map<number, number>()
  const counts = new Map<string, number>()
  const count = (name: string, by: number): void => {
    counts.set(name, (counts.get(name) ?? 0) + by)
  }
  for (const [index, child] of children.entries()) {
    const opens = tagName(child, openingTag)
    if (opens) {
      open.push({ index, name: opens })
      count(opens, 1)
    }
    const closes = tagName(child, closingTag)
    while (closes && (counts.get(closes) ?? 0) > 0) {
      const top = open.pop()
      if (!top) break
      count(top.name, -1)
      if (top.name !== closes) continue
      found.set(top.index, index)
      break
    }
  }
  return found
}

const runsOf = (children: readonly PhrasingContent[]): Run[] => {
  const closing = closingTags(children)
  const runs: Run[] = []
  for (let index = 0; index < children.length; ) {
    const end = (closing.get(index) ?? index) + 1
    runs.push(children.slice(index, end))
    index = end
  }
  return runs
}

const standIn = (node: PhrasingContent): string => {
  if (isBreak(node)) return '\n'
  if (node.type === 'footnoteReference' || tagName(node, closingTag)) return placeholder.mark
  return node.type === 'html' ? placeholder.opening : placeholder.object
}

/** The words of a node that is never cut, as the reader sees them. */
const wordsOf = (node: PhrasingContent): string => {
  if (node.type === 'text') return node.value
  if (!('children' in node)) return standIn(node)
  return (node.children as PhrasingContent[]).map(wordsOf).join('') || placeholder.object
}

const isPlain = (node: PhrasingContent): boolean => {
  if (node.type === 'text') return node.value.trim() !== ''
  if (node.type === 'image' || node.type === 'imageReference') return Boolean(node.alt?.trim())
  return 'children' in node && (node.children as PhrasingContent[]).some(isPlain)
}

/** Characters of which none but the last may end a segment. */
const whole = (text: string, start: number, end: number): Characters => ({
  text,
  starts: new Array<number>(text.length).fill(start),
  ends: new Array<number>(text.length).fill(-1).fill(end, text.length - 1),
})

const append = (to: Characters, more: Characters): void => {
  to.text += more.text
  for (const start of more.starts) to.starts.push(start)
  for (const end of more.ends) to.ends.push(end)
}

const offsets = (node: PhrasingContent): { start: number; end: number } | undefined => {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  return start === undefined || end === undefined ? undefined : { start, end }
}

const textCharacters = (node: Text, around: Surroundings): Characters | undefined => {
  const place = offsets(node)
  return place && charactersOf(node.value, around.file, place.start, place.end, around.textStart)
}

const charactersOfRun = (run: Run, around: Surroundings): Characters | undefined => {
  const [first, last] = [run[0], run.at(-1)]
  if (!first || !last) return undefined
  if (run.length === 1 && first.type === 'text') {
    const characters = textCharacters(first, around)
    if (characters) return characters
  }
  const start = offsets(first)?.start
  const end = offsets(last)?.end
  return start === undefined || end === undefined
    ? undefined
    : whole(run.map(wordsOf).join('') || placeholder.opening, start, end)
}

/**
 * Project a block's inline nodes.
 * @returns undefined when a node has no place: the block can then not be cut.
 */
export const project = (
  children: readonly PhrasingContent[],
  around: Surroundings,
): Projection | undefined => {
  const projection: Projection = { text: '', starts: [], ends: [], firsts: [], hasWords: false }
  for (const run of runsOf(children)) {
    const characters = charactersOfRun(run, around)
    if (!characters) return undefined
    for (const _ of run) projection.firsts.push(projection.text.length)
    append(projection, characters)
    projection.hasWords ||= run.some(isPlain)
  }
  projection.firsts.push(projection.text.length)
  return projection
}
