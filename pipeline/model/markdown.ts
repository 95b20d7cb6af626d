import type { PhrasingContent } from 'mdast'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

/**
 * The Markdown of sources and translations: CommonMark, GFM and front matter, with emphasis that closes
 * beside Chinese punctuation. One tilde is no strikethrough: Chinese writes ranges with it (`10~20亿元`).
 */
export const markdown = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyStrikethrough, { singleTilde: false })
  .freeze()

/** The constructs that begin a block. An inline text that looks like one (`1. `, `# `) is still inline text. */
const blocks = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'headingAtx',
  'htmlFlow',
  'list',
  'setextUnderline',
  'table',
  'thematicBreak',
]

const inline = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyStrikethrough, { singleTilde: false })
  .use(function disableBlocks() {
    const data = this.data()
    data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: blocks } }]
  })
  .freeze()

/** Without any of these a text is plain: most prose is, and needs no parser. */
const markup = /[\\`*_~[\]<>&\n]|https?:|www\.|@|^[ \t]|[ \t]$/

/** Stands before the text, so that it cannot begin a definition; white space to the rules of emphasis. */
const guard = '\u00A0'

/** By how much positions that the parser of inline texts gives are ahead, where it had to parse at all. */
export const guardLength = guard.length

const withoutGuard = (children: PhrasingContent[]): PhrasingContent[] => {
  const [first, ...rest] = children
  if (first?.type !== 'text') return children
  const value = first.value.slice(guard.length)
  return value ? [{ ...first, value }, ...rest] : rest
}

/**
 * Parse inline Markdown, as it stands in a segment.
 * @param definitions the link and footnote definitions of the document, as Markdown, to resolve references.
 * @returns phrasing content without positions that mean anything in a file.
 */
export const parseInline = (text: string, definitions = ''): PhrasingContent[] => {
  if (!markup.test(text)) return text ? [{ type: 'text', value: text }] : []
  const oneBlock = text.replace(/\n\s*\n/g, '\n')
  const [paragraph] = inline.parse(`${guard}${oneBlock}\n\n${definitions}`).children
  return paragraph?.type === 'paragraph' ? withoutGuard(paragraph.children) : [{ type: 'text', value: text }]
}
