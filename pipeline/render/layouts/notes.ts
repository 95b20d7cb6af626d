import type { Element, ElementContent, Root } from 'hast'
import { h, type RenderedNote, type RenderedSegment, type RenderedTranslatorNote, text } from '../hast.js'
import {
  noteId,
  noteSign,
  numberOf,
  referenceId,
  translatorNoteId,
  translatorNoteSign,
  translatorReferenceId,
} from '../note-sign.js'
import { inColumn } from './in-column.js'
import { cell, row } from './row.js'
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

/** A translator's note: its sign, that it is one, its words. */
const translatorNoteIn = (
  setting: Setting,
  { language, target = language }: Column,
  { number, children }: RenderedTranslatorNote,
): Element => {
  const sign = translatorNoteSign(number)
  const href = `#${translatorReferenceId(number, target)}`
  const ariaLabel = `${sign} ${setting.label('backToText', undefined, language)}`
  const back = setting.isInteractive
    ? h('a', { className: ['back'], href, role: 'doc-backlink', ariaLabel }, [text(sign)])
    : h('span', { className: ['back'] }, [text(sign)])
  const kind = h('span', { className: ['kind'], lang: language }, [
    text(setting.label('translatorNote', undefined, language)),
  ])
  return h('div', { className: ['note', 'translator'], id: translatorNoteId(number, target), role: 'note' }, [
    back,
    h('p', {}, [kind, text(' '), ...children]),
  ])
}

/** The translators' notes of sentences in a column; none of a translation that the source stands for. */
const translatorNotesIn = (
  { target, policy }: Column,
  segments: readonly RenderedSegment[],
): RenderedTranslatorNote[] =>
  segments.flatMap(segment => {
    const found = target === undefined ? undefined : segment.targets[target]
    return found && !(found.stale && policy.stale === 'source') ? found.translatorNotes : []
  })

const place = (
  setting: Setting,
  identifiers: readonly string[],
  segments: readonly RenderedSegment[],
): Element[] => {
  const placed = identifiers.flatMap(identifier => {
    const element = setting.notes.get(identifier)
    const note = element?.data?.note
    setting.notes.delete(identifier)
    return element && note ? [{ element, note }] : []
  })
  const contents = setting.columns.map(column => [
    ...placed.map(({ element, note }) => noteIn(setting, column, element, note)),
    ...translatorNotesIn(column, segments).map(note => translatorNoteIn(setting, column, note)),
  ])
  if (contents.every(notes => notes.length === 0)) return []
  const cells = setting.columns.map((column, index) => cell(column, 'div', contents[index] ?? [], 'notes'))
  return [row(cells, 'aside')]
}

/** A row with the notes that some sentences, in any column, are the first to refer to, and with those of the translators. */
export const notesOf = (setting: Setting, segments: readonly RenderedSegment[]): Element[] => {
  const identifiers =
    setting.notes.size === 0
      ? []
      : segments.flatMap(segment => [
          ...segment.notes,
          ...setting.columns.flatMap(({ target }) => (target && segment.targets[target]?.notes) || []),
        ])
  return place(setting, [...new Set(identifiers)], segments)
}

/** The notes that nothing refers to: none is lost. */
export const notesLeft = (setting: Setting): Element[] => place(setting, [...setting.notes.keys()], [])
