import { saying } from '../../model/messages/message.js'
import type { Look } from './look.js'
import { said } from './said.js'

/** How many files were written, or would be, as a line. */
export const reportWritten = (count: number, dryRun: boolean, look: Look): string =>
  `${said(look, dryRun ? 'written.would' : 'written', { files: saying('files', { count }) })}\n`
