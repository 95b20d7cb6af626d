import type { Element } from 'hast'
import type { SetBlock } from './place.js'

/** Code can be wider than the page: the keyboard must reach its scroll bar. Nothing in it is translated. */
const code = (element: Element): Element => ({
  ...element,
  properties: { ...element.properties, className: ['once'], tabIndex: 0, translate: 'no' },
})

/** A block that no language owns (code, a rule, raw HTML): once, across the columns. */
export const once: SetBlock = (setting, element) => {
  if (element.tagName === 'hr') return [element]
  if (element.tagName === 'pre') return [setting.isInteractive ? code(element) : element]
  const classes = element.properties.className
  const className = ['once', ...(Array.isArray(classes) ? classes : [])]
  return [{ ...element, properties: { ...element.properties, className } }]
}
