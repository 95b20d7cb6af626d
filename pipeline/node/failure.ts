import { isAbsolute, relative } from 'node:path'
import { SetupError } from '../model/diagnostic.js'

/** What the codes of the system mean to a person, and what she can do. */
const meanings: Record<string, string> = {
  EACCES: 'you have no permission. Change the permissions of the file or its folder',
  EBUSY: 'another program is using it. Close that program and try again',
  EDQUOT: 'your quota of disk space is used up. Make room and try again',
  EEXIST: 'something of that name is there already',
  EFBIG: 'the file would be larger than the system allows',
  EIO: 'the disk reports an error. Look after the disk',
  EISDIR: 'there is a folder of that name. Move it away',
  ELOOP: 'its symbolic links lead round in a circle',
  EMFILE: 'too many files are open. Close other programs or raise the limit (ulimit -n)',
  ENAMETOOLONG: 'its name is too long for the disk. Use a shorter one',
  ENFILE: 'too many files are open on this machine. Close other programs',
  ENOSPC: 'the disk is full. Make room and try again',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EPERM: 'the system does not permit it. Change the permissions of the file or its folder',
  EROFS: 'the disk is read-only. Choose another folder',
  ETXTBSY: 'another program is running it. Close that program and try again',
}

/** The code of a system's error: `ENOSPC`. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

/** A path as a person at this place would write it. */
export const shownPath = (path: string): string => {
  const near = relative(process.cwd(), path)
  return near === '' || near.startsWith('..') || isAbsolute(near) ? path : near
}

/**
 * The error for a file that could not be handled: `output/a.html could not be written: the disk is full. …`.
 * @param done what was to be done: `written`, `read`.
 */
export const failure = (path: string, done: string, error: unknown): SetupError => {
  const code = codeOf(error)
  const meaning = code === undefined ? undefined : meanings[code]
  const said = error instanceof Error ? error.message : String(error)
  return new SetupError(
    `${shownPath(path)} could not be ${done}: ${meaning === undefined ? said : `${meaning} (${code})`}`,
    { cause: error },
  )
}
