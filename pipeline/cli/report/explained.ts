import type { Look } from './look.js'
import { wrap } from './width.js'

/** Where code begins and ends in a line that is not broken yet: they take no columns. */
const [open, close] = ['\u2063', '\u2064']

/** `x`, `` x ``: code of Markdown. */
const code = /(`+) ?(.+?) ?\1/g

/** Lines with the code in them painted, also where it goes on in the next. */
const paintCode = (lines: readonly string[], paint: (text: string) => string): string[] => {
  let isCode = false
  return lines.map(line => {
    const parts = line.split(new RegExp(`[${open}${close}]`))
    return parts
      .map((part, index) => {
        if (index > 0) isCode = !isCode
        return isCode && part !== '' ? paint(part) : part
      })
      .join('')
  })
}

/**
 * A page of Markdown for a reader at a terminal: titles bold, code in colour or else in backticks, lines broken, those of a
 * list drawn in. In a pipe it stays Markdown.
 */
export const reportPage = (page: string, { columns, colors }: Look): string => {
  if (columns === undefined) return page
  const [from, to] = colors.isColorSupported ? [open, close] : ['`', '`']
  return page
    .split('\n')
    .flatMap(line => {
      const [, title] = /^#+ (.*)/.exec(line) ?? []
      if (title !== undefined) return colors.bold(title)
      const [, bullet = '', text = ''] = /^(- )?(.*)$/.exec(line) ?? []
      const marked = text.replaceAll(code, `${from}$2${to}`)
      return paintCode(wrap(marked, columns - bullet.length), colors.cyan).map((one, index) =>
        bullet === '' ? one : `${index === 0 ? '• ' : '  '}${one}`,
      )
    })
    .join('\n')
}
