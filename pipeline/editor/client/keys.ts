/** Whether the machine is a Mac: ⌘ stands for Ctrl there, but for the digits and letters the system takes. */
const isMac = /Mac|iPhone|iPad/.test(navigator.platform)

/** What the keys do. */
export type Command =
  | 'confirm'
  | 'confirmUnfinished'
  | 'next'
  | 'previous'
  | 'nextUnfinished'
  | 'previousUnfinished'
  | 'nextAlarm'
  | 'previousAlarm'
  | 'fix'
  | 'match'
  | 'missing'
  | 'copySource'
  | 'bold'
  | 'italic'
  | 'goTo'
  | 'concordance'
  | 'stillRight'
  | 'reviewed'
  | 'final'
  | 'store'
  | 'help'
  | 'leave'

/**
 * The keys of each command: none belongs to the browser, an input method or a screen reader, and none is
 * Ctrl+Alt (AltGr). `Mod` is Ctrl, on a Mac ⌘.
 */
export const keys: readonly { command: Command; keys: readonly string[] }[] = [
  { command: 'confirm', keys: ['Mod+Enter', 'Enter'] },
  { command: 'confirmUnfinished', keys: ['Mod+Shift+Enter'] },
  { command: 'next', keys: ['Mod+ArrowDown', 'Alt+ArrowDown'] },
  { command: 'previous', keys: ['Mod+ArrowUp', 'Alt+ArrowUp'] },
  { command: 'nextUnfinished', keys: ['Alt+Shift+ArrowDown'] },
  { command: 'previousUnfinished', keys: ['Alt+Shift+ArrowUp'] },
  { command: 'nextAlarm', keys: ['F8'] },
  { command: 'previousAlarm', keys: ['Shift+F8'] },
  { command: 'fix', keys: ['Alt+Enter'] },
  { command: 'match', keys: ['Ctrl+1', 'Ctrl+2', 'Ctrl+3', 'Ctrl+4', 'Ctrl+5'] },
  { command: 'missing', keys: ['F9'] },
  { command: 'copySource', keys: ['Mod+o'] },
  { command: 'bold', keys: ['Mod+b'] },
  { command: 'italic', keys: ['Mod+i'] },
  { command: 'goTo', keys: ['Mod+g'] },
  { command: 'concordance', keys: ['Mod+k'] },
  { command: 'stillRight', keys: ['Ctrl+m s'] },
  { command: 'reviewed', keys: ['Ctrl+m r'] },
  { command: 'final', keys: ['Ctrl+m f'] },
  { command: 'store', keys: ['Mod+s'] },
  { command: 'help', keys: ['F1'] },
  { command: 'leave', keys: ['Escape'] },
]

/** A key as the table writes it: digits by their place on the keyboard, whatever stands on them. */
const nameOf = (event: KeyboardEvent): string => {
  const digit = /^Digit([1-9])$/.exec(event.code)?.[1]
  const key = digit ?? (event.key.length === 1 ? event.key.toLowerCase() : event.key)
  const parts = [
    event.ctrlKey ? (isMac ? 'Ctrl' : 'Mod') : '',
    event.metaKey ? (isMac ? 'Mod' : 'Meta') : '',
    event.altKey ? 'Alt' : '',
    event.shiftKey ? 'Shift' : '',
    key,
  ]
  return parts.filter(Boolean).join('+')
}

const normal = (key: string): string => (isMac ? key : key.replace('Ctrl+', 'Mod+'))

const commands = new Map(
  keys.flatMap(({ command, keys: list }) => list.map(key => [normal(key), command] as const)),
)

/** A key for people: `Mod+ArrowDown` → `Ctrl+↓`. */
export const shownKey = (key: string): string =>
  key
    .replace('Mod+', isMac ? '⌘' : 'Ctrl+')
    .replace('Alt+', isMac ? '⌥' : 'Alt+')
    .replace('ArrowDown', '↓')
    .replace('ArrowUp', '↑')
    .replace('Escape', 'Esc')
    .replace(/\b([a-z])\b/g, letter => letter.toUpperCase())

/** Reads keys; one that begins a pair (`Ctrl+M`, then a letter) waits for the other. */
export const keyReader = () => {
  let first = ''
  return (event: KeyboardEvent): { command: Command; key: string } | 'waiting' | undefined => {
    if (event.isComposing || event.keyCode === 229) return undefined
    const name = nameOf(event)
    const whole = first === '' ? name : `${first} ${name}`
    if (!['Control', 'Shift', 'Alt', 'Meta'].includes(event.key)) first = ''
    if (whole === normal('Ctrl+m')) {
      first = whole
      return 'waiting'
    }
    const command = commands.get(whole)
    return command && { command, key: event.code.replace('Digit', '') }
  }
}
