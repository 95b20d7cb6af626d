import type { Element } from 'hast'
import type { List, ListItem } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import { h } from '../hast.js'

/** A list, ordered or not. Its paragraphs stay paragraphs, tight or loose: each becomes a row. */
export const list = (state: State, node: List): Element => {
  const start =
    node.ordered && typeof node.start === 'number' && node.start !== 1 ? { start: node.start } : {}
  const made = h(node.ordered ? 'ol' : 'ul', start, state.all(node))
  state.patch(node, made)
  return made
}

const withBox = (item: Element, isChecked: boolean): void => {
  const box = h('input', { type: 'checkbox', checked: isChecked, disabled: true })
  const [first] = item.children
  if (first?.type === 'element' && first.tagName === 'p') first.children.unshift(box)
  else item.children.unshift(h('p', {}, [box]))
}

/** An item; that of a task list begins with its box. */
export const listItem = (state: State, node: ListItem): Element => {
  const made = h('li', {}, state.all(node))
  if (typeof node.checked === 'boolean') {
    made.properties.className = ['task']
    withBox(made, node.checked)
  }
  state.patch(node, made)
  return made
}
