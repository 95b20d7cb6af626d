import type { Schema } from 'hast-util-sanitize'
import { linkSchemes } from './url.js'

const phrasing = [
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'br',
  'cite',
  'code',
  'del',
  'dfn',
  'em',
  'i',
  'ins',
  'kbd',
  'mark',
  'q',
  'rp',
  'rt',
  'ruby',
  's',
  'samp',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
  'var',
  'wbr',
]

const flow = [
  'blockquote',
  'caption',
  'dd',
  'details',
  'div',
  'dl',
  'dt',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'li',
  'ol',
  'p',
  'pre',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
]

/** Elements whose content goes with them: it is no text. */
const strip = [
  'script',
  'style',
  'template',
  'iframe',
  'object',
  'svg',
  'math',
  'noscript',
  'title',
  'textarea',
]

const ancestors: Schema['ancestors'] = {
  caption: ['table'],
  dd: ['dl'],
  dt: ['dl'],
  li: ['ol', 'ul'],
  rp: ['ruby'],
  rt: ['ruby'],
  summary: ['details'],
  tbody: ['table'],
  td: ['table'],
  tfoot: ['table'],
  th: ['table'],
  thead: ['table'],
  tr: ['table'],
}

/**
 * Attributes that are valid today, reach nothing, and cannot pass a text off as a part of the page: no class, no style. No id
 * either: the same HTML stands in a source and its translations.
 */
const attributes: Schema['attributes'] = {
  '*': ['dir', 'lang', 'title'],
  a: ['href'],
  details: ['open'],
  ol: ['reversed', 'start'],
  td: ['colSpan', 'rowSpan'],
  th: ['colSpan', 'rowSpan', 'scope'],
  time: ['dateTime'],
}

const common: Schema = {
  ancestors,
  attributes,
  clobber: [],
  protocols: { href: [...linkSchemes] },
  strip,
}

/** What is left of raw HTML inside a sentence. */
export const inlineSchema: Schema = { ...common, tagNames: phrasing }

/** What is left of a block of raw HTML. */
export const blockSchema: Schema = { ...common, tagNames: [...phrasing, ...flow] }

const ownClasses = /^(?:language-[\w-]+|[a-z]+(?:-[a-z\d]+)*)$/

/**
 * For rehype-sanitize after `rehypeBilingual`: lets everything through that this program makes itself and stops what other
 * plugins may have let in. Ids are the page's own: raw HTML has none left.
 */
export const schema: Schema = {
  ...common,
  tagNames: [...phrasing, ...flow, 'figcaption', 'figure', 'h1', 'img', 'input', 'nav'],
  attributes: {
    ...attributes,
    '*': [
      'ariaHidden',
      'ariaLabel',
      'ariaLabelledBy',
      ['className', ownClasses],
      'dir',
      'id',
      'lang',
      'role',
      'tabIndex',
      'title',
      'translate',
      'data*',
    ],
    img: ['alt', 'decoding', 'height', 'loading', 'src', 'width'],
    input: [['type', 'checkbox'], ['disabled', true], 'checked', 'ariaLabelledBy'],
  },
  required: { input: { disabled: true, type: 'checkbox' } },
  protocols: { href: [...linkSchemes], src: ['http', 'https'] },
}
