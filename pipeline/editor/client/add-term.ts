import type { Bench } from './bench.js'
import { post } from './connection.js'
import { openTerm } from './dialogs/term.js'
import { requestId } from './request-id.js'
import { tell } from './tell.js'
import { say } from './words.js'

/** Put a term into the glossary: what is selected on either side is proposed. */
export const addTerm = (bench: Bench): void => {
  const { desk } = bench
  if (!desk) return
  const { language, sourceLanguage, list } = desk.session
  const selection = getSelection()
  const text = selection?.toString().trim() ?? ''
  const source = desk.active && list.sourceOf(desk.active.id)
  const isSource = selection?.anchorNode && source?.contains(selection.anchorNode)
  openTerm(
    isSource ? { source: text, target: '' } : { source: '', target: text },
    { source: sourceLanguage, target: language },
    async term => {
      await post('term', { ...term, request: requestId(), language })
      desk.lookAgain()
      tell(say('termAdded', { term: term.source }))
    },
  )
}
