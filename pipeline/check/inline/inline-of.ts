import { once } from '../once.js'
import type { Pair } from '../pair.js'
import type { Inline } from './inline.js'
import { scan } from './scan.js'

/** The source of a pair, taken apart once. */
export const sourceInline: (pair: Pair) => Inline = once(pair => scan(pair.source))

/** The target of a pair, taken apart once. */
export const targetInline: (pair: Pair) => Inline = once(pair => scan(pair.target))
