import { SetupError } from '../model/diagnostic.js'
import { type Saying, saying } from '../model/messages/message.js'
import { defaultKeys, type EditorCommand, type EditorKeys, editorCommands } from './editor-keys.js'
import { boolean, listOf, type Normalize, object, optional, unexpected, withDefault } from './normalize.js'

/** How the translator's editor behaves. */
export interface EditorOptions {
  keys: EditorKeys
  /** Offer to translate repeats alike. */
  repeats: boolean
  /** Offer to complete what is typed. */
  suggestions: boolean
}

const expectedKey = saying('config.key')

const named =
  /^(?:F(?:[1-9]|1[0-2])|Enter|Escape|Backspace|Delete|Home|End|PageUp|PageDown|Arrow(?:Up|Down|Left|Right))$/

/** Why a key cannot be taken; the first that holds. Sources: research of the keys of six editors and of what browsers keep. */
const taken: readonly [test: (parts: ReadonlySet<string>, key: string) => boolean, why: Saying][] = [
  [
    (parts, key) => key.length === 1 && !parts.has('Mod') && !parts.has('Ctrl') && !parts.has('Alt'),
    saying('config.key.typed'),
  ],
  [
    (parts, key) => parts.has('Alt') && (parts.has('Mod') || parts.has('Ctrl')) && key.length === 1,
    saying('config.key.altgr'),
  ],
  [(parts, key) => parts.has('Alt') && key.length === 1, saying('config.key.alt')],
  [(parts, key) => parts.has('Shift') && /^\d$/.test(key), saying('config.key.shift')],
  [(_, key) => /^[;. ]$/.test(key), saying('config.key.input')],
  [(_, key) => /^(?:F5|F6|F7|F11|F12)$/.test(key), saying('config.key.browser')],
  [
    (parts, key) => (parts.has('Mod') || parts.has('Ctrl')) && /^[acfjlnprtvwxyz]$/.test(key),
    saying('config.key.browser'),
  ],
  [
    (parts, key) =>
      (parts.has('Mod') || parts.has('Ctrl')) && parts.has('Shift') && /^[abghikmoqsu]$/.test(key),
    saying('config.key.browser'),
  ],
  [
    (parts, key) => parts.size === 0 && /^(?:Backspace|Delete|Home|End|Page|Arrow)/.test(key),
    saying('config.key.moves'),
  ],
  [(parts, key) => key === 'Enter' && parts.size === 1 && parts.has('Shift'), saying('config.key.input')],
]

const partsOf = (key: string): [Set<string>, string] => {
  const parts =
    key === '+' || key.endsWith('++') ? [...key.slice(0, -1).split('+').slice(0, -1), '+'] : key.split('+')
  return [new Set(parts.slice(0, -1)), parts.at(-1) ?? '']
}

/** The one way of writing a key: modifiers in order, letters small. */
const chord = (key: string): string | undefined => {
  const [parts, last] = partsOf(key)
  const modifiers = ['Mod', 'Ctrl', 'Alt', 'Shift']
  const isKnown = [...parts].every(part => modifiers.includes(part))
  if (!isKnown || !(named.test(last) || /^\S$/u.test(last))) return undefined
  const name = last.length === 1 ? last.toLowerCase() : last
  return [...modifiers.filter(part => parts.has(part)), name].join('+')
}

const key: Normalize<string> = (value, where) => {
  if (typeof value !== 'string') throw unexpected(where, value, expectedKey)
  const [first = '', ...rest] = value.split(' ')
  const begun = chord(first)
  if (begun === undefined || rest.length > 1) throw unexpected(where, value, expectedKey)
  const why = taken.find(([test]) => test(...partsOf(begun)))?.[1]
  if (why !== undefined) throw unexpected(where, value, saying('config.key.free'), why)
  if (rest.length === 0) return begun
  const second = chord(rest[0] ?? '')
  if (second === undefined) throw unexpected(where, value, expectedKey)
  return `${begun} ${second}`
}

const emptyOr =
  (normalize: Normalize<string[]>): Normalize<string[]> =>
  (value, where) =>
    Array.isArray(value) && value.length === 0 ? [] : normalize(value, where)

/** Not on a Mac `Ctrl` and `Mod` are one. */
const elsewhere = (one: string): string => one.replaceAll('Ctrl+', 'Mod+')

/** Two commands of one key: one of them would never be reached. */
const clash = (keys: EditorKeys): [string, EditorCommand, EditorCommand] | undefined => {
  const owners = new Map<string, EditorCommand>()
  for (const command of editorCommands)
    for (const one of keys[command]) {
      const owner = owners.get(elsewhere(one))
      if (owner !== undefined && owner !== command) return [one, owner, command]
      owners.set(elsewhere(one), command)
    }
  return undefined
}

const keysOf: Normalize<EditorKeys> = (value, where) => {
  const fields = Object.fromEntries(editorCommands.map(name => [name, optional(emptyOr(listOf(key)))]))
  const chosen = object<Partial<Record<EditorCommand, string[]>>>(fields as never)(value, where)
  const keys = { ...defaultKeys, ...chosen }
  const found = clash(keys)
  if (found) {
    const [twice, one, other] = found
    throw new SetupError(saying('config.key.twice', { ...where, key: twice, one, other }))
  }
  return keys
}

/** The editor's part of the configuration. */
export const editorFields = {
  keys: withDefault(keysOf, defaultKeys),
  repeats: withDefault(boolean, true),
  suggestions: withDefault(boolean, true),
}
