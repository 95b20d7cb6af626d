import type { Source } from '../../build/sources.js'
import { SetupError } from '../../model/diagnostic.js'
import { codeOf } from '../../node/failure.js'
import type { Trouble } from '../protocol.js'

/** An error of the disk as the client shows it: file and line stand at its front, as `SetupError` writes them. */
export const troubleOf = (error: unknown, source: Source): Trouble => {
  const message = error instanceof Error ? error.message : String(error)
  const [, file, line, rest] = /^(\S+?):(\d+): (.*)$/s.exec(message) ?? []
  if (file && line && rest) return { file, line: Number(line), message: rest }
  // What the disk refused is told of its own file, which need not be the source.
  const [, refused] = /^(\S+) could not be /.exec(message) ?? []
  if (refused) return { file: refused, message }
  return { file: source.path, message }
}

/** Whether an error is the disk's or the file's, and not ours. */
export const isOutside = (error: unknown): boolean =>
  error instanceof SetupError || codeOf(error) !== undefined || codeOf((error as Error).cause) !== undefined
