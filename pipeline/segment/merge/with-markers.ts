/** What git writes at the ends of a conflict. */
const marks = { ours: '<<<<<<< ours', middle: '=======', theirs: '>>>>>>> theirs' }

/**
 * Two files that have the same lines but for conflicts, as one: where they differ, both stand between the marks
 * of a conflict that git and editors know.
 */
export const withMarkers = (ours: string, theirs: string): string => {
  if (ours === theirs) return ours
  const [left, right] = [ours.split('\n'), theirs.split('\n')]
  const lines: string[] = []
  for (let at = 0; at < left.length; ) {
    let end = at
    while (end < left.length && left[end] !== right[end]) end += 1
    if (end > at)
      lines.push(marks.ours, ...left.slice(at, end), marks.middle, ...right.slice(at, end), marks.theirs)
    else {
      lines.push(left[at] ?? '')
      end = at + 1
    }
    at = end
  }
  return lines.join('\n')
}
