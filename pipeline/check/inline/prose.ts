import type { Inline } from './inline.js'
import type { Hidden } from './scanner.js'

/** What is read of a text, with the way back to its offsets. */
export const proseOf = (text: string, hidden: readonly Hidden[]): Pick<Inline, 'prose' | 'span'> => {
  let prose = ''
  let at = 0
  const starts: number[] = []
  const ends: number[] = []
  const show = (shown: string, start: number, end: number): void => {
    prose += shown
    for (let index = 0; index < shown.length; index += 1) {
      starts.push(start)
      ends.push(end)
    }
  }
  const copy = (end: number): void => {
    for (; at < end; at += 1) show(text[at] ?? '', at, at + 1)
  }
  for (const { start, end, shown } of [...hidden].sort((one, other) => one.start - other.start)) {
    if (start < at) continue
    copy(start)
    show(shown, start, end)
    at = end
  }
  copy(text.length)
  return {
    prose,
    span: (start, end) => {
      const from = starts[start] ?? text.length
      return { start: from, end: end > start ? (ends[end - 1] ?? text.length) : from }
    },
  }
}
