import { en } from './en.js'
import type { Catalog, Key, Message, Saying, Value } from './message.js'
import { zh } from './zh.js'

/** The languages that messages are told in. One more is a file and a word. */
const catalogs = { en, zh }

export type MessageLanguage = keyof typeof catalogs

export const messageLanguages = Object.keys(catalogs) as MessageLanguage[]

/** What a message may be about: the stretch that was found, and texts that would be right. */
export interface About {
  actual?: string | undefined
  expected?: readonly string[] | undefined
}

/** Placeholders as i18next writes them: `{{name}}`, and `{{name, quote}}` for a text that is quoted. */
const placeholder = /\{\{(\w+)(, quote)?\}\}/g

type Fill = (name: string, isQuoted: boolean) => string

/** A sentence with its placeholders filled; English where the language has none. */
const sentence = (key: Key, language: MessageLanguage, fill: Fill): string => {
  const catalog: Catalog = catalogs[language]
  // Not by i18next itself: it reads a filled sentence again, and the texts that are quoted hold placeholders of their own.
  return (catalog[key] ?? en[key]).replaceAll(placeholder, (_, name: string, format?: string) =>
    fill(name, format !== undefined),
  )
}

/** A sentence without placeholders. */
const plain = (key: Key, language: MessageLanguage): string => sentence(key, language, () => '')

const isMark = /^[“”‘’"'「」『』«»]$/

/** A text as messages quote it; a quotation mark by itself stands without another pair. */
const quoted = (text: string, language: MessageLanguage): string =>
  sentence(isMark.test(text) ? 'quotation.mark' : 'quotation', language, () =>
    text.replaceAll(/\s*\n\s*/g, ' '),
  )

const isSaying = (value: Value): value is Saying => typeof value === 'object' && 'key' in value

/** A value as it stands in a sentence; of several texts any will do. */
const shown = (value: Value, isQuoted: boolean, language: MessageLanguage): string => {
  if (isSaying(value)) return tell(value, language)
  if (typeof value !== 'object') return isQuoted ? quoted(String(value), language) : String(value)
  const texts = isQuoted ? value.map(text => quoted(text, language)) : value
  return texts.length === 0 ? plain('none', language) : texts.join(plain('or', language))
}

/**
 * A message in a language; in English where the other has no words for it.
 * @param about what `{{found}}` and `{{expected}}` stand for.
 */
export const tell = (message: Message, language: MessageLanguage = 'en', about: About = {}): string => {
  if (typeof message === 'string') return message
  const values: Saying['values'] = {
    found: about.actual ?? '',
    expected: about.expected ?? [],
    ...message.values,
  }
  return sentence(message.key, language, (name, isQuoted) => shown(values[name] ?? '', isQuoted, language))
}
