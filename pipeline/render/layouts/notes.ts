import type { Element, ElementContent, Root } from 'hast'
import { h, type RenderedNote, type RenderedSegment, text } from '../hast.js'
import { noteId, noteSign, numberOf, referenceId } from '../note-sign.js'
import { inColumn } from './in-column.js'
import { cell, cellsOf, row } from './row.js'
import type { Column, Setting } from './setting.js'

/** Every note of a tree, by identifier. */
export const collectNotes = (root: Root): Map<string, Element> => {
  const found = new Map<string, Element>()
  const walk = (nodes: readonly (ElementContent | Root['children'][number])[]): void => {
    for (const node of nodes) {
      if (node.type !== 'element') continue
      if (node.data?.note) found.set(node.data.note.identifier, node)
      else if (/^(?:blockquote|[ou]l|li)$/.test(node.tagName)) walk(node.children)
    }
  }
  walk(root.children)
  return found
}

/** The sign before a note; where its language refers to it, the way back. */
const back = (
  setting: Setting,
  column: Column,
  { numbers, references, identifier }: RenderedNote,
): Element => {
  const number = numberOf(numbers, identifier)
  const sign = text(noteSign(number, column.language))
  const reference = referenceId(number, column.target)
  if (!references.has(reference) || !setting.isInteractive) return h('span', { className: ['back'] }, [sign])
  const ariaLabel = `${noteSign(number, column.language)} ${setting.label('backToText', undefined, column.language)}`
  return h('a', { className: ['back'], href: `#${reference}`, role: 'doc-backlink', ariaLabel }, [sign])
}

const noteIn = (setting: Setting, column: Column, element: Element, note: RenderedNote): Element => {
  const id = noteId(numberOf(note.numbers, note.identifier), column.target)
  const children = inColumn(setting, column, element.children)
  return h('div', { className: ['note'], id, role: 'note' }, [back(setting, column, note), ...children])
}

const place = (setting: Setting, identifiers: readonly string[]): Element[] => {
  const placed = identifiers.flatMap(identifier => {
    const element = setting.notes.get(identifier)
    const note = element?.data?.note
    setting.notes.delete(identifier)
    return element && note ? [{ element, note }] : []
  })
  if (placed.length === 0) return []
  const cells = cellsOf(setting, column =>
    cell(
      column,
      'div',
      placed.map(({ element, note }) => noteIn(setting, column, element, note)),
      'notes',
    ),
  )
  return [row(cells, 'aside')]
}

/** A row with the notes that some sentences, in any column, are the first to refer to. */
export const notesOf = (setting: Setting, segments: readonly RenderedSegment[]): Element[] => {
  if (setting.notes.size === 0) return []
  const identifiers = segments.flatMap(segment => [
    ...segment.notes,
    ...setting.columns.flatMap(({ target }) => (target && segment.targets[target]?.notes) || []),
  ])
  return place(setting, [...new Set(identifiers)])
}

/** The notes that nothing refers to: none is lost. */
export const notesLeft = (setting: Setting): Element[] => place(setting, [...setting.notes.keys()])
