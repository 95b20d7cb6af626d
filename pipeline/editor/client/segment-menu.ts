import type { EditorCommand } from '../../config/editor-keys.js'
import type { Bench } from './bench.js'
import { letterOf, shownKey } from './keys.js'
import { type Choice, openPopup } from './popup.js'
import { say } from './words.js'

/** What the menu of a segment holds. */
const entries: readonly EditorCommand[] = [
  'stillRight',
  'reviewed',
  'final',
  'needsWork',
  'note',
  'history',
  'join',
  'split',
  'repeats',
  'addTerm',
  'copyLink',
  'undoAction',
  'documents',
]

/** Show the menu of the active segment; a letter chooses. */
export const openSegmentMenu = (bench: Bench, run: (command: EditorCommand) => void): void => {
  const { keys } = bench.book
  const { active, session } = bench.desk ?? {}
  const row = active && session?.list.rowOf(active.id)
  if (!row || active.field?.isComposing()) return
  const choices = entries.map((command): Choice => {
    const letter = letterOf(keys, 'segmentMenu', command)
    const other = letter === undefined ? keys[command][0] : undefined
    return {
      label: say(`key.${command}`),
      key: letter ?? '',
      ...(other === undefined ? {} : { detail: shownKey(other) }),
      act: () => run(command),
    }
  })
  openPopup(say('key.segmentMenu'), choices, row)
}
