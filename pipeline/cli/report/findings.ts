import type { Look } from './look.js'
import { said } from './said.js'
import { padEnd, width, wrap } from './width.js'

/** What `doctor` found about one thing a build needs. */
export interface Finding {
  /** What was looked for: “Browser”. */
  name: string
  state: 'fine' | 'note' | 'missing'
  /** What was found, in a few words. */
  found: string
  /** What to do, one command or hint a line. */
  todo?: string
}

const marks = { fine: '✓', note: '–', missing: '✗' } as const
const markColors = { fine: 'green', note: 'yellow', missing: 'red' } as const

const nameColumns = 16
const todoIndent = '    '

/**
 * One line of what to do. Where a remark stands behind a command, far to the right, and there is no room for
 * both, the remark goes below: the command can still be copied whole.
 */
const todoLines = (line: string, { columns, colors }: Look): string[] => {
  const room = columns === undefined ? Number.POSITIVE_INFINITY : columns - todoIndent.length
  if (width(line) <= room) return [todoIndent + line]
  const [, margin = '', command = '', remark] = /^(\s*)(.*?)(?:\s{3,}(.*))?$/.exec(line) ?? []
  if (remark === undefined) return wrap(line, room).map(each => todoIndent + each)
  return [todoIndent + margin + command, `${todoIndent}${margin}  ${colors.dim(remark)}`]
}

const lines = (finding: Finding, look: Look): string[] => {
  const { columns, colors } = look
  const indent = ' '.repeat(nameColumns + 2)
  const room = columns === undefined ? Number.POSITIVE_INFINITY : columns - indent.length
  const [first = '', ...rest] = wrap(finding.found, room)
  const mark = colors[markColors[finding.state]](marks[finding.state])
  const todo = finding.todo?.split('\n').flatMap(line => todoLines(line, look)) ?? []
  return [`${mark} ${padEnd(finding.name, nameColumns)}${first}`, ...rest.map(line => indent + line), ...todo]
}

/** Findings as text, one a line, what to do below. */
export const reportFindings = (findings: readonly Finding[], look: Look): string => {
  const missing = findings.filter(finding => finding.state === 'missing').length
  const verdict = said(look, missing === 0 ? 'doctor.fine' : 'doctor.missing')
  return `${findings.flatMap(finding => lines(finding, look)).join('\n')}\n\n${verdict}\n`
}
