import { isAbsolute, relative } from 'node:path'
import { SetupError } from '../model/diagnostic.js'
import { type Message, saying } from '../model/messages/message.js'

/** The codes of the system that messages say something of: what they mean to a person, and what she can do. */
const codes = [
  'EACCES',
  'EBUSY',
  'EDQUOT',
  'EEXIST',
  'EFBIG',
  'EIO',
  'EISDIR',
  'ELOOP',
  'EMFILE',
  'ENAMETOOLONG',
  'ENFILE',
  'ENOSPC',
  'ENOTDIR',
  'EPERM',
  'EROFS',
  'ETXTBSY',
] as const

/** The code of a system's error: `ENOSPC`. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

/** A path as a person at this place would write it. */
export const shownPath = (path: string): string => {
  const near = relative(process.cwd(), path)
  return near === '' || near.startsWith('..') || isAbsolute(near) ? path : near
}

/** Why, in the words of messages; what the system itself says of a code that is not known. */
const reasonOf = (error: unknown): Message => {
  const found = codeOf(error)
  const code = codes.find(one => one === found)
  if (code) return saying('disk.reason', { meaning: saying(`disk.${code}`), code })
  return error instanceof Error ? error.message : String(error)
}

/**
 * The error for a file that could not be handled: `output/a.html could not be written: the disk is full. …`.
 * @param done what was to be done.
 */
export const failure = (
  path: string,
  done: 'written' | 'read' | 'made' | 'removed',
  error: unknown,
): SetupError =>
  new SetupError(saying(`disk.${done}`, { path: shownPath(path), reason: reasonOf(error) }), { cause: error })
