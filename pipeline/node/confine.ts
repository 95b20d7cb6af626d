import { constants } from 'node:fs'
import { type FileHandle, open, realpath, stat } from 'node:fs/promises'
import { dirname, relative, sep } from 'node:path'
import { SetupError } from '../model/diagnostic.js'
import type { Effects } from '../model/effects.js'
import { saying } from '../model/messages/message.js'
import { codeOf, failure, shownPath } from './failure.js'
import { decodeText } from './read.js'

/** Whether a path is a folder or lies under it, by its letters alone. */
export const isWithin = (path: string, folder: string): boolean => {
  const between = relative(folder, path)
  return (
    between === '' ||
    (between !== '..' && !between.startsWith(`..${sep}`) && !/^[a-z]:|^[\\/]/i.test(between))
  )
}

const missing = new Set(['ENOENT', 'ENOTDIR'])

/** Where a path really leads; undefined where there is nothing. */
const realPathOf = async (path: string): Promise<string | undefined> => {
  try {
    return await realpath(path)
  } catch (error) {
    if (missing.has(codeOf(error) ?? '')) return undefined
    throw failure(path, 'read', error)
  }
}

const leadsOut = (path: string, folder: string, real: string): SetupError =>
  new SetupError(saying('disk.leads-out', { path: shownPath(path), folder: shownPath(folder), real }))

const refuseOutside = async (path: string, folder: string, real: string): Promise<void> => {
  if (!isWithin(real, (await realPathOf(folder)) ?? folder)) throw leadsOut(path, folder, real)
}

/** Reading does not wait at a pipe that bears a document's name. */
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/** Refuse an open file unless it is the one that really lies inside: it may be swapped for a link at any time. */
const refuseSwapped = async (handle: FileHandle, path: string, folder: string): Promise<void> => {
  const opened = await handle.stat()
  if (!opened.isFile()) throw new SetupError(saying('disk.no-file', { path: shownPath(path) }))
  const real = await realpath(path)
  await refuseOutside(path, folder, real)
  const inside = await stat(real)
  if (opened.ino !== inside.ino || opened.dev !== inside.dev) throw leadsOut(path, folder, real)
}

/** Read a file that must lie in a folder, wherever links lead. */
const readWithin = async (path: string, folder: string): Promise<Uint8Array | undefined> => {
  try {
    const handle = await open(path, flags)
    try {
      await refuseSwapped(handle, path, folder)
      return await handle.readFile()
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (missing.has(codeOf(error) ?? '')) return undefined
    throw error instanceof SetupError ? error : failure(path, 'read', error)
  }
}

/** Where a path, or the nearest folder above it that exists, really leads. */
export const nearestExisting = async (path: string): Promise<string> => {
  const real = await realPathOf(path)
  return real ?? (dirname(path) === path ? path : nearestExisting(dirname(path)))
}

/** A file is written only where its folder really lies inside. A folder that is not there yet holds no links. */
const refuseWriting = async (path: string, folder: string): Promise<void> => {
  if ((await realPathOf(folder)) !== undefined) await refuseOutside(path, folder, await nearestExisting(path))
}

/**
 * Effects that follow no symbolic link out of the given folders. Paths under none of them are let through:
 * they come from the configuration, not from what lies in the folders.
 */
export const confine = (effects: Effects, folders: readonly string[]): Effects => {
  const folderOf = (path: string): string | undefined => folders.find(folder => isWithin(path, folder))
  const readBytes = (path: string): Promise<Uint8Array | undefined> => {
    const folder = folderOf(path)
    return folder === undefined ? effects.readBytes(path) : readWithin(path, folder)
  }
  const allow = async (path: string): Promise<void> => {
    const folder = folderOf(path)
    if (folder !== undefined) await refuseWriting(path, folder)
  }
  return {
    ...effects,
    readBytes,
    readText: async (path, mark) => {
      const bytes = await readBytes(path)
      return bytes && decodeText(bytes, path, mark)
    },
    write: async (path, content) => {
      await allow(path)
      await effects.write(path, content)
    },
    remove: async path => {
      await allow(dirname(path))
      await effects.remove(path)
    },
  }
}
