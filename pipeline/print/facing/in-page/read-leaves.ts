import type { Totals } from '../leadings.js'
import type { LeafText } from '../leaf.js'
import type { Pair } from '../pair.js'
import type { Leaf } from './state.js'

/** The text of a flow before it is cut. */
export interface FlowText {
  leaves: LeafText[]
  totals: Totals
  /** Characters of text whose lines are counted. */
  characters: Pair
}

/** Runs in the page. Reads the text of a flow and how much room it takes. */
export const readLeaves = (index: number): FlowText => {
  const { flows, sentences: sentencesOf } = window.facing
  const leaves = flows[index]?.leaves ?? []
  const textOf = (element: Element | undefined): string => {
    if (!element) return ''
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    let text = ''
    while (walker.nextNode()) {
      const { data = '', parentElement } = walker.currentNode as Text
      text += parentElement?.closest('.ref') ? '\u2060'.repeat(data.length) : data
    }
    return text
  }

  const sentences = ({ kind, cells }: Leaf): Pair<string>[] => {
    if (kind !== 'text') return []
    const [left, right] = [sentencesOf(cells[0]), sentencesOf(cells[1])]
    const ids = left.size >= right.size ? [...left.keys()] : [...right.keys()]
    return ids.map(id => [textOf(left.get(id)), textOf(right.get(id))])
  }

  const leading: Pair = [0, 0]
  const lines: Pair = [0, 0]
  const fixed: Pair = [0, 0]
  const characters: Pair = [0, 0]
  for (const { kind, cells, elements } of leaves) {
    for (const side of [0, 1] as const) {
      const { height } = elements[side].getBoundingClientRect()
      const lineHeight = Number.parseFloat(getComputedStyle(cells[side]).lineHeight)
      if (kind === 'text') {
        leading[side] ||= lineHeight
        characters[side] += cells[side].textContent?.length ?? 0
      }
      if (kind === 'text' || kind === 'heading') lines[side] += Math.round(height / lineHeight)
      else fixed[side] += height
    }
  }
  const block = getComputedStyle(document.documentElement).getPropertyValue('--block-height')
  const height = Math.round((Number.parseFloat(block) * 4) / 3)
  return {
    leaves: leaves.map(leaf => ({ kind: leaf.kind, sentences: sentences(leaf) })),
    totals: { lines, fixed, height, leading },
    characters,
  }
}
