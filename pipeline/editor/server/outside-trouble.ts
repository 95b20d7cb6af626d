import type { Source } from '../../build/sources.js'
import { EncodingError, SetupError } from '../../model/diagnostic.js'
import { type Saying, saying } from '../../model/messages/message.js'
import { codeOf } from '../../node/failure.js'
import type { Trouble } from '../protocol.js'

/** An error of the disk as the client shows it: file and line stand at its front, as `SetupError` writes them. */
export const troubleOf = (error: unknown, source: Source): Trouble<Saying> => {
  if (error instanceof EncodingError)
    return {
      file: source.path,
      line: error.line,
      message: saying('sentences', { first: error.found, second: error.remedy }),
    }
  if (!(error instanceof SetupError)) {
    const text = error instanceof Error ? error.message : String(error)
    return { file: source.path, message: saying('foreign', { text }) }
  }
  // What the disk refused is told of its own file, which need not be the source.
  const { path } = error.said.values
  return { file: typeof path === 'string' ? path : source.path, message: error.said }
}

/** Whether an error is the disk's or the file's, and not ours. */
export const isOutside = (error: unknown): boolean =>
  error instanceof SetupError || codeOf(error) !== undefined || codeOf((error as Error).cause) !== undefined
