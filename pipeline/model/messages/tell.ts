import { type MessageLanguage, sentence } from './catalogs.js'
import type { Key, Message, Saying, Value } from './message.js'

/** What a message may be about: the stretch that was found, and texts that would be right. */
export interface About {
  actual?: string | undefined
  expected?: readonly string[] | undefined
}

/** Placeholders as i18next writes them: `{{name}}`, `{{name, format}}`. Formats of several texts: `list` a, b; `quotes` “a”, “b”; `and` a and b. */
const placeholder = /\{\{(\w+)(?:, (quote|number|list|quotes|and))?\}\}/g

const isMark = /^[“”‘’"'「」『』«»]$/

/** A text as messages quote it, on one line; a quotation mark by itself stands without another pair. */
const quote = (text: string, language: MessageLanguage): string => {
  const line = text.replaceAll(/\s*\n\s*/g, ' ')
  return sentence(isMark.test(text) ? 'quotation.mark' : 'quotation', language).replace(
    '{{text}}',
    () => line,
  )
}

const isSaying = (value: Value): value is Saying => typeof value === 'object' && 'key' in value

/** What stands between several texts; of those without a format any will do. */
const betweenTexts: Readonly<Record<string, Key>> = { list: 'comma', quotes: 'comma', and: 'both' }

/** A value as it stands in a sentence. */
const shown = (value: Value, format: string | undefined, language: MessageLanguage): string => {
  if (isSaying(value)) return tell(value, language)
  if (typeof value === 'number') return format === 'number' ? value.toLocaleString(language) : String(value)
  const all = typeof value === 'string' ? [value] : value
  const texts = format?.startsWith('quote') ? all.map(text => quote(text, language)) : all
  const between = betweenTexts[format ?? ''] ?? 'or'
  return texts.length === 0 ? sentence('none', language) : texts.join(sentence(between, language))
}

/**
 * A message in a language; in English where the other has no words for it.
 * @param about what `{{found}}` and `{{expected}}` stand for.
 */
export const tell = (message: Message, language: MessageLanguage = 'en', about: About = {}): string => {
  if (typeof message === 'string') return message
  const { key, values: given } = message
  const values: Saying['values'] = { found: about.actual ?? '', expected: about.expected ?? [], ...given }
  // Not by i18next itself: it reads a filled sentence again, and the texts that are quoted hold placeholders of their own.
  return sentence(key, language, values.count).replaceAll(placeholder, (_, name: string, format?: string) =>
    shown(values[name] ?? '', format, language),
  )
}
