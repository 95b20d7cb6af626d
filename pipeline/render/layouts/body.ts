import type { ElementContent, Root, RootContent } from 'hast'
import { block } from './block.js'
import { collectNotes, notesLeft } from './notes.js'
import type { Setting } from './setting.js'

/** The blocks of a tree in rows, one a line of HTML. */
export const bodyOf = (setting: Setting, root: Root): ElementContent[] => {
  setting.notes = collectNotes(root)
  const made: ElementContent[] = []
  const add = (nodes: ElementContent[]): void => {
    for (const node of nodes) made.push(node, { type: 'text', value: '\n' })
  }
  for (const node of root.children) add(block(setting, node as RootContent))
  add(notesLeft(setting))
  return made
}
