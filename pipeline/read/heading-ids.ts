import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { type Diagnostic, diagnostic } from '../model/diagnostic.js'
import { saying } from '../model/messages/message.js'

/** An id as some dialects of Markdown put it behind a heading: `## 甲 {#jia}`. CommonMark has none: it is text. */
const idAtEnd = /\{#[^\s{}]+\}\s*$/

/** A warning for each heading that ends in an id in braces. */
export const idsInHeadings = (tree: Root, file: string): Diagnostic[] => {
  const messages: Diagnostic[] = []
  visit(tree, 'heading', ({ children }) => {
    const last = children.at(-1)
    const found = last?.type === 'text' ? idAtEnd.exec(last.value) : null
    const end = last?.position?.end
    if (!found || !end) return
    const length = found[0].length
    const start = { ...end, column: end.column - length, offset: (end.offset ?? 0) - length }
    const id = found[0].trim()
    messages.push(
      diagnostic({
        reason: saying('heading-id', { id }),
        severity: 'warning',
        rule: 'heading-id',
        file,
        place: { start, end },
        actual: id,
        expected: [''],
        note: saying('heading-id.do'),
      }),
    )
  })
  return messages
}
