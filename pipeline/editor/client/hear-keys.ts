import type { EditorCommand } from '../../config/editor-keys.js'
import type { Bench } from './bench.js'
import { run } from './commands.js'
import { keyReader } from './keys.js'

/** Elsewhere than in the text a plain Enter presses buttons, and Escape closes, or empties the search. */
const isForPage = (event: KeyboardEvent, command: EditorCommand): boolean => {
  const target = event.target instanceof Element ? event.target : undefined
  if (target?.closest('dialog')) return false
  const isPlain = event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.altKey
  if (command === 'confirm' && isPlain) return target?.closest('.target') !== null && target !== undefined
  const isFilled = target instanceof HTMLInputElement && target.value !== ''
  return !(command === 'leave' && isFilled && target.closest('.find'))
}

/** Do what the keys of the table ask for. */
export const hearKeys = (bench: Bench): void => {
  const read = keyReader(bench.book.keys)
  addEventListener('keydown', event => {
    const found = read(event)
    if (found === undefined) return
    if (found !== 'waiting') {
      if (!isForPage(event, found.command)) return
      run(bench, found)
    }
    event.preventDefault()
  })
}
