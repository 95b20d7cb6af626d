import type { Element } from 'hast'
import type { InlineCode } from 'mdast'
import { defaultHandlers, type State } from 'mdast-util-to-hast'
import { h, text } from '../hast.js'

/** A name that is long enough to leave a gap worth a break. */
const long = /\S{12,}/gu

/** Behind a sign, and before a capital: `this.|published|Books`. Three characters stay together at least. */
const seam =
  /(?<=[\p{L}\p{N}\p{P}]{2}[./:_=&?@,([\\])(?=[\p{L}\p{N}$]{2})|(?<=[\p{L}\p{N}]{2}\p{Ll})(?=\p{Lu}\p{L}{2})/u

/** A hyphen at the end of a line is taken for one that divides a word: only what is longer than half a narrow line is broken there. */
const longest = 24
const hyphen = /(?<=[\p{L}\p{N}\p{P}]{2}-)(?=[\p{L}\p{N}$]{2})/u

const partsOf = (name: string): string[] =>
  name.split(seam).flatMap(part => (part.length > longest ? part.split(hyphen) : [part]))

/** Code, parted where it may be broken: at U+0000, which never stands in Markdown (CommonMark 0.31.2 §2.3). */
const parts = (code: string): string[] => code.replace(long, name => partsOf(name).join('\0')).split('\0')

/**
 * Code in a sentence. A long name may be broken, without a hyphen that would seem to belong to it: left whole it would
 * tear the line before it apart.
 */
export const inlineCode = (state: State, node: InlineCode): Element => {
  const made = defaultHandlers.inlineCode(state, node)
  const [first = '', ...rest] = parts(node.value)
  if (rest.length > 0) made.children = [text(first), ...rest.flatMap(part => [h('wbr', {}), text(part)])]
  return made
}
