import type { Element } from 'hast'
import { h } from '../hast.js'

const icon = (...children: Element[]): Element =>
  h('svg', { viewBox: '0 0 16 16', ariaHidden: 'true', focusable: 'false' }, children)

/** Two arrows against each other. */
export const swapIcon: Element = icon(h('path', { d: 'M2 5h11M10 2l3 3-3 3M14 11H3M6 8l-3 3 3 3' }))

/** A disc, half of it dark. */
export const themeIcon: Element = icon(
  h('circle', { cx: '8', cy: '8', r: '5.5' }),
  h('path', { className: ['filled'], d: 'M8 2.5a5.5 5.5 0 0 1 0 11Z' }),
)
