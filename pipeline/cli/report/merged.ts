import type { TextConflict } from '../../merge.js'
import { compared } from './compared.js'
import { counted } from './counted.js'
import type { Look } from './look.js'
import { visible } from './visible.js'
import { padEnd } from './width.js'

const labelColumns = 10

const linesOf = ({ id, base, ours, theirs, proposal }: TextConflict, look: Look): string[] => {
  const changed = (text: string): string => (base === undefined ? visible(text) : compared(base, text, look))
  const rows: [string, string | undefined][] = [
    ['base', base && visible(base)],
    ['ours', changed(ours)],
    ['theirs', changed(theirs)],
    ['proposal', proposal && visible(proposal)],
  ]
  return [
    `  ${id}`,
    ...rows
      .filter(([, text]) => text !== undefined)
      .map(([name, text]) => `    ${look.colors.dim(padEnd(name, labelColumns))}${text}`),
  ]
}

const todo =
  'Both stand in the file between conflict marks. Keep one line of the two or write another, delete the marks, then “git add”.'

/** The texts that both sides changed, with what each side made of them. '' when there are none. */
export const reportMerged = (path: string, conflicts: readonly TextConflict[], look: Look): string => {
  if (conflicts.length === 0) return ''
  const head = `${look.colors.bold(visible(path))}  ${look.colors.red(`${counted(conflicts.length, 'text')} changed on both sides`)}`
  const hint = conflicts.some(({ proposal }) => proposal !== undefined)
    ? `${todo} A proposal holds both changes; nobody has read it.`
    : todo
  return [head, ...conflicts.flatMap(conflict => linesOf(conflict, look)), `  ${hint}`]
    .map(line => `${line}\n`)
    .join('')
}
