import { type Gathered, gathered } from './gathered.js'
import { targetInline } from './inline/inline-of.js'
import type { Pair } from './pair.js'

/** The first letter of a text, behind quotation marks and brackets; nothing where a figure or code comes first. */
const firstLetter = /^[\s“"‘'(«[]*(\p{L})/u

/** How the items of a list begin, as far as it went by. */
interface Begun {
  ids: string[]
  small: number
  large: number
  block: number | undefined
}

const nothing = (): Begun => ({ ids: [], small: 0, large: 0, block: undefined })

/** Count how an item begins: only the first segment of its block says so. */
const begin = (list: Begun, pair: Pair): void => {
  list.ids.push(pair.id)
  if (pair.block === list.block) return
  list.block = pair.block
  const letter = firstLetter.exec(targetInline(pair).prose)?.[1]
  if (letter === undefined) return
  if (/\p{Ll}/u.test(letter)) list.small += 1
  else list.large += 1
}

const isSmall = ({ small, large }: Begun): boolean => small > 1 && large === 0

/** The segments of lists of which all items begin small: they are the parts of one sentence, or their list is set so. */
export const smallLists: Gathered<ReadonlySet<string>> = gathered({
  begin: () => ({ list: nothing(), ids: new Set<string>() }),
  add: (state, pair) => {
    if (pair.role === 'listItem') return begin(state.list, pair)
    if (isSmall(state.list)) for (const id of state.list.ids) state.ids.add(id)
    if (state.list.ids.length > 0) state.list = nothing()
  },
  tell: ({ list, ids }) => (isSmall(list) ? new Set([...ids, ...list.ids]) : ids),
})
