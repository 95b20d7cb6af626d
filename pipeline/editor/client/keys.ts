import { type EditorCommand, type EditorKeys, editorCommands } from '../../config/editor-keys.js'

/** Whether the machine is a Mac: ⌘ stands for Ctrl there, but for the digits and letters the system takes. */
const isMac = /Mac|iPhone|iPad/.test(navigator.platform)

/** A key as the table writes it: digits by their place on the keyboard, whatever stands on them. */
const nameOf = (event: KeyboardEvent): string => {
  const digit = /^Digit(\d)$/.exec(event.code)?.[1]
  const key = digit ?? (event.key.length === 1 ? event.key.toLowerCase() : event.key)
  const parts = [
    event.metaKey && isMac ? 'Mod' : '',
    event.ctrlKey ? (isMac ? 'Ctrl' : 'Mod') : '',
    event.altKey ? 'Alt' : '',
    event.shiftKey && (key.length > 1 || /[\p{L}\d]/u.test(key)) ? 'Shift' : '',
    key,
  ]
  return parts.filter(Boolean).join('+')
}

const normal = (key: string): string => (isMac ? key : key.replaceAll('Ctrl+', 'Mod+'))

const signs: readonly [RegExp, string][] = [
  [/Mod\+/g, isMac ? '⌘' : 'Ctrl+'],
  [/Ctrl\+/g, isMac ? '⌃' : 'Ctrl+'],
  [/Alt\+/g, isMac ? '⌥' : 'Alt+'],
  [/Shift\+/g, isMac ? '⇧' : 'Shift+'],
  [/ArrowDown/g, '↓'],
  [/ArrowUp/g, '↑'],
  [/ArrowLeft/g, '←'],
  [/ArrowRight/g, '→'],
  [/Escape/g, 'Esc'],
]

/** A key for people: `Mod+ArrowDown` → `Ctrl+↓`, `Ctrl+m j` → `Ctrl+M J`. */
export const shownKey = (key: string): string =>
  signs
    .reduce((text, [pattern, sign]) => text.replace(pattern, sign), key)
    .replace(/(?<![\p{L}\d])\p{L}(?![\p{L}\d])/gu, letter => letter.toUpperCase())

/** What a key asks for. */
export interface Pressed {
  command: EditorCommand
  /** Which key of the command it was, from 1: of the keys for matches the number of the match. */
  number: number
}

/** The letter of a command in a menu that a key opens; undefined where it has another key. */
export const letterOf = (keys: EditorKeys, menu: EditorCommand, command: EditorCommand): string | undefined =>
  keys[command].flatMap(key => {
    const [first, second] = key.split(' ')
    return second !== undefined && keys[menu].some(one => one === first) ? [second] : []
  })[0]

/**
 * Reads keys by the table. Of two keys one after the other the first waits for the second, but the one that opens the
 * menu: there the letters are looked up by the menu itself.
 */
export const keyReader = (keys: EditorKeys) => {
  const table = new Map<string, Pressed>()
  for (const command of editorCommands)
    for (const [index, key] of keys[command].entries()) table.set(normal(key), { command, number: index + 1 })
  const begins = new Set([...table.keys()].flatMap(key => (key.includes(' ') ? [key.split(' ')[0]] : [])))
  const isPlain = [...table.keys()].some(key => [...key].length === 1)
  let first = ''
  return (event: KeyboardEvent): Pressed | 'waiting' | undefined => {
    if (event.isComposing || event.keyCode === 229) return undefined
    if (['Control', 'Shift', 'Alt', 'Meta'].includes(event.key)) return undefined
    // A letter that is typed: the shortest way.
    if (
      first === '' &&
      !isPlain &&
      event.key.length === 1 &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey
    )
      return undefined
    const name = nameOf(event)
    const whole = first === '' ? name : `${first} ${name}`
    first = ''
    const found = table.get(whole)
    if (found) return found
    if (!begins.has(whole)) return undefined
    first = whole
    return 'waiting'
  }
}
