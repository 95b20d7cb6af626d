import type { GlobalFlags } from '../flags.js'
import type { Terminal } from '../terminal.js'
export interface BuildFlags extends GlobalFlags {
  json?: boolean
}
export const build = async (_names: unknown, _flags: BuildFlags, _terminal: Terminal): Promise<number> => 0
