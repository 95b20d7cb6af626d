import type { Figure } from '../figure.js'

/** Two figures that changed places: what the source says, and what stands there in the target. */
export interface Exchanged {
  source: Figure
  target: Figure
}

/** A figure of the source with the figure of the target that it was paired with. */
export interface Rendered {
  source: Figure
  target: Figure
}

/** Two figures that took each other's place, as two findings. */
export const exchanged = (a: Rendered, b: Rendered): Exchanged[] => [
  { source: a.source, target: b.target },
  { source: b.source, target: a.target },
]
