import type { Nodes, Root } from 'mdast'
import { type Diagnostic, diagnostic } from '../model/diagnostic.js'
import { saying } from '../model/messages/message.js'

/** How deep quotations and lists may stand in each other. Books use three or four; the call stack ends at some thousand. */
const deepest = 100

const isDeeper = (tree: Root, limit: number): boolean => {
  let level: Nodes[] = [tree]
  for (let depth = 0; depth <= limit; depth += 1) {
    level = level.flatMap(node => ('children' in node ? (node.children as Nodes[]) : []))
    if (level.length === 0) return false
  }
  return true
}

const asCode = (value: string): Root => ({ type: 'root', children: [{ type: 'code', value }] })

const tooDeep = (file: string): Diagnostic =>
  diagnostic({
    reason: saying('nesting', { deepest }),
    severity: 'error',
    rule: 'nesting',
    file,
    place: { line: 1, column: 1, offset: 0 },
    note: saying('nesting.do'),
  })

/**
 * Parse, and keep texts of endless nesting from exhausting the call stack here or in a later stage:
 * they become one block of code, and an error says so.
 */
export const parseBounded = (
  value: string,
  file: string,
  parse: (value: string) => Root,
): { tree: Root; messages: Diagnostic[] } => {
  try {
    const tree = parse(value)
    if (!isDeeper(tree, deepest)) return { tree, messages: [] }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  return { tree: asCode(value), messages: [tooDeep(file)] }
}
