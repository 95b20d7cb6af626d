/** A table: its rows, each with the line it begins at (from 1) and its fields. */
export interface Row {
  line: number
  fields: string[]
  /** A quoted field was opened in this row and never closed: it took all the rest of the file. */
  open?: true
}

/** One field behind `at`, quoted or not. RFC 4180, with line ends of any kind. */
const field = (text: string, at: number, separator: string): { value: string; end: number; open?: true } => {
  if (text[at] !== '"') {
    let end = at
    while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1
    return { value: text.slice(at, end), end }
  }
  let value = ''
  for (let from = at + 1; ; ) {
    const quote = text.indexOf('"', from)
    if (quote < 0) return { value: value + text.slice(from), end: text.length, open: true }
    value += text.slice(from, quote)
    if (text[quote + 1] !== '"') return { value, end: quote + 1 }
    value += '"'
    from = quote + 2
  }
}

/** The rows of comma-separated values. RFC 4180. A quoted field may hold separators, line ends and `""`. */
export const parseCsv = (text: string, separator = ','): Row[] => {
  const rows: Row[] = []
  let at = 0
  let line = 1
  while (at < text.length) {
    const row: Row = { line, fields: [] }
    for (;;) {
      const { value, end, open } = field(text, at, separator)
      if (open) row.open = open
      row.fields.push(value)
      line += text.slice(at, end).split('\n').length - 1
      at = end
      if (text[at] !== separator) break
      at += 1
    }
    if (text[at] === '\r') at += 1
    if (text[at] === '\n') at += 1
    line += 1
    if (row.fields.length > 1 || row.fields[0] !== '') rows.push(row)
  }
  return rows
}

/** The rows of tab-separated values: no quoting, `\t`, `\n` and `\\` escaped (IANA text/tab-separated-values). */
export const parseTsv = (text: string): Row[] =>
  text.split(/\r?\n/).flatMap((content, index) =>
    content === ''
      ? []
      : [
          {
            line: index + 1,
            fields: content
              .split('\t')
              .map(value =>
                value.replaceAll(/\\([tn\\])/g, (_, code: string) => ({ t: '\t', n: '\n' })[code] ?? code),
              ),
          },
        ],
  )
