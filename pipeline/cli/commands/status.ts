import type { GlobalFlags } from '../flags.js'
import type { Terminal } from '../terminal.js'
export interface StatusFlags extends GlobalFlags {
  json?: boolean
}
export const status = async (_names: unknown, _flags: StatusFlags, _terminal: Terminal): Promise<number> => 0
