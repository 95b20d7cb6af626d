import { posix } from 'node:path'
import type { Effects } from '../model/effects.js'

/** A file of the output: path relative to the output folder, `/` between folders. */
export interface OutputFile {
  path: string
  bytes: Uint8Array
}

/** The list of files a document's last build wrote, kept beside them. */
const manifestName = '.duizhao.json'

/** The files that the last build wrote into a folder, by their paths in it. */
export const manifestOf = async (folder: string, effects: Effects): Promise<string[]> => {
  try {
    const value: unknown = JSON.parse((await effects.readText(posix.join(folder, manifestName))) ?? '[]')
    return Array.isArray(value) ? value.filter(path => typeof path === 'string') : []
  } catch {
    return []
  }
}

/** Pages last: what a page needs is there before it. */
const pagesLast = (files: readonly OutputFile[]): OutputFile[] => [
  ...files.filter(file => !file.path.endsWith('.html')),
  ...files.filter(file => file.path.endsWith('.html')),
]

const isInside = (path: string): boolean => !posix.isAbsolute(path) && !posix.normalize(path).startsWith('..')

const replaceFiles = async (
  folder: string,
  files: readonly OutputFile[],
  isMade: (path: string) => boolean,
  effects: Effects,
): Promise<void> => {
  const before = await manifestOf(folder, effects)
  for (const file of pagesLast(files)) await effects.write(posix.join(folder, file.path), file.bytes)
  const now = new Set(files.map(file => file.path))
  const kept = before.filter(path => !isMade(path))
  const manifest = [...new Set([...now, ...kept])].sort()
  await effects.write(posix.join(folder, manifestName), `${JSON.stringify(manifest, null, 2)}\n`)
  for (const path of before) {
    if (!now.has(path) && isMade(path) && isInside(path)) await effects.remove(posix.join(folder, path))
  }
}

/**
 * Write what a document has become into its folder. Each file is replaced whole; names of fonts and pictures change
 * with their content, so that at any moment every page in the folder has what it needs. Files of the
 * document's last build that are not made any more are removed at the end. Of two builds at once one waits for the other.
 * @param folder absolute path of the document's folder.
 * @param made the kinds of file this build made, by ending: others of the last build stay.
 */
export const writeOutput = (
  folder: string,
  files: readonly OutputFile[],
  isMade: (path: string) => boolean,
  effects: Effects,
): Promise<void> => effects.alone(folder, () => replaceFiles(folder, files, isMade, effects))
