import { hash } from 'node:crypto'

const letters = 'abcdefghijklmnopqrstuvwxyz'
const characters = `${letters}0123456789`
const length = 8

/** Eight characters of a hash: a letter first, so that no id is an integer (JavaScript re-orders such keys). */
const idFrom = (seed: string): string => {
  const bytes = hash('sha256', seed, 'buffer')
  let id = letters[(bytes[0] ?? 0) % letters.length] ?? 'a'
  for (let at = 1; at < length; at += 1)
    id += characters[bytes.readUInt16BE(2 * at) % characters.length] ?? ''
  return id
}

/** With a digit no id is a word: not `constructor`, not the `other` or `plural` that i18next adds to keys. */
const isId = (id: string): boolean => /\d/.test(id)

/** Gives ids to texts of one document; an id once given is taken. */
export type Mint = (text: string) => string

/**
 * Mint ids from texts as they are first seen: `[a-z][a-z0-9]{7}`, at least one digit.
 * The same text gives the same id on every branch; where that id is taken, by the same text a second time
 * or by chance, the next in a fixed row of others.
 * @param taken every id of the document, obsolete ones and joined ones included; the new ones are added.
 */
export const minter = (taken: Set<string>): Mint => {
  const isFree = (id: string): boolean => isId(id) && !taken.has(id)
  /** Of a text that has come more than once: the attempt to go on with. */
  const attempts = new Map<string, number>()
  const again = (text: string): string => {
    for (let attempt = attempts.get(text) ?? 1; ; attempt += 1) {
      const id = idFrom(`${text}\u0000${attempt}`)
      attempts.set(text, attempt + 1)
      if (isFree(id)) return id
    }
  }
  return text => {
    const first = idFrom(text)
    const id = isFree(first) ? first : again(text)
    taken.add(id)
    return id
  }
}
