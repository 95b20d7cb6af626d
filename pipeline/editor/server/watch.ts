import { access } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import { watch as watchFiles } from 'chokidar'
import type { Config } from '../../config.js'

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

/** How often a folder is looked for that is not there yet, in milliseconds. */
const seekEach = 1000

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

/** Hear of every change under folders; ends when all is known that stands there. @param isNew tell of that, too. */
const follow = async (folders: readonly string[], isNew: boolean, heard: (path: string) => void) => {
  const watcher = watchFiles([...folders], {
    ignoreInitial: !isNew,
    ignored: path => /\.duizhao-\d+-[\da-f]{8}\.tmp$|[\\/]\.git(?:$|[\\/])/.test(path),
  })
  watcher.on('all', (_, path) => heard(path))
  watcher.on('error', () => undefined)
  await new Promise<void>(resolve => watcher.once('ready', () => resolve()))
  return watcher
}

/**
 * Hear of every change under folders. The watcher misses a folder that comes later with files in it, as `git pull` or the
 * first translation of a book makes it: such a one is looked for.
 * @returns ends it.
 */
const followAll = async (
  folders: readonly string[],
  heard: (path: string) => void,
): Promise<() => Promise<void>> => {
  const there = await Promise.all(folders.map(exists))
  const present = folders.filter((_, index) => there[index])
  const missing = new Set(folders.filter(folder => !present.includes(folder)))
  const watchers = present.length > 0 ? [follow(present, false, heard)] : []
  const seek = async (): Promise<void> => {
    for (const folder of missing)
      if ((await exists(folder)) && missing.delete(folder)) watchers.push(follow([folder], true, heard))
    if (missing.size === 0) clearInterval(timer)
  }
  const timer = setInterval(() => void seek(), seekEach)
  await Promise.all(watchers)
  return async () => {
    clearInterval(timer)
    missing.clear()
    for (const watcher of watchers) await (await watcher).close()
  }
}

/**
 * Watch the book's files.
 * @param glossary is told that the glossary has changed.
 * @param changed is told the documents that may have changed.
 * @returns ends it.
 */
export const watch = async (
  config: Config,
  glossary: () => void,
  changed: (documents: string[]) => void,
): Promise<() => Promise<void>> => {
  const waiting = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  const tell = (): void => {
    const documents = [...waiting]
    waiting.clear()
    changed(documents)
  }
  const end = await followAll([config.folders.source, config.folders.translations], path => {
    if (/[\\/]glossary\.[ct]sv$/.test(path)) glossary()
    const document = documentOf(config, path)
    if (document === undefined) return
    waiting.add(document)
    clearTimeout(timer)
    timer = setTimeout(tell, settle)
  })
  return async () => {
    clearTimeout(timer)
    await end()
  }
}
