import { openGlossary } from '../../build/glossary.js'
import type { Config } from '../../config.js'
import { findForms } from '../../memory/glossary/find-target.js'
import { findTerms } from '../../memory/glossary/find-terms.js'
import type { Effects } from '../../model/effects.js'
import type { Glossary, Term } from '../../model/glossary.js'
import type { LanguageTag } from '../../model/language.js'
import type { TermMessage } from '../protocol.js'

/** Reads the glossary of a book; again after `forget`. */
export const glossaryReader = (config: Config, effects: Effects) => {
  let known: Promise<Glossary> | undefined
  return {
    read: (): Promise<Glossary> => {
      known ??= openGlossary(config, effects).then(({ glossary }) => glossary)
      known.catch(() => {
        known = undefined
      })
      return known
    },
    forget: (): void => {
      known = undefined
    },
  }
}

const entryOf = (term: Term, target: string, language: LanguageTag): TermMessage['entries'][number] => {
  const form = term.translate ? term.target : term.target || term.source
  const { status, authority, date, note, caseSensitive } = term
  const used = findForms(target, form, { language, caseSensitive }).length > 0
  return { target: form, status, authority, date, note, used }
}

/** The terms of a source with what their translation may be, and whether it is so in the target. */
export const termsOf = (
  glossary: Glossary,
  source: string,
  target: string,
  language: LanguageTag,
): TermMessage[] =>
  findTerms(source, glossary, language).map(({ start, end, text, terms }) => ({
    start,
    end,
    text,
    entries: terms.map(term => entryOf(term, target, language)),
  }))
