/** Fields of CSV or TSV text, RFC 4180: quotes around a field, doubled inside it. */
export const fieldsOf = (text: string, separator: string): string[][] => {
  const rows: string[][] = [['']]
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? ''
    const row = rows.at(-1) ?? []
    if (quoted && sign === '"' && text[at + 1] === '"') {
      row[row.length - 1] += '"'
      at += 1
    } else if (sign === '"' && separator === ',') quoted = !quoted
    else if (!quoted && sign === separator) row.push('')
    else if (!quoted && sign === '\n') rows.push([''])
    else if (sign !== '\r') row[row.length - 1] += sign
  }
  return rows.filter(row => row.length > 1)
}

/** A pair with the number of its line, from 1, heading not counted. */
export interface BenchPair {
  line: number
  source: string
  target: string
}

/** The pairs of a file: the first two fields of each row; a heading `0,1` is left out. */
export const pairsOf = (text: string, name: string): BenchPair[] => {
  const rows = fieldsOf(text, name.endsWith('.csv') ? ',' : '\t')
  const body = rows[0]?.[0] === '0' ? rows.slice(1) : rows
  return body.map(([source = '', target = ''], index) => ({ line: index + 1, source, target }))
}
