import { join, posix } from 'node:path'
import type { Config } from '../../config.js'
import { findForms } from '../../memory/glossary/find-target.js'
import { findTerms } from '../../memory/glossary/find-terms.js'
import { parseGlossary } from '../../memory/glossary/parse.js'
import type { Effects } from '../../model/effects.js'
import type { Glossary, Term } from '../../model/glossary.js'
import type { LanguageTag } from '../../model/language.js'
import type { TermMessage } from '../protocol.js'

const names = ['glossary.csv', 'glossary.tsv']

/** Reads the glossary of a book; the same object as long as its file is the same. */
export const glossaryReader = (config: Config, effects: Effects): (() => Promise<Glossary>) => {
  let known: { text: string; glossary: Glossary } | undefined
  return async () => {
    for (const name of names) {
      const path = join(config.folders.translations, name)
      const text = await effects.readText(path).catch(() => undefined)
      if (text === undefined) continue
      if (known?.text !== text)
        known = { text, glossary: parseGlossary(text, posix.relative(config.project, path)).glossary }
      return known.glossary
    }
    known ??= { text: '', glossary: { path: 'translations/glossary.csv', terms: [] } }
    return known.glossary
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
