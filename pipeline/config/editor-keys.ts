/** What can be done in the editor, with its keys. The client reads this table, too: it imports nothing. */

/**
 * The keys of each command. None belongs to the browser, an input method or a screen reader. `Mod` is Ctrl, on a Mac
 * ⌘; `Ctrl` is Ctrl on a Mac, too. Two keys with a space between are pressed one after the other.
 */
export const defaultKeys = {
  confirm: ['Mod+Enter', 'Enter'],
  confirmUnfinished: ['Mod+Shift+Enter'],
  next: ['Mod+ArrowDown', 'Alt+ArrowDown'],
  previous: ['Mod+ArrowUp', 'Alt+ArrowUp'],
  nextUnfinished: ['Alt+Shift+ArrowDown'],
  previousUnfinished: ['Alt+Shift+ArrowUp'],
  nextAlarm: ['F8'],
  previousAlarm: ['Shift+F8'],
  fix: ['Alt+Enter'],
  match: ['Ctrl+1', 'Ctrl+2', 'Ctrl+3', 'Ctrl+4', 'Ctrl+5'],
  insertList: ['Ctrl+,'],
  complete: ['Ctrl+/'],
  missing: ['F9'],
  characters: ['F2', 'Ctrl+m t'],
  copySource: ['Mod+o'],
  bold: ['Mod+b'],
  italic: ['Mod+i'],
  goTo: ['Mod+g'],
  concordance: ['Mod+k'],
  replace: ['Ctrl+h'],
  segmentMenu: ['Ctrl+m'],
  join: ['Ctrl+m j'],
  split: ['Ctrl+m p'],
  stillRight: ['Ctrl+m s'],
  reviewed: ['Ctrl+m r'],
  needsWork: ['Ctrl+m n'],
  final: ['Ctrl+m f'],
  note: ['Ctrl+m c'],
  history: ['Ctrl+m h'],
  repeats: ['Ctrl+m a'],
  addTerm: ['Ctrl+m g'],
  undoAction: ['Ctrl+m u'],
  copyLink: ['Ctrl+m l'],
  documents: ['Ctrl+m d'],
  pdf: ['Ctrl+m e'],
  store: ['Mod+s'],
  help: ['F1'],
  leave: ['Escape'],
} as const satisfies Record<string, readonly string[]>

/** Something that can be done in the editor. */
export type EditorCommand = keyof typeof defaultKeys

/** The keys of every command. */
export type EditorKeys = Record<EditorCommand, readonly string[]>

/** Every command, in the order of the table. */
export const editorCommands = Object.keys(defaultKeys).filter((name): name is EditorCommand =>
  Object.hasOwn(defaultKeys, name),
)
