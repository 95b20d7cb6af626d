import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { SetupError } from '../../model/diagnostic.js'
import { saying } from '../../model/messages/message.js'
import { codeOf } from '../../node/failure.js'

const said = (error: unknown): string => {
  if (typeof error === 'object' && error !== null && 'stderr' in error && typeof error.stderr === 'string')
    if (error.stderr.trim() !== '') return error.stderr.trim()
  return error instanceof Error ? error.message : String(error)
}

/**
 * Run git in a folder. @returns what it printed.
 * @throws SetupError when there is no git, or with what it said when it failed.
 */
export const git = async (folder: string, ...args: string[]): Promise<string> => {
  try {
    return (await promisify(execFile)('git', args, { cwd: folder })).stdout.trim()
  } catch (error) {
    throw new SetupError(
      codeOf(error) === 'ENOENT'
        ? saying('git.none')
        : saying('git.failed', { command: args[0] ?? '', reason: said(error) }),
      { cause: error },
    )
  }
}
