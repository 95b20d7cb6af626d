import { openGlossary } from '../../build/glossary.js'
import type { Config } from '../../config.js'
import { serializeGlossary } from '../../memory/glossary/serialize.js'
import { SetupError } from '../../model/diagnostic.js'
import type { Effects } from '../../model/effects.js'
import type { Term } from '../../model/glossary.js'
import { saying } from '../../model/messages/message.js'
import type { TermRequest } from '../protocol.js'

/**
 * Put a term at the end of the book's glossary; everything else in it stays letter by letter.
 * @throws SetupError when the same entry stands there already, or the file is damaged or cannot be written.
 */
export const addTerm = async (request: TermRequest, config: Config, effects: Effects): Promise<void> => {
  const { glossary } = await openGlossary(config, effects)
  const { source, target, language, status, authority, note } = request
  const known = glossary.terms.find(
    term =>
      term.source === source &&
      term.target === target &&
      (term.language === language || term.language === ''),
  )
  if (known)
    throw new SetupError(
      saying('editor.term-known', { path: glossary.path, source, target, line: known.line ?? 1 }),
    )
  const date = effects.now().toISOString().slice(0, 10)
  const term: Term = {
    source,
    target,
    language,
    status,
    authority,
    note,
    date,
    partOfSpeech: '',
    translate: true,
    caseSensitive: false,
  }
  const text = serializeGlossary({ ...glossary, terms: [...glossary.terms, term] })
  await effects.write(`${config.project}/${glossary.path}`, text)
}
