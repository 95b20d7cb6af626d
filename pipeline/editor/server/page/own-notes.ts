import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { segmentOf } from '../../../render/hast.js'

const identifierOf = (node: Root['children'][number]): string | undefined =>
  node.type === 'element' ? node.data?.note?.identifier : undefined

/** The notes that the sentences of some blocks refer to, in any language. */
const referredIn = (blocks: readonly Root['children'][number][]): Set<string> => {
  const found = new Set<string>()
  visit({ type: 'root', children: [...blocks] } satisfies Root, 'element', (node: Element) => {
    const { notes = [], targets = {} } = segmentOf(node) ?? {}
    for (const note of [...notes, ...Object.values(targets).flatMap(target => target.notes)]) found.add(note)
  })
  return found
}

/**
 * Blocks of an excerpt with their own notes alone: the others are of other paragraphs, and where nobody refers to them the
 * renderer would set them at the end of the excerpt.
 * @param isOthers whether a note that no sentence of the excerpt refers to is shown elsewhere.
 */
export const withOwnNotes = (body: Root, isOthers: (identifier: string) => boolean): Root => {
  const referred = referredIn(body.children.filter(node => identifierOf(node) === undefined))
  const isShown = (node: Root['children'][number]): boolean => {
    const identifier = identifierOf(node)
    return identifier === undefined || referred.has(identifier) || !isOthers(identifier)
  }
  return { ...body, children: body.children.filter(isShown) }
}
