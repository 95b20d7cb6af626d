import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'

type NodeOf<Type extends Nodes['type']> = Extract<Nodes, { type: Type }>

/** All nodes of a type, in document order. */
export const selectAll = <Type extends Nodes['type']>(tree: Root, type: Type): NodeOf<Type>[] => {
  const found: NodeOf<Type>[] = []
  visit(tree, node => {
    if (node.type === type) found.push(node as NodeOf<Type>)
  })
  return found
}

/** The first node of a type. */
export const select = <Type extends Nodes['type']>(tree: Root, type: Type): NodeOf<Type> | undefined =>
  selectAll(tree, type)[0]
