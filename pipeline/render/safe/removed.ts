import type { Html, Parents } from 'mdast'
import { visit } from 'unist-util-visit'
import { type Diagnostic, diagnostic } from '../../model/diagnostic.js'
import type { Bilingual } from '../../model/document.js'
import { saying } from '../../model/messages/message.js'
import type { Segment } from '../../model/segment.js'
import { blockSchema } from './schema.js'

const allowed = new Set(blockSchema.tagNames)

const withoutComments = (html: string): string => html.replace(/<!--[\s\S]*?-->/g, '')

/** Names of the elements in a piece of HTML that pages do not hold. */
const strangers = (html: string): string[] => {
  const names = [...withoutComments(html).matchAll(/<([a-z][a-z\d-]*)/gi)].map(([, name = '']) =>
    name.toLowerCase(),
  )
  return [...new Set(names)].filter(name => !allowed.has(name))
}

const removed = (document: Bilingual, node: Html, name: string, segment?: Segment): Diagnostic =>
  diagnostic({
    reason: saying('html-element', { name }),
    severity: 'warning',
    rule: 'html-element',
    file: document.path,
    place: segment ?? node,
    actual: node.value,
    ...(segment ? { segment: segment.id } : {}),
    note: name === 'img' ? saying('html-element.image') : saying('html-element.others'),
  })

const inside = (root: Parents, say: (node: Html, name: string) => void): void =>
  visit(root, 'html', node => {
    for (const name of strangers(node.value)) say(node, name)
  })

/** What raw HTML in a source and its translations loses when it is sanitized. */
export const removedHtml = (document: Bilingual): Diagnostic[] => {
  const messages: Diagnostic[] = []
  if (document.value.includes('<')) {
    inside(document.tree, (node, name) => void messages.push(removed(document, node, name)))
  }
  for (const segment of document.segments) {
    for (const { text, children } of Object.values(segment.targets)) {
      if (!text.includes('<')) continue
      inside(
        { type: 'paragraph', children },
        (node, name) => void messages.push(removed(document, node, name, segment)),
      )
    }
  }
  return messages
}
