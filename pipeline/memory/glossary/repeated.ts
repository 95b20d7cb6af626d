/** Where a string stands: the number of a run, and the place in it. */
export interface Place {
  run: number
  start: number
}

/**
 * All strings that stand in the runs at least `minimum` times, up to `longest` characters, with their places.
 * Strings grow by a character at a time, and only those that are frequent: no part of a frequent one is rare.
 */
export const repeatedStrings = (
  runs: readonly string[],
  minimum: number,
  longest: number,
): Map<string, Place[]> => {
  const all = new Map<string, Place[]>()
  let level = new Map<string, Place[]>([
    ['', runs.flatMap((text, run) => Array.from({ length: text.length }, (_, start) => ({ run, start })))],
  ])
  for (let length = 1; length <= longest && level.size > 0; length += 1) {
    const next = new Map<string, Place[]>()
    for (const place of [...level.values()].flat()) {
      const text = runs[place.run]?.slice(place.start, place.start + length) ?? ''
      if (text.length < length) continue
      const places = next.get(text)
      if (places) places.push(place)
      else next.set(text, [place])
    }
    for (const [text, places] of next) {
      if (places.length < minimum) next.delete(text)
      else all.set(text, places)
    }
    level = next
  }
  return all
}
