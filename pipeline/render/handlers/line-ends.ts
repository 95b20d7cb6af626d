import type { Parents, Text } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'

/** Characters as wide as a Chinese one. CSS Text 4 §4.1.3: a line end between two of them is no space. */
const wide = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\u30FB\u30FC\uFF01-\uFF60`
/** Punctuation that Chinese shares with other scripts. */
const shared = '“”‘’…—·'

const between = new RegExp(
  `(?<=[${wide}])[ \\t]*\\n[ \\t]*(?=[${wide}${shared}])|(?<=[${shared}])[ \\t]*\\n[ \\t]*(?=[${wide}])`,
  'gu',
)
const around = /[ \t]*\n[ \t]*/g

/** Take out the line ends between Chinese characters. Others stay: they are spaces. */
export const joinLines = (value: string): string =>
  value.includes('\n') ? value.replace(between, '').replace(around, '\n') : value

const sibling = (parent: Parents, node: Text, step: -1 | 1): string => {
  const neighbour = parent.children[parent.children.indexOf(node as never) + step]
  return neighbour ? textOf(neighbour) : ''
}

/** As `joinLines`, also where the line ends at another node: `**字**\n字`. */
export const joinLinesIn = (node: Text, parent: Parents | undefined): string => {
  const { value } = node
  if (!value.includes('\n')) return value
  if (!parent) return joinLines(value)
  const before = /^\s*\n/.test(value) ? (sibling(parent, node, -1).at(-1) ?? '') : ''
  const after = /\n\s*$/.test(value) ? (sibling(parent, node, 1).at(0) ?? '') : ''
  return joinLines(before + value + after).slice(before.length, after ? -after.length : undefined)
}
