import type { Nodes } from 'mdast'
import { SetupError } from '../../model/diagnostic.js'
import type { Segmented } from '../../model/document.js'
import { saying } from '../../model/messages/message.js'
import type { Segment } from '../../model/segment.js'

/** One segment of a document while seams are changed. */
export interface Row {
  id: string
  text: string
  /** It begins inside a sentence, where the one before was split off. */
  isContinued: boolean
}

/** The segments of a document in reading order. */
export const rowsOf = ({ reconciliation }: Segmented): Row[] => {
  let left = 0
  return reconciliation.matches.map(({ id, text }) => {
    const isContinued = left > 0
    left = isContinued ? left - 1 : (reconciliation.splits?.get(id)?.length ?? 0)
    return { id, text, isContinued }
  })
}

/** The splits that rows tell: the texts of the parts of each cut sentence, without the last. */
export const splitsOf = (rows: readonly Row[]): Map<string, string[]> => {
  const splits = new Map<string, string[]>()
  let head = ''
  for (const [index, { id, isContinued }] of rows.entries()) {
    if (isContinued) splits.set(head, [...(splits.get(head) ?? []), rows[index - 1]?.text ?? ''])
    else head = id
  }
  return splits
}

const rowsIn = (node: Nodes): Segment[][] => {
  if (!('children' in node)) return []
  const own = (node.children as Nodes[]).filter(child => child.type === 'segment')
  return own.length > 0 ? [own] : (node.children as Nodes[]).flatMap(rowsIn)
}

/** The segments of each block of a document: only within one can they be joined. */
export const blockRows = ({ fields, tree }: Segmented): Segment[][] => [
  ...fields.flatMap(({ values }) => values),
  ...rowsIn(tree),
]

/** The error of an id that no segment of the document has. */
export const unknownId = (id: string, { path, segments }: Segmented): SetupError => {
  const into = segments.find(({ aliases }) => aliases.includes(id))
  return new SetupError(
    into ? saying('seam.joined', { id, into: into.id }) : saying('seam.unknown', { id, path }),
  )
}
