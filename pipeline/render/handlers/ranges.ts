import type { ElementContent } from 'hast'
import { h, text } from '../hast.js'

/** A range of figures with its unit: 1—11月, 2021–2035, 10～20%. It stays on one line. */
const range = /(\d+(?:[.,]\d+)*[—–～~]{1,2}\d+(?:[.,]\d+)*[%％‰]?\p{Script=Han}?)/u

/** Keep ranges of figures together. Changes elements among the nodes. */
export const keepRanges = (nodes: ElementContent[]): ElementContent[] =>
  nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'element' && node.tagName !== 'code') node.children = keepRanges(node.children)
    if (node.type !== 'text' || !range.test(node.value)) return [node]
    return node.value
      .split(range)
      .map((part, index) => (index % 2 === 1 ? h('span', { className: ['nb'] }, [text(part)]) : text(part)))
      .filter(part => part.type !== 'text' || part.value !== '')
  })

/** Whether a text may hold a range: most do not. */
export const mayHoldRange = (value: string): boolean => range.test(value)
