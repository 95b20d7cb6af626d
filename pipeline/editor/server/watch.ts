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
  const watcher = watchFiles([config.folders.source, config.folders.translations], {
    ignoreInitial: true,
    ignored: path => /\.duizhao-\d+-[\da-f]{8}\.tmp$|[\\/]\.git(?:$|[\\/])/.test(path),
  })
  watcher.on('all', (_, path) => {
    if (/[\\/]glossary\.[ct]sv$/.test(path)) glossary()
    const document = documentOf(config, path)
    if (document === undefined) return
    waiting.add(document)
    clearTimeout(timer)
    timer = setTimeout(tell, settle)
  })
  watcher.on('error', () => undefined)
  await new Promise<void>(resolve => watcher.once('ready', () => resolve()))
  return async () => {
    clearTimeout(timer)
    await watcher.close()
  }
}
