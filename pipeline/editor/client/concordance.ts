import type { ConcordanceMessage } from '../protocol.js'
import type { Bench } from './bench.js'
import { post } from './connection.js'
import { openConcordance } from './dialogs/concordance.js'
import { goToSegment } from './go-to-segment.js'
import { insertText } from './writing.js'

/** Show where what is selected stands in the book and the files beside it. */
export const concordance = (bench: Bench): void => {
  const { desk } = bench
  if (!desk) return
  const { sourceLanguage, language } = desk.session
  openConcordance(
    getSelection()?.toString().trim() ?? '',
    { source: sourceLanguage, target: language },
    {
      look: async text => (await post<ConcordanceMessage>('concordance', { text, language })).lines,
      insert: text => insertText(desk, text),
      go: ({ document, id }) => void goToSegment(bench, document, id),
    },
  )
}
