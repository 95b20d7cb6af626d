import { parse } from 'csv-parse/sync'
import type { GlossaryRecord } from '../../model/glossary.js'
import { type Saying, saying } from '../../model/messages/message.js'

/** Why a file cannot be cut into records. */
export interface RecordProblem {
  line: number
  reason: Saying
  note: Saying
}

const mostCells = 200

/** The sign between cells: what `sep=;` says, a tab in a `.tsv`, else the one most frequent in the first line. */
export const delimiterOf = (text: string, path: string): string => {
  const [first = ''] = text.split(/\r?\n|\r/, 1)
  const said = /^sep=(.)$/.exec(first)?.[1]
  if (said) return said
  if (path.toLowerCase().endsWith('.tsv')) return '\t'
  const count = (sign: string) => first.split(sign).length
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

const line = (text: string, end: number): number => text.slice(0, end).split(/\r\n|\n|\r/).length

/**
 * Cut a file into records (RFC 4180; a quotation mark inside a cell that is not quoted stands for itself).
 * The `raw` texts of the records joined are the file.
 */
export const recordsOf = (
  text: string,
  delimiter: string,
): { records: GlossaryRecord[]; problem?: RecordProblem } => {
  const nul = text.indexOf('\0')
  if (nul >= 0) {
    const problem = {
      line: line(text, nul),
      reason: saying('glossary-file.nul'),
      note: saying('glossary-file.nul.do'),
    }
    return { records: [], problem }
  }
  const bytes = new TextEncoder().encode(text)
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const records: GlossaryRecord[] = []
  let [read, lines] = [0, 0]
  try {
    parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      on_record: (cells: string[], context) => {
        records.push({ raw: decoder.decode(bytes.subarray(read, context.bytes)), line: lines + 1, cells })
        read = context.bytes
        lines = context.lines
        return null
      },
    })
  } catch (error) {
    const problem = {
      line: lines + 1,
      reason: saying('glossary-file.end'),
      note: saying('foreign', { text: error instanceof Error ? `${error.message}.` : '' }),
    }
    return { records: [], problem }
  }
  const wide = records.find(({ cells }) => cells.length > mostCells)
  if (!wide) return { records }
  const problem = {
    line: wide.line,
    reason: saying('glossary-file.wide', { cells: wide.cells.length, most: mostCells }),
    note: saying('glossary-file.wide.do'),
  }
  return { records: [], problem }
}
