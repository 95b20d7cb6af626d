import { openGlossary } from '../../build/glossary.js'
import type { Config } from '../../config.js'
import { findForms } from '../../memory/glossary/find-target.js'
import { findTerms } from '../../memory/glossary/find-terms.js'
import type { ParsedGlossary } from '../../memory/glossary/parse.js'
import { severity } from '../../model/diagnostic.js'
import type { Effects } from '../../model/effects.js'
import type { Glossary, Term } from '../../model/glossary.js'
import type { LanguageTag } from '../../model/language.js'
import type { Message } from '../../model/messages/message.js'
import type { TermMessage, Trouble } from '../protocol.js'
import { troubleOf } from './opened-document.js'

/** Reads the glossary of a book; again after `forget`. */
export const glossaryReader = (config: Config, effects: Effects) => {
  let known: Promise<ParsedGlossary> | undefined
  return {
    read: (): Promise<ParsedGlossary> => {
      known ??= openGlossary(config, effects)
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

/**
 * Why terms are missed: a header that is none, rows that cannot be read, a spreadsheet that is not looked into. Without
 * them a book whose glossary has a fault would seem to have no terms.
 */
export const termFaults = ({ messages }: ParsedGlossary): Trouble<Message>[] =>
  messages
    .filter(message => severity(message) === 'error' || message.ruleId === 'glossary-file')
    .map(troubleOf)

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
