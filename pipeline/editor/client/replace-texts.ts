import type { FindReply } from '../protocol.js'
import type { Bench } from './bench.js'
import { changeTogether } from './bulk-action.js'
import { post } from './connection.js'
import { openReplace } from './dialogs/replace.js'
import { goToSegment } from './go-to-segment.js'

/** Find and replace, in the document or all of them. */
export const replaceTexts = (bench: Bench): void => {
  const { desk } = bench
  if (!desk) return
  const { language, document } = desk.session
  const selection = getSelection()?.toString() ?? ''
  openReplace(selection.includes('\n') ? '' : selection, language, {
    find: (wanted, everywhere) =>
      post<FindReply>('find', { ...wanted, language, ...(everywhere ? {} : { document }) }),
    replace: texts =>
      changeTogether(
        bench,
        desk,
        'replace',
        texts.map(({ document: of, id, target, replaced }) => ({
          document: of,
          id,
          base: target,
          text: replaced,
        })),
      ),
    go: found => void goToSegment(bench, found.document, found.id),
  })
}
