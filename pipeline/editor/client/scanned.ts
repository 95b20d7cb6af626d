import type { Inline } from '../../check/inline/inline.js'
import { scan } from '../../check/inline/scan.js'
import { keepNewest } from '../../model/keep-newest.js'

/** So many texts are remembered: the active row's source and target, and each as it was a key ago. */
const remembered = 4

const known = new Map<string, Inline>()

/** A text taken apart. At each key several ask for the same two texts. */
export const scanned = (text: string): Inline => {
  const found = known.get(text)
  if (found) return found
  const made = scan(text)
  known.set(text, made)
  keepNewest(known, remembered)
  return made
}
