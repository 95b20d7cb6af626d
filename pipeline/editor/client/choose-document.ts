import type { BookMessage } from '../protocol.js'
import type { Bench } from './bench.js'
import { get } from './connection.js'
import { openDocuments } from './dialogs/documents.js'
import { byId, element } from './element.js'
import { openDocument } from './open-document.js'
import { showFault } from './troubles.js'
import { languageName, say } from './words.js'

/** Show the list of documents, as far as each has come by now, and open the chosen one. */
export const chooseDocument = async (bench: Bench): Promise<void> => {
  const book = await get<BookMessage>('book').catch(() => bench.book)
  openDocuments(book, bench, (document, language) => {
    bench.document = document
    bench.language = language
    location.hash = ''
    void openDocument(bench)
      .then(() => showChoice(bench))
      .catch(showFault)
  })
}

/** Name what is open, on the button that shows the list. */
export const showChoice = (bench: Bench): void => {
  const { document, language } = bench
  const button = byId('documents')
  button.replaceChildren(element('b', {}, document), ` · ${languageName(language)}`)
  button.title = say('key.documents')
  button.setAttribute('aria-label', say('documentOpen', { document, language: languageName(language) }))
  button.onclick = () => void chooseDocument(bench)
}
