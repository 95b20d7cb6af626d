import type { EditorCommand } from '../../config/editor-keys.js'
import type { Bench } from './bench.js'
import { letterOf, shownKey } from './keys.js'
import { type Choice, openPopup } from './popup.js'
import { rowAt } from './session.js'
import { shownHour } from './shown-time.js'
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
  'characters',
  'copyLink',
  'undoAction',
  'pdf',
  'documents',
  'help',
]

/** What one step of undo would take back, and when it was done. */
const lastOf = ({ lastAction }: Bench): string => {
  if (!lastAction) return say('nothingToUndo')
  const time = shownHour(new Date(lastAction.at))
  return `${say(`action.${lastAction.name}`)} (${lastAction.count}), ${time}`
}

/** Show the menu of the active segment; a letter chooses. */
export const openSegmentMenu = (bench: Bench, run: (command: EditorCommand) => void): void => {
  const { keys } = bench.book
  const { active, session } = bench.desk ?? {}
  const node = active && session?.list.rowOf(active.id)
  if (!active || !session || !node || active.field?.isComposing()) return
  const state = node.querySelector('.st')
  const isStale = rowAt(session, active.id)?.stale
  const offered = entries.filter(command => command !== 'stillRight' || isStale)
  const choices = offered.map((command): Choice => {
    const letter = letterOf(keys, 'segmentMenu', command)
    const key = letter === undefined ? keys[command][0] : undefined
    const detail = command === 'undoAction' ? lastOf(bench) : key && shownKey(key)
    return {
      label: say(`key.${command}`),
      key: letter ?? '',
      ...(detail === undefined ? {} : { detail }),
      act: () => run(command),
    }
  })
  openPopup(say('key.segmentMenu'), choices, state?.checkVisibility() ? state : node)
}
