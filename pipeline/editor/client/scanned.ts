import type { Inline } from '../../check/inline/inline.js'
import { scan } from '../../check/inline/scan.js'

/** So many texts are remembered: the active row's source and target, and each as it was a key ago. */
const remembered = 4

const known = new Map<string, Inline>()

/** A text taken apart. At each key several ask for the same two texts. */
export const scanned = (text: string): Inline => {
  const found = known.get(text)
  if (found) return found
  const made = scan(text)
  const [oldest] = known.keys()
  if (known.size >= remembered && oldest !== undefined) known.delete(oldest)
  known.set(text, made)
  return made
}
