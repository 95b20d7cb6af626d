import { decodeString } from 'micromark-util-decode-string'

/** Where each UTF-16 unit of a text stands in the file: `starts[i]` to `ends[i]`. */
export interface Characters {
  text: string
  starts: number[]
  ends: number[]
}

/** Offset of the text on the line that begins at an offset: behind the prefixes. */
export type TextStart = (lineStart: number) => number

const lineEnd = /[ \t]*(\r\n|\n|\r)/y
const escaped = /\\[!-/:-@[-`{-~]/y
const reference = /&(?:#(?:\d{1,7}|[xX][0-9a-fA-F]{1,6})|[a-zA-Z][a-zA-Z0-9]{1,31});/y

const matchAt = (pattern: RegExp, value: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(value)
}

/** One step through the source: it stands for `text`, and the next step begins at `next`. */
interface Step {
  text: string
  start: number
  end: number
  next: number
  isSpace?: boolean
}

const stepAt = (file: string, at: number, textStart: TextStart): Step => {
  const line = matchAt(lineEnd, file, at)
  if (line) {
    const end = at + line[0].length
    return { text: line[1] ?? '\n', start: at, end, next: textStart(end), isSpace: true }
  }
  const found = matchAt(escaped, file, at) ?? matchAt(reference, file, at)
  const raw = found?.[0] ?? file[at] ?? ''
  return { text: found ? decodeString(raw) : raw, start: at, end: at + raw.length, next: at + raw.length }
}

/** Characters that stand in the file as they are. */
export const literalCharacters = (text: string, offset: number): Characters => {
  const starts: number[] = []
  const ends: number[] = []
  for (let index = 0; index < text.length; index += 1) {
    starts.push(offset + index)
    ends.push(offset + index + 1)
  }
  return { text, starts, ends }
}

/**
 * Walk through the source of a text node: escapes, character references, line ends with the prefixes
 * of the next line (CommonMark 0.31 §2.4, §2.5, §6.8).
 * @param text the node's value.
 * @returns undefined when the source does not read as the text, as with nodes that a plugin made up.
 */
export const charactersOf = (
  text: string,
  file: string,
  start: number,
  end: number,
  textStart: TextStart,
): Characters | undefined => {
  if (end - start === text.length && file.startsWith(text, start)) return literalCharacters(text, start)
  const found: Characters = { text, starts: [], ends: [] }
  let read = ''
  for (let at = start; at < end; ) {
    const step = stepAt(file, at, textStart)
    for (let unit = 0; unit < step.text.length; unit += 1) {
      found.starts.push(step.start)
      found.ends.push(step.isSpace || unit === step.text.length - 1 ? step.end : -1)
    }
    read += step.text
    at = step.next
  }
  return read === text ? found : undefined
}
