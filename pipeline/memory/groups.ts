/** Lists of numbers by number, one behind the other in one array. */
export interface Groups {
  of: (group: number) => Uint32Array
}

/** Gather the indices of equal numbers: `[1, 0, 1]` → 0: [1], 1: [0, 2]. */
export const groupsOf = (numbers: Uint32Array, count: number): Groups => {
  const starts = new Uint32Array(count + 1)
  // Every number is less than `count`.
  for (const number of numbers) starts[number + 1]! += 1
  for (let i = 0; i < count; i += 1) starts[i + 1]! += starts[i]!
  const free = starts.slice()
  const members = new Uint32Array(numbers.length)
  numbers.forEach((number, index) => {
    members[free[number]!] = index
    free[number]! += 1
  })
  return { of: group => members.subarray(starts[group], starts[group + 1]) }
}
