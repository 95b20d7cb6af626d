import type { en } from './en.js'

/** A sentence has one name, whatever its plural forms: `files_one` and `files_other` are `files`. */
type Base<Name> = Name extends `${infer Stem}_${Intl.LDMLPluralRule}` ? Stem : Name

type English = typeof en

/** The name of a sentence in the catalogues. */
export type Key = Base<keyof English>

/** The sentences of a language, as i18next names them: with the plural forms that it has. */
export type Catalog = Readonly<Partial<Record<Key | `${Key}_${Intl.LDMLPluralRule}`, string>>>

/** A sentence in English, in any of its forms. */
type Text<K extends Key> = {
  [Name in keyof English]: Base<Name> extends K ? English[Name] : never
}[keyof English]

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
type Given<K extends Key> = Exclude<NamesIn<Text<K>>, 'found' | 'expected'>

/** What must be given with a sentence. */
export type Values<K extends Key> = [Given<K>] extends [never]
  ? []
  : [values: Readonly<Record<Given<K>, Value>>]

/** A sentence of the catalogues with its values: `saying('names-pinyin', { name: '张伟明' })`. */
export const saying = <K extends Key>(key: K, ...[values]: Values<K>): Saying => ({
  key,
  values: values ?? {},
})
