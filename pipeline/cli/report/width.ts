/** Characters that take two columns of a terminal. Unicode Standard Annex #11, East Asian Width W and F. */
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1F64F}\u{1F680}-\u{1F6FF}\u{1F900}-\u{1F9FF}\u{20000}-\u{3FFFD}]/u

/** Characters that take none: marks over others, joiners. */
const none = /[\p{Mn}\p{Me}\p{Cf}]/u

/** Columns a text takes on a terminal. It holds no control characters and no colours. */
export const width = (text: string): number => {
  let columns = 0
  for (const character of text) columns += none.test(character) ? 0 : wide.test(character) ? 2 : 1
  return columns
}

/** Fill a text up with spaces, as `padEnd` and `padStart` do, by columns. */
export const padEnd = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - width(text)))
export const padStart = (text: string, columns: number): string =>
  ' '.repeat(Math.max(0, columns - width(text))) + text

/** Marks that no line begins with, and that none ends with. */
const closing = /^[\s，。、；：！？”’）》」』】,.;:!?)\]}]/
const opening = /[“‘（《「『【([{]$/

/** Where a line may be broken: after a space, and beside characters of the square grid. */
const pieces = (text: string): string[] => {
  const found: string[] = []
  for (const word of text.split(/(?<=\s)/)) {
    let piece = ''
    let isWide = false
    for (const character of word) {
      const wasWide = isWide
      isWide = wide.test(character)
      if (piece !== '' && (wasWide || isWide) && !closing.test(character) && !opening.test(piece)) {
        found.push(piece)
        piece = ''
      }
      piece += character
    }
    found.push(piece)
  }
  return found
}

/**
 * Break a text into lines of at most so many columns. A word that is longer stands alone on its line.
 * @param first columns of the first line, where it is another number.
 */
export const wrap = (text: string, columns: number, first = columns): string[] => {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces(text)) {
    const room = lines.length === 0 ? first : columns
    if (line !== '' && width(line + piece.trimEnd()) > room) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += piece
  }
  return [...lines, line.trimEnd()]
}

/** A text cut to so many columns, with an ellipsis where something is gone. */
export const shorten = (text: string, columns: number): string => {
  if (width(text) <= columns) return text
  let cut = ''
  for (const character of text) {
    if (width(`${cut}${character}…`) > columns) break
    cut += character
  }
  return `${cut}…`
}
