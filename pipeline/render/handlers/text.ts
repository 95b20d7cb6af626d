import type { Text as HastText } from 'hast'
import type { Parents, Text } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import { joinLinesIn } from './line-ends.js'

/** A text, without the line ends between Chinese characters. */
export const textNode = (state: State, node: Text, parent: Parents | undefined): HastText => {
  const made: HastText = { type: 'text', value: joinLinesIn(node, parent) }
  state.patch(node, made)
  return made
}
