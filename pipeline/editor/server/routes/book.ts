import { basename } from 'node:path'
import { textLength } from '../../../language/text-length.js'
import { hashText } from '../../../model/hash.js'
import type { MessageLanguage } from '../../../model/messages/catalogs.js'
import type { BookMessage, DocumentSummary } from '../../protocol.js'
import { troublesIn } from '../opened-document.js'
import { isUnreadable, progressOf } from '../rows.js'
import type { Service } from '../service.js'
import { toldTroubles } from '../told.js'
import { toldIn } from '../told-in.js'
import type { Route } from './route.js'

const summaryOf = async (
  { store, config }: Service,
  name: string,
  told: MessageLanguage,
): Promise<DocumentSummary> => {
  const found = await store.read(name)
  const { document } = found ?? {}
  if (!document)
    return { name, progress: {}, troubles: toldTroubles(found?.trouble ? [found.trouble] : [], told) }
  const languages = config.targetLanguages
  const read = languages.filter(language => !isUnreadable(document, language))
  return {
    name,
    progress: Object.fromEntries(read.map(language => [language, progressOf(document, language)])),
    troubles: toldTroubles(
      languages.flatMap(language => troublesIn(document, language)),
      told,
    ),
  }
}

/** The book's documents with their progress. */
export const book: Route = {
  method: 'GET',
  path: 'book',
  answer: async (context, service) => {
    const documents: DocumentSummary[] = []
    for (const { name } of await service.store.sources())
      documents.push(await summaryOf(service, name, toldIn(context)))
    const { sourceLanguage, targetLanguages, project, editor } = service.config
    return context.json({
      id: hashText(project),
      name: basename(project),
      sourceLanguage,
      targetLanguages,
      unit: textLength('', sourceLanguage).unit,
      ...editor,
      documents,
    } satisfies BookMessage)
  },
}
