/** Texts of a document that may have come from another one, or gone to it. */
export interface Leaving {
  name: string
  texts: readonly string[]
  /** Its source file is gone: all that it had may go. */
  isOrphan: boolean
}

/** A document with texts that its catalogue does not know. */
export interface Arriving {
  name: string
  texts: readonly string[]
  /** It has no catalogue yet. */
  isNew: boolean
}

/** A document that takes over texts of another. */
export interface Kinship {
  from: Leaving
  to: Arriving
  /** Length of what both have, without marks, in UTF-16 units. */
  shared: number
}

/** The part of what leaves a document, or of what arrives in one, from which on the two are taken for kin; as git does for files. */
const leastPart = 0.5
/** Less in common tells nothing, unless it is all there is. */
const leastShared = 20

/** What stands between marks: the same however sentences were joined or split. */
const clausesOf = (texts: readonly string[]): string[] =>
  texts.flatMap(text => text.match(/[^\s，。！？；：、,.!?;:]+/g) ?? [])

const lengthOf = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0)

/** The length of what two lists have in common, repeats counted. */
const sharedLength = (one: readonly string[], other: readonly string[]): number => {
  const counts = new Map<string, number>()
  for (const text of one) counts.set(text, (counts.get(text) ?? 0) + 1)
  return other.reduce((sum, text) => {
    const count = counts.get(text) ?? 0
    counts.set(text, count - 1)
    return count > 0 ? sum + text.length : sum
  }, 0)
}

const kinshipOf = (from: Leaving, to: Arriving): Kinship[] => {
  // What moves between two documents that both stay is the memory's business.
  if (from.name === to.name || !(from.isOrphan || to.isNew)) return []
  const [leaving, arriving] = [clausesOf(from.texts), clausesOf(to.texts)]
  const shared = sharedLength(leaving, arriving)
  const [gone, come] = [lengthOf(leaving), lengthOf(arriving)]
  const isWhole = shared > 0 && (shared === gone || shared === come)
  const isEnough = shared >= leastShared && shared >= leastPart * Math.min(gone, come)
  return isWhole || isEnough ? [{ from, to, shared }] : []
}

/**
 * Which documents were renamed, divided or put together: a document whose source is gone, or from which texts vanish,
 * and one that has at least half of them, or has at least half of its new texts from there. The closest first.
 */
export const kinships = (leaving: readonly Leaving[], arriving: readonly Arriving[]): Kinship[] =>
  leaving.flatMap(from => arriving.flatMap(to => kinshipOf(from, to))).sort((a, b) => b.shared - a.shared)
