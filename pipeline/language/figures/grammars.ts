import { type LanguageTag, primary } from '../../model/language.js'
import { anyGrammar } from '../any/figures/grammar.js'
import { english } from '../en/figures/english.js'
import { chinese } from '../zh/figures/chinese.js'
import type { FigureGrammar } from './figure.js'

/** The grammars by primary language; every other language has the general one. A new language is a line. */
const grammars: Record<string, FigureGrammar> = { zh: chinese, en: english }

/** The grammar of a language. */
export const grammarOf = (language: LanguageTag): FigureGrammar =>
  grammars[primary(language)] ?? anyGrammar(language)
