import type { Edit } from './rule.js'

const inOrder = (one: Edit, other: Edit): number => one.start - other.start || one.end - other.end

/** The edits that can be made together: of two that overlap, the one that starts first. */
const compatible = (edits: readonly Edit[]): Edit[] => {
  const made: Edit[] = []
  for (const edit of [...edits].sort(inOrder)) {
    const last = made.at(-1)
    if (!last || edit.start > last.end || (edit.start === last.end && last.start < last.end)) made.push(edit)
  }
  return made
}

/** A text with edits made in it. What overlaps an earlier edit is left for another round. */
export const applyEdits = (text: string, edits: readonly Edit[]): string =>
  compatible(edits).reduceRight(
    (edited, { start, end, text: inserted }) => edited.slice(0, start) + inserted + edited.slice(end),
    text,
  )
