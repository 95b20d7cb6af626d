/** A text without a partner, and where it stands. */
export interface Loose {
  /** Its index in its list. */
  index: number
  text: string
  /** The stretch between two matched neighbours it stands in: equal on both sides for the same stretch. */
  gap: number
  /** 0…1: how far down that stretch. */
  depth: number
}

/** Set the depths: how far down its gap each text stands. */
const setDepths = (loose: readonly Loose[]): void => {
  const sizes = new Map<number, number>()
  for (const { gap } of loose) sizes.set(gap, (sizes.get(gap) ?? 0) + 1)
  const seen = new Map<number, number>()
  for (const text of loose) {
    const rank = seen.get(text.gap) ?? 0
    seen.set(text.gap, rank + 1)
    text.depth = (rank + 0.5) / (sizes.get(text.gap) ?? 1)
  }
}

/**
 * The texts without a partner, each in its gap.
 * @param hasPartner by index.
 * @param spine the indices of the texts that stand unchanged in order: they part the gaps.
 */
export const looseOf = (
  texts: readonly string[],
  hasPartner: (index: number) => boolean,
  spine: readonly number[],
): Loose[] => {
  const loose: Loose[] = []
  let gap = 0
  for (const [index, text] of texts.entries()) {
    if (spine[gap] === index) gap += 1
    if (!hasPartner(index)) loose.push({ index, text, gap, depth: 0 })
  }
  setDepths(loose)
  return loose
}
