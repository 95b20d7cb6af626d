import { whenIdle } from './when-idle.js'

/** How long a slice takes at most, in milliseconds: half a frame, so that a key in between is painted with the next. */
const longest = 8

/** How long a slice waits at most for the page to have nothing else to do, in milliseconds. */
const patience = 500

/**
 * Do something with each of many things, some at a time, whenever there is nothing else to do: keys, frames and what a
 * screen reader is told come first.
 * @returns stops it.
 */
export const inSlices = <Item>(items: readonly Item[], act: (item: Item) => void): (() => void) => {
  let next = 0
  const slice = (): void => {
    const begun = performance.now()
    while (next < items.length && performance.now() - begun < longest) {
      act(items[next] as Item)
      next += 1
    }
    if (next < items.length) whenIdle(slice, patience)
  }
  whenIdle(slice, patience)
  return () => {
    next = items.length
  }
}
