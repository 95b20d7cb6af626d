import type { Root, RootContent } from 'mdast'
import { type Diagnostic, diagnostic } from '../model/diagnostic.js'
import type { FieldText } from '../model/document.js'
import { saying } from '../model/messages/message.js'

/** What leaves nothing on a page: front matter, comments, addresses of links. */
const isUnseen = (node: RootContent): boolean =>
  node.type === 'yaml' ||
  node.type === 'definition' ||
  (node.type === 'html' && node.value.replace(/<!--[\s\S]*?-->/g, '').trim() === '')

/** A warning of a document that would be published without a word on its page. */
export const emptiness = (tree: Root, fields: readonly FieldText[], file: string): Diagnostic[] =>
  fields.length > 0 || !tree.children.every(isUnseen)
    ? []
    : [
        diagnostic({
          reason: saying('empty-document'),
          severity: 'warning',
          rule: 'empty-document',
          file,
          place: { line: 1, column: 1, offset: 0 },
          note: saying('empty-document.note'),
        }),
      ]
