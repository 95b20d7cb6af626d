import type { Source } from '../../build/sources.js'
import { EncodingError, SetupError } from '../../model/diagnostic.js'
import { type Message, saying } from '../../model/messages/message.js'
import { codeOf } from '../../node/failure.js'
import type { Trouble } from '../protocol.js'

/** An error of the disk as the client shows it: file and line stand at its front, as `SetupError` writes them. */
export const troubleOf = (error: unknown, source: Source): Trouble<Message> => {
  if (error instanceof EncodingError)
    return {
      file: source.path,
      line: error.line,
      message: saying('sentences', { first: error.found, second: error.remedy }),
    }
  const said =
    error instanceof SetupError ? error.said : error instanceof Error ? error.message : String(error)
  if (typeof said !== 'string') {
    // What the disk refused is told of its own file, which need not be the source.
    const { path } = said.values
    return { file: typeof path === 'string' ? path : source.path, message: said }
  }
  const [, file, line, rest] = /^(\S+?):(\d+): (.*)$/s.exec(said) ?? []
  if (file && line && rest) return { file, line: Number(line), message: rest }
  return { file: source.path, message: said }
}

/** Whether an error is the disk's or the file's, and not ours. */
export const isOutside = (error: unknown): boolean =>
  error instanceof SetupError || codeOf(error) !== undefined || codeOf((error as Error).cause) !== undefined
