import type { PhrasingContent } from 'mdast'
import { parseInline } from '../model/markdown.js'
import type { TranslatorNote } from '../model/segment.js'
import { findTranslatorNotes, replaceNotes } from '../model/translator-notes.js'

/** Stands for a note while its sentence is parsed: a mark of punctuation, as `^` is, that prose has no use for. */
const placeholders = ['⁜', '⸎', '⹂']

/** The notes that have not found their places yet, in their order, each with the Markdown it was written in. */
type Waiting = { note: TranslatorNote; written: string }[]

/** The texts of a node that are no children: no note can stand there. */
const literalFields = ['value', 'url', 'title', 'alt'] as const
type Literals = Partial<Record<(typeof literalFields)[number], unknown>>

const writeBack = (fields: Literals, placeholder: string, waiting: Waiting): void => {
  for (const field of literalFields) {
    const value = fields[field]
    if (typeof value === 'string')
      fields[field] = value.replaceAll(placeholder, () => waiting.shift()?.written ?? '')
  }
}

const inText = (value: string, placeholder: string, waiting: Waiting): PhrasingContent[] =>
  value.split(placeholder).flatMap((part, index): PhrasingContent[] => {
    const note = index > 0 ? waiting.shift()?.note : undefined
    return [...(note ? [note] : []), ...(part ? [{ type: 'text', value: part } as const] : [])]
  })

/** Nodes with notes in the place of their placeholders. A link’s address comes after its words, as it was written. */
const withNotes = (
  nodes: readonly PhrasingContent[],
  placeholder: string,
  waiting: Waiting,
): PhrasingContent[] =>
  nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'text') return inText(node.value, placeholder, waiting)
    const made = { ...node }
    if ('children' in made)
      made.children = withNotes(made.children as PhrasingContent[], placeholder, waiting) as never
    writeBack(made as object, placeholder, waiting)
    return [made]
  })

/**
 * Parse a translation: inline Markdown in which `^[…]` is a translator's note.
 * @param definitions the link and footnote definitions of the document, as Markdown.
 */
export const parseTarget = (text: string, definitions: string): PhrasingContent[] => {
  const found = findTranslatorNotes(text)
  const placeholder = placeholders.find(sign => !text.includes(sign))
  if (found.length === 0 || placeholder === undefined) return parseInline(text, definitions)
  const waiting = found.map(({ start, end, text: inside }) => {
    const children = parseInline(inside.trim(), definitions)
    return {
      note: { type: 'translatorNote', children } as TranslatorNote,
      written: text.slice(start, end),
    }
  })
  const nodes = parseInline(
    replaceNotes(text, () => placeholder),
    definitions,
  )
  return withNotes(nodes, placeholder, waiting)
}
