import { SetupError } from '../../model/diagnostic.js'
import type { GlobalFlags } from '../flags.js'
import { type NarrowingFlags, narrow } from '../narrow.js'
import { openProject } from '../project.js'
import type { Terminal } from '../terminal.js'

export interface BuildFlags extends GlobalFlags, NarrowingFlags {
  strict?: boolean
  json?: boolean
  quiet?: boolean
}

/** `duizhao build`: web pages and PDFs. */
export const build = async (
  _documents: readonly string[],
  flags: BuildFlags,
  terminal: Terminal,
): Promise<number> => {
  await openProject(flags.project, terminal, config => narrow(config, flags, terminal.folder))
  throw new SetupError('This version cannot build yet.')
}
