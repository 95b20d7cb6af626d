import type { Progress, ProgressEvent } from '../model/progress.js'
import type { Look } from './report/look.js'
import { said } from './report/said.js'
import { visible } from './report/visible.js'
import { padStart, shorten } from './report/width.js'
import type { Terminal } from './terminal.js'

/** Nothing is shown of what is done within a second. Milliseconds. */
const patience = 1000
/** How often the line of a terminal is written anew. */
const terminalInterval = 100
/** In a pipe each line stays: fewer of them. */
const pipeInterval = 5000

/** Shows progress on the error stream: one line written over and over on a terminal, a line now and then in a pipe. */
export interface ProgressLine {
  show: Progress
  /** Take the line away, before anything else is written. No more is shown afterwards. */
  end(): void
}

const textOf = ({ doing, pair = 0, document, done, total }: ProgressEvent, look: Look): string => {
  const count = total > 1 ? `${padStart(String(done), String(total).length)}/${total}  ` : ''
  return `${count}${said(look, `doing.${doing}`, { document: visible(document), pair })}`
}

/** The progress line of a terminal. It shows what was told last, for as long as nothing new is told. */
export const progressLine = ({ err, errLook }: Terminal): ProgressLine => {
  const { columns, colors } = errLook
  let latest = ''
  let shown = ''
  const draw = (): void => {
    if (latest === shown) return
    err(columns === undefined ? `${latest}\n` : `\r\u001B[K${colors.dim(shorten(latest, columns - 1))}`)
    shown = latest
  }
  let timer = setTimeout(() => {
    draw()
    timer = setInterval(draw, columns === undefined ? pipeInterval : terminalInterval)
    timer.unref()
  }, patience)
  timer.unref()
  return {
    show: event => {
      latest = textOf(event, errLook)
    },
    end: () => {
      clearTimeout(timer)
      if (shown !== '' && columns !== undefined) err('\r\u001B[K')
      shown = latest
    },
  }
}
