/** A translator's note in a translation: offsets of the whole, `^[…]`, and the Markdown inside. */
export interface FoundNote {
  start: number
  end: number
  text: string
}

/** Whether an odd number of backslashes stands before a sign. */
const isEscaped = (text: string, at: number): boolean =>
  (/\\+$/.exec(text.slice(0, at))?.[0].length ?? 0) % 2 === 1

/** Past a run of backticks and the code it begins; past the run alone where nothing closes it. CommonMark §6.1. */
const afterCode = (text: string, at: number): number => {
  const fence = /^`+/.exec(text.slice(at))?.[0] ?? '`'
  const from = at + fence.length
  const close = new RegExp(`(?<!\`)${fence}(?!\`)`).exec(text.slice(from))
  return close ? from + close.index + fence.length : from
}

/** Where each `[` that is closed is closed, by its index; one pass, however many are not. */
const closings = (text: string): Map<number, number> => {
  const closed = new Map<number, number>()
  const open: number[] = []
  for (let at = 0; at < text.length; ) {
    const sign = text[at]
    if (sign === '\\') at += 2
    else if (sign === '`') at = afterCode(text, at)
    else {
      if (sign === '[') open.push(at)
      const opened = sign === ']' ? open.pop() : undefined
      if (opened !== undefined) closed.set(opened, at + 1)
      at += 1
    }
  }
  return closed
}

/**
 * Find the translator's notes of a text: `yuan,^[The Chinese text counts in 亿.] up 12 percent`, as inline notes are written in
 * Pandoc. A backslash before `^` or code around it makes it plain text, and so does a bracket that nothing closes.
 */
export const findTranslatorNotes = (text: string): FoundNote[] => {
  if (!text.includes('^[')) return []
  const found: FoundNote[] = []
  let last = 0
  for (const [open, end] of [...closings(text)].sort(([one], [other]) => one - other)) {
    const start = open - 1
    if (start < last || text[start] !== '^' || isEscaped(text, start)) continue
    found.push({ start, end, text: text.slice(open + 1, end - 1) })
    last = end
  }
  return found
}

/** A text with other characters in the place of its translator's notes. */
export const replaceNotes = (text: string, shown: (note: FoundNote) => string): string => {
  let made = ''
  let at = 0
  for (const note of findTranslatorNotes(text)) {
    made += text.slice(at, note.start) + shown(note)
    at = note.end
  }
  return made + text.slice(at)
}
