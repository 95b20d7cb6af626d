/** Forget the oldest entries of a map, in the order in which they came, until it has no more than `most`. */
export const keepNewest = (map: Map<unknown, unknown>, most: number): void => {
  for (const key of map.keys()) {
    if (map.size <= most) return
    map.delete(key)
  }
}
