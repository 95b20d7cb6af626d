import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

/**
 * The link and footnote definitions of a source as Markdown, one a line: what a translation's references
 * (`[site][s]`, `[^1]`) are resolved by.
 * @param value the text of the file.
 */
export const definitionsOf = (tree: Root, value: string): string => {
  const found: string[] = []
  visit(tree, node => {
    if (node.type === 'definition') {
      found.push(value.slice(node.position?.start.offset, node.position?.end.offset).replace(/\s+/g, ' '))
    } else if (node.type === 'footnoteDefinition') {
      found.push(`[^${node.label ?? node.identifier}]: .`)
    }
  })
  return found.join('\n\n')
}
