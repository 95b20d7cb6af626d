import type { en } from './en.js'

/** The name of a sentence in the catalogues. */
export type Key = keyof typeof en

/** The sentences of a language. */
export type Catalog = Partial<Record<Key, string>>

/** What may stand in a sentence; a message is told in the language of the sentence around it. */
export type Value = string | number | readonly string[] | Saying

/** A sentence of the catalogues, with what stands in it. */
export interface Saying {
  key: Key
  values: Readonly<Record<string, Value>>
}

/** What is said: a sentence of the catalogues, or a text that is the same in every language. */
export type Message = Saying | string

/** `found, quote` is the value `found`. */
type Name<Placeholder> = Placeholder extends `${infer Value}, ${string}` ? Value : Placeholder

/** The names of the values in a text. */
type NamesIn<Text> = Text extends `${string}{{${infer Placeholder}}}${infer Rest}`
  ? Name<Placeholder> | NamesIn<Rest>
  : never

/** What must be given with a sentence: all but what the finding has itself. */
type Given<K extends Key> = Exclude<NamesIn<(typeof en)[K]>, 'found' | 'expected'>

type Values<K extends Key> = [Given<K>] extends [never] ? [] : [values: Readonly<Record<Given<K>, Value>>]

/** A sentence of the catalogues with its values: `saying('names-pinyin', { name: '张伟明' })`. */
export const saying = <K extends Key>(key: K, ...[values]: Values<K>): Saying => ({
  key,
  values: values ?? {},
})
