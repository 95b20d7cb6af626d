import { stat } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import { watch as watchFiles } from 'chokidar'
import type { Config } from '../../config.js'
import { oneAtATime } from './one-at-a-time.js'

/** Changes that come together, as `git pull` makes them, are looked at together. */
const settle = 80

/** The document a file belongs to: `translations/.state/en/guide/intro.json` → `guide/intro`. */
const documentOf = ({ folders }: Config, path: string): string | undefined => {
  const parts = (folder: string): string[] => relative(folder, path).split(sep)
  const inSource = parts(folders.source)
  const inTranslations = parts(folders.translations)
  const isUnder = (list: string[]): boolean => list[0] !== '..' && list[0] !== ''
  const name = (list: string[]): string => list.join('/').replace(/\.[^./]+$/, '')
  if (isUnder(inSource)) return name(inSource)
  if (!isUnder(inTranslations) || !path.endsWith('.json')) return undefined
  return name(inTranslations.slice(inTranslations[0] === '.state' ? 2 : 1))
}

/** How often it is looked whether a folder is still the one that is watched, in milliseconds. */
const lookEach = 1000

/** Which folder stands at a path; undefined where none does. */
const folderAt = (path: string): Promise<string | undefined> =>
  stat(path).then(
    ({ dev, ino, birthtimeMs }) => `${dev} ${ino} ${birthtimeMs}`,
    () => undefined,
  )

/** Hear of every change under a folder; ends when all is known that stands there. @param isNew tell of that, too. */
const follow = async (folder: string, isNew: boolean, heard: (path: string) => void) => {
  const watcher = watchFiles(folder, {
    ignoreInitial: !isNew,
    ignored: path => /\.duizhao-\d+-[\da-f]{8}\.tmp$|[\\/]\.git(?:$|[\\/])/.test(path),
  })
  watcher.on('all', (_, path) => heard(path))
  watcher.on('error', () => undefined)
  await new Promise<void>(resolve => watcher.once('ready', () => resolve()))
  return watcher
}

/**
 * Hear of every change under a folder that may come, go and come back with files in it, as the first translation of a book,
 * `git pull` or another branch makes it: the watcher misses that, and is deaf from then on.
 * @param gone is told that the folder has gone with all that stood in it; another one may be there already.
 * @returns ends it.
 */
const followFolder = async (
  folder: string,
  heard: (path: string) => void,
  gone: () => void,
): Promise<() => Promise<void>> => {
  const inTurn = oneAtATime()
  let watched = await folderAt(folder)
  let watcher = watched === undefined ? undefined : await follow(folder, false, heard)
  const look = async (): Promise<void> => {
    const now = await folderAt(folder)
    if (now === watched) return
    await watcher?.close()
    watcher = undefined
    if (watched !== undefined) gone()
    watched = now
    if (now !== undefined) watcher = await follow(folder, true, heard)
  }
  const timer = setInterval(() => void inTurn(look).catch(() => undefined), lookEach)
  return async () => {
    clearInterval(timer)
    await inTurn(async () => watcher?.close())
  }
}

/**
 * Watch the book's files.
 * @param glossary is told that the glossary has changed.
 * @param changed is told the documents that may have changed.
 * @param everything is told that any document may have changed.
 * @returns ends it.
 */
export const watch = async (
  config: Config,
  glossary: () => void,
  changed: (documents: string[]) => void,
  everything: () => void,
): Promise<() => Promise<void>> => {
  const waiting = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  const tell = (): void => {
    const documents = [...waiting]
    waiting.clear()
    changed(documents)
  }
  const heard = (path: string): void => {
    if (/[\\/]glossary\.[ct]sv$/.test(path)) glossary()
    const document = documentOf(config, path)
    if (document === undefined) return
    waiting.add(document)
    clearTimeout(timer)
    timer = setTimeout(tell, settle)
  }
  const gone = (): void => {
    glossary()
    everything()
  }
  const { source, translations } = config.folders
  const ends = await Promise.all([source, translations].map(folder => followFolder(folder, heard, gone)))
  return async () => {
    for (const end of ends) await end()
    clearTimeout(timer)
  }
}
