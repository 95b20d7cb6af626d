import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import type { Effects } from '../model/effects.js'
import { isWithin } from './confine.js'

/** What may lie in it, besides the project itself. */
interface Folders {
  project: string
  folders: { source: string; translations: string }
}

/** A file on its way: what it held, undefined where there was none, and what it shall hold. Absolute. */
export interface UnfinishedFile {
  path: string
  before: string | undefined
  content: string
}

/** A line of the note. */
interface Noted {
  /** Relative to the project. */
  path: string
  /** The hash of what it held; null where there was none. */
  before: string | null
  content: string
}

const noteOf = (project: string): string => posix.join(project, '.duizhao', 'unfinished.json')

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * Note files that belong together before the first of them is written: a program that is killed between two leaves a
 * text in the source whose translation was never told, and nobody could see that it is out of date.
 */
export const noteUnfinished = (
  project: string,
  files: readonly UnfinishedFile[],
  effects: Effects,
): Promise<void> => {
  const noted = files.map(
    ({ path, before, content }): Noted => ({
      path: posix.relative(project, path),
      before: before === undefined ? null : hashOf(before),
      content,
    }),
  )
  return effects.write(noteOf(project), JSON.stringify(noted))
}

/** They are written, or put back. Where the note cannot be removed, it is found to be done with at the next start. */
export const forgetUnfinished = (project: string, effects: Effects): Promise<void> =>
  effects.remove(noteOf(project)).catch(() => undefined)

const isNoted = (value: unknown): value is Noted =>
  typeof value === 'object' &&
  value !== null &&
  'path' in value &&
  typeof value.path === 'string' &&
  'content' in value &&
  typeof value.content === 'string' &&
  'before' in value &&
  (value.before === null || typeof value.before === 'string')

/** The files of a note; none of one that was cut off. It may have come with a book from somebody else: it leads nowhere else. */
const filesIn = (text: string, { project, folders }: Folders): Noted[] => {
  try {
    const value: unknown = JSON.parse(text)
    if (!Array.isArray(value) || !value.every(isNoted)) return []
    const files = value.map(noted => ({ ...noted, path: posix.join(project, noted.path) }))
    const isOurs = ({ path }: Noted): boolean =>
      isWithin(path, folders.translations) || isWithin(path, folders.source)
    return files.every(isOurs) ? files : []
  } catch {
    return []
  }
}

/** How a file stands. */
type Standing = 'before' | 'written' | 'other'

const standingOf = async ({ path, before, content }: Noted, effects: Effects): Promise<Standing> => {
  const text = await effects.readText(path, 'keep')
  if (text === content) return 'written'
  return (text === undefined ? null : hashOf(text)) === before ? 'before' : 'other'
}

/**
 * Finish what a killed program had begun to write: all of it where anything of it stands, nothing where nothing does. A
 * file that somebody else has changed since is left to him. Called by who alone writes into the project.
 */
export const finishUnfinished = async (config: Folders, effects: Effects): Promise<void> => {
  const text = await effects.readText(noteOf(config.project))
  if (text === undefined) return
  const files = filesIn(text, config)
  const standing = await Promise.all(files.map(file => standingOf(file, effects)))
  if (standing.includes('written'))
    for (const [index, { path, content }] of files.entries())
      if (standing[index] === 'before') await effects.write(path, content)
  await effects.remove(noteOf(config.project))
}

/** Whether there is anything to finish. */
export const isUnfinished = async (project: string, effects: Effects): Promise<boolean> =>
  (await effects.readBytes(noteOf(project)).catch(() => undefined)) !== undefined
