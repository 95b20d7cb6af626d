import type { MessageLanguage } from '../../model/messages/catalogs.js'
import type { Explanation } from '../rule.js'
import { zh } from './zh.js'
import { zhRemarks } from './zh-remarks.js'

/** What the rules say in languages beside English, which they say themselves. One more is two files and a line. */
const languages: Readonly<Record<string, Explained>> = { zh: { rules: zh, remarks: zhRemarks } }

interface Explained {
  /** By the ids of the rules. */
  rules: Readonly<Record<string, Explanation>>
  /** On examples, by their English words. */
  remarks: Readonly<Record<string, string>>
}

/** What a rule says of itself in a language; in English where it has no words in the other one. */
export const explanationOf = (meta: Explanation & { id: string }, language: MessageLanguage): Explanation =>
  languages[language]?.rules[meta.id] ?? meta

/** A remark on an example in a language; in English where it has no words in the other one. */
export const remarkOf = (why: string, language: MessageLanguage): string =>
  languages[language]?.remarks[why] ?? why
