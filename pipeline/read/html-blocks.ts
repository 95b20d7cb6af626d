import type { Html, Root } from 'mdast'
import type { Point } from 'unist'
import { visit } from 'unist-util-visit'
import { type Diagnostic, diagnostic } from '../model/diagnostic.js'
import { saying } from '../model/messages/message.js'

const comment = /<!--[\s\S]*?(?:-->|$)/g
const hidden = /<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi
const tag = /<[^>]*>/g

const blank = (text: string): string => text.replace(/[^\n]/g, ' ')

/** The words of a piece of HTML at their places; all else is blank. */
const wordsOf = (html: string): string =>
  html.replace(comment, blank).replace(hidden, blank).replace(tag, blank)

/** The place of a character of a node's value, which begins at the node's own. */
const placeIn = ({ position, value }: Html, at: number): Point | undefined => {
  if (!position) return undefined
  const lines = value.slice(0, at).split('\n')
  const { line, column } = position.start
  const last = lines.at(-1)?.length ?? 0
  return { line: line + lines.length - 1, column: lines.length === 1 ? column + last : last + 1 }
}

/**
 * Chinese words in blocks of raw HTML. They are carried over as they are, and no segment holds them: a table in HTML stands in
 * Chinese on the page of every language.
 */
export const wordsInHtml = (tree: Root, path: string): Diagnostic[] => {
  const found: Diagnostic[] = []
  visit(tree, 'html', (node, _, parent) => {
    if (parent?.type === 'paragraph' || parent?.type === 'heading' || parent?.type === 'tableCell') return
    const words = wordsOf(node.value)
    const at = words.search(/\p{Script=Han}/u)
    if (at < 0) return
    const [shown = ''] = words.slice(at).split('\n')
    found.push(
      diagnostic({
        reason: saying('html-text'),
        severity: 'warning',
        rule: 'html-text',
        file: path,
        place: placeIn(node, at) ?? node,
        actual: shown.trim().replaceAll(/ +/g, ' '),
        note: saying('html-text.note'),
      }),
    )
  })
  return found
}
