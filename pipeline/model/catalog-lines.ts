/** The lines of the ids in a catalogue's file, from 1; of an id that stands twice the first. */
export const catalogLines = (text: string): Map<string, number> => {
  const lines = new Map<string, number>()
  for (const [index, line] of text.split('\n').entries()) {
    const id = /^\s*"([^"\\]+)"\s*:/.exec(line)?.[1]
    if (id !== undefined && !lines.has(id)) lines.set(id, index + 1)
  }
  return lines
}
