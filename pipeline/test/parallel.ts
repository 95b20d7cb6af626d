import { readFileSync } from 'node:fs'
import type { Nodes, Root } from 'mdast'
import { globSync } from 'tinyglobby'
import { type Pair, type PairSpec, pairOf } from '../check/pair.js'
import { markdown } from '../model/markdown.js'
import type { SegmentRole } from '../model/segment.js'

/** A block of running text: what it is and the inline Markdown in it. */
interface Block {
  /** Where it stands: the types of the nodes around it. */
  path: string
  role: SegmentRole
  text: string
}

const roles: Readonly<Record<string, SegmentRole>> = {
  paragraph: 'paragraph',
  heading: 'heading',
  tableCell: 'tableCell',
}

const textOf = (node: Nodes, file: string): string =>
  file
    .slice(node.position?.start.offset, node.position?.end.offset)
    .replace(/^#+\s+/, '')
    .replace(/^(?:\|\s*)+|(?:\s*\|)+$/g, '')
    .replace(/^:::[ \t]*\w*[ \t]*|\n?:::[ \t]*$/g, '')
    .replace(/\n[ \t>]+/g, '\n')
    .trim()

const blocksIn = (node: Nodes, file: string, path: string): Block[] => {
  const role = roles[node.type]
  const depth = node.type === 'heading' ? node.depth : ''
  const here = `${path}/${node.type}${depth}`
  if (role) {
    const inList = path.endsWith('/listItem') && role === 'paragraph'
    return [{ path: here, role: inList ? 'listItem' : role, text: textOf(node, file) }]
  }
  return 'children' in node ? node.children.flatMap(child => blocksIn(child, file, here)) : []
}

/** The blocks of a file, a list a section. */
const sectionsOf = (file: string): Block[][] => {
  const tree: Root = markdown.parse(file)
  const sections: Block[][] = [[]]
  for (const block of blocksIn(tree, file, '')) {
    if (block.role === 'heading') sections.push([])
    sections.at(-1)?.push(block)
  }
  return sections
}

const shape = (blocks: readonly Block[]): string => blocks.map(({ path }) => path).join('\n')

/**
 * The pairs of two Markdown files that say the same, block by block, from the sections whose structure is
 * the same in both; none where the headings differ.
 */
export const parallelPairs = (source: string, target: string): PairSpec[] => {
  const [ours, theirs] = [sectionsOf(source), sectionsOf(target)]
  const headings = (sections: Block[][]) => shape(sections.flatMap(section => section.slice(0, 1)))
  if (headings(ours) !== headings(theirs)) return []
  return ours.flatMap((section, index) => {
    const other = theirs[index] ?? []
    if (shape(section) !== shape(other)) return []
    return section.flatMap(({ text, role }, at) => {
      const translation = other[at]?.text ?? ''
      return text && translation ? [{ source: text, target: translation, role }] : []
    })
  })
}

/** A document of a corpus in both languages. */
export interface ParallelDocument {
  name: string
  pairs: Pair[]
}

/** The documents that stand under the same path in both folders. */
export const parallelDocuments = (sources: string, targets: string): ParallelDocument[] =>
  globSync('**/*.md', { cwd: sources, expandDirectories: false })
    .sort()
    .flatMap(name => {
      try {
        const texts = [sources, targets].map(folder =>
          readFileSync(`${folder}/${name}`, 'utf8').replace(/^\uFEFF/, ''),
        )
        const specs = parallelPairs(texts[0] ?? '', texts[1] ?? '')
        return [{ name, pairs: specs.map((spec, index) => pairOf(spec, index)) }]
      } catch {
        return []
      }
    })
