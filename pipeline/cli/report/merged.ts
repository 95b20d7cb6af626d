import type { TextConflict } from '../../merge.js'
import { compared } from './compared.js'
import type { Look } from './look.js'
import { said } from './said.js'
import { visible } from './visible.js'
import { padEnd } from './width.js'

const labelColumns = 10

const linesOf = ({ id, base, ours, theirs, proposal }: TextConflict, look: Look): string[] => {
  const changed = (text: string): string => (base === undefined ? visible(text) : compared(base, text, look))
  const rows: ['base' | 'ours' | 'theirs' | 'proposal', string | undefined][] = [
    ['base', base && visible(base)],
    ['ours', changed(ours)],
    ['theirs', changed(theirs)],
    ['proposal', proposal && visible(proposal)],
  ]
  return [
    `  ${id}`,
    ...rows
      .filter(([, text]) => text !== undefined)
      .map(
        ([name, text]) => `    ${look.colors.dim(padEnd(said(look, `merged.${name}`), labelColumns))}${text}`,
      ),
  ]
}

/** The texts that both sides changed, with what each side made of them. '' when there are none. */
export const reportMerged = (path: string, conflicts: readonly TextConflict[], look: Look): string => {
  if (conflicts.length === 0) return ''
  const head = `${look.colors.bold(visible(path))}  ${look.colors.red(`${said(look, 'merged.conflicts', { count: conflicts.length })}`)}`
  const isProposed = conflicts.some(({ proposal }) => proposal !== undefined)
  const hint = said(look, isProposed ? 'merged.do.proposal' : 'merged.do')
  return [head, ...conflicts.flatMap(conflict => linesOf(conflict, look)), `  ${hint}`]
    .map(line => `${line}\n`)
    .join('')
}
