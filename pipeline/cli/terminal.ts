import { type Look, lookOf } from './report/look.js'

/** Where a command reads its surroundings and writes its results: the process, or a test's stand-in. */
export interface Terminal {
  /** Results: reports, summaries, JSON. */
  out(text: string): void
  /** Progress and errors of set-up. */
  err(text: string): void
  outLook: Look
  errLook: Look
  /** The folder the user stands in, absolute. */
  folder: string
}

/** The terminal of the process. */
export const processTerminal = (wantsColor: boolean): Terminal => ({
  out: text => void process.stdout.write(text),
  err: text => void process.stderr.write(text),
  outLook: lookOf(process.stdout, process.env, wantsColor),
  errLook: lookOf(process.stderr, process.env, wantsColor),
  folder: process.cwd(),
})
