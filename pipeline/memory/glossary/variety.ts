/**
 * How little can be foretold of a neighbour, in bits (Shannon's entropy): 0 where it is always the same. A string
 * that is a word of its own has many neighbours; a part of a longer one has few. An end of a run (`''`) is
 * taken for a neighbour that nothing else has.
 */
export const variety = (neighbours: Iterable<string>): number => {
  const counts = new Map<string, number>()
  let [all, ends] = [0, 0]
  for (const neighbour of neighbours) {
    all += 1
    if (neighbour === '') ends += 1
    else counts.set(neighbour, (counts.get(neighbour) ?? 0) + 1)
  }
  const bits = (share: number): number => -share * Math.log2(share)
  const ofEnds = ends * bits(1 / Math.max(all, 1))
  return [...counts.values()].reduce((sum, count) => sum + bits(count / all), ofEnds)
}
