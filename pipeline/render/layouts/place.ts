import type { Element, ElementContent } from 'hast'
import type { Setting } from './setting.js'

/** Where a block stands. */
export interface Place {
  /** Inside a list or a quotation: not numbered. */
  isNested: boolean
  /** Sets the blocks inside this one. */
  inner: (children: readonly ElementContent[]) => ElementContent[]
}

/** Sets one kind of block in rows. */
export type SetBlock = (setting: Setting, element: Element, place: Place) => ElementContent[]
