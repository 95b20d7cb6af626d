import { type Prefixes, textStart } from './prefixes.js'

const lineEnd = /\r\n|\n|\r/g

/**
 * The Markdown between two offsets of a block, without the prefixes of its later lines.
 * White space before a line end stays (two spaces are a line break); line ends become `\n`.
 */
export const blockText = (file: string, start: number, end: number, prefixes: Prefixes): string => {
  const slice = file.slice(start, end)
  if (!/[\r\n]/.test(slice)) return slice
  let text = ''
  let at = start
  for (const match of slice.matchAll(lineEnd)) {
    const lineStart = start + match.index + match[0].length
    text += `${file.slice(at, start + match.index)}\n`
    at = Math.min(textStart(file, lineStart, prefixes), end)
  }
  return text + file.slice(at, end)
}
