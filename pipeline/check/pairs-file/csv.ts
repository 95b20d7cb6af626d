/** A row of a table: the line it begins at (from 1) and its fields. */
export interface Row {
  line: number
  fields: string[]
  /** A quoted field was opened in this row and never closed: it took all the rest of the file. */
  open?: true
}

/** Gives the rows of a table whose text comes in portions; each portion but the last ends with a line end. */
export interface RowReader {
  push(portion: string): Row[]
  /** The row that was not complete. */
  end(): Row[]
}

/** A quoted field longer than this was never meant to be one: its partner was forgotten, and it takes the file. */
const longest = 2 ** 26

/** Reads comma-separated values. RFC 4180, with line ends of any kind. A quoted field may hold separators, line ends and `""`. */
export const csvReader = (separator = ','): RowReader => {
  const stop = new RegExp(`[${separator}\n\r]`, 'g')
  let row: Row = { line: 1, fields: [] }
  let line = 1
  let value = ''
  let quoted = false

  /** What a quoted field holds up to its end, or the portion's. */
  const readQuoted = (text: string, from: number): number => {
    let at = from
    while (quoted) {
      const found = text.indexOf('"', at)
      const end = found < 0 ? text.length : found
      const held = text.slice(at, end)
      line += held.split('\n').length - 1
      value += held.replaceAll('\r\n', '\n')
      if (found < 0) return end
      const doubled = text[found + 1] === '"'
      if (doubled) value += '"'
      quoted = doubled
      at = found + (doubled ? 2 : 1)
    }
    return at
  }

  const finish = (rows: Row[]): void => {
    row.fields.push(value)
    value = ''
    line += 1
    if (row.fields.length > 1 || row.fields[0] !== '') rows.push(row)
    row = { line, fields: [] }
  }

  const push = (text: string): Row[] => {
    const rows: Row[] = []
    let at = 0
    while (at < text.length) {
      if (!quoted && value === '' && text[at] === '"') {
        quoted = true
        at += 1
      }
      if (quoted) at = readQuoted(text, at)
      if (quoted) break
      stop.lastIndex = at
      const end = stop.exec(text)?.index ?? text.length
      value += text.slice(at, end)
      at = end + 1
      if (text[end] === separator) {
        row.fields.push(value)
        value = ''
      } else if (end < text.length) {
        if (text[end] === '\r' && text[at] === '\n') at += 1
        finish(rows)
      }
    }
    return quoted && value.length > longest ? [...rows, ...end()] : rows
  }

  const end = (): Row[] => {
    const rows: Row[] = []
    if (quoted) row.open = true
    if (quoted || value !== '' || row.fields.length > 0) finish(rows)
    quoted = false
    return rows
  }
  return { push, end }
}

const escapes: Readonly<Record<string, string>> = { t: '\t', n: '\n', '\\': '\\' }

/** Reads tab-separated values: no quoting, `\t`, `\n` and `\\` escaped (IANA text/tab-separated-values). */
export const tsvReader = (): RowReader => {
  let line = 0
  const rowOf = (content: string): Row[] => {
    line += 1
    if (content === '') return []
    const fields = content
      .split('\t')
      .map(value => value.replaceAll(/\\([tn\\])/g, (_, code: string) => escapes[code] ?? code))
    return [{ line, fields }]
  }
  const push = (text: string): Row[] => linesOf(text).flatMap(rowOf)
  return { push, end: () => [] }
}

/** The lines of a portion that ends with a line end, or is the last. */
export const linesOf = (portion: string): string[] => {
  const lines = portion.split(/\r?\n/)
  if (lines.at(-1) === '') lines.pop()
  return lines
}
