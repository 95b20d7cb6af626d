import { primary } from '../language.js'
import { type MessageLanguage, messageLanguages } from './tell.js'

/** The language of messages for someone who reads a language: English where there is none. `zh-CN` → zh. */
export const messageLanguageOf = (tag: string): MessageLanguage =>
  messageLanguages.find(language => language === primary(tag)) ?? 'en'
