import type { MessageLanguage } from '../model/messages/catalogs.js'
import { codeOf } from '../node/failure.js'
import { type Look, lookOf } from './report/look.js'

/** Where a command reads its surroundings and writes its results: the process, or a test's stand-in. */
export interface Terminal {
  /** Results: reports, summaries, JSON. */
  out(text: string): void
  /** Progress and errors of set-up. */
  err(text: string): void
  outLook: Look
  errLook: Look
  /** The language of messages that was asked for: in reports for machines, too, which are English otherwise. */
  messages?: MessageLanguage
  /** What is piped in, to its end. */
  input?: () => AsyncIterable<Uint8Array>
  /** The folder the user stands in, absolute. */
  folder: string
}

/** A reader that has gone, as `head` does, has read enough; the work is done to its end. */
const outlive = (stream: NodeJS.WriteStream): void => {
  stream.on('error', error => {
    if (codeOf(error) !== 'EPIPE') throw error
  })
}

/** The terminal of the process. */
export const processTerminal = (wantsColor: boolean): Terminal => {
  outlive(process.stdout)
  outlive(process.stderr)
  const { locale } = new Intl.DateTimeFormat().resolvedOptions()
  return {
    out: text => void process.stdout.write(text),
    err: text => void process.stderr.write(text),
    outLook: lookOf(process.stdout, process.env, wantsColor, locale),
    errLook: lookOf(process.stderr, process.env, wantsColor, locale),
    input: () => process.stdin,
    folder: process.cwd(),
  }
}

/** A terminal that speaks the language that was asked for; default its own. */
export const speaking = (terminal: Terminal, messages: MessageLanguage | undefined): Terminal =>
  messages === undefined
    ? terminal
    : {
        ...terminal,
        messages,
        outLook: { ...terminal.outLook, language: messages },
        errLook: { ...terminal.errLook, language: messages },
      }
