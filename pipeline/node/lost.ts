import { execFile } from 'node:child_process'
import { basename, dirname, join, sep } from 'node:path'
import { glob } from 'tinyglobby'

/** What was found of a folder holds so long, in milliseconds: a book asks for each of its files that is not there. */
const fresh = 1000

const patience = 10_000
const largestAnswer = 64_000_000

/** What Git prints; undefined where there is no Git, no repository or no folder. */
const git = (folder: string, ...args: string[]): Promise<string | undefined> =>
  new Promise(resolve => {
    const options = { cwd: folder, timeout: patience, maxBuffer: largestAnswer }
    execFile('git', ['--no-optional-locks', ...args], options, (error, stdout) =>
      resolve(error ? undefined : stdout),
    )
  })

/** Paths under a folder of translations, as Git lists them with zeros between, absolute. */
const pathsIn = (printed: string, folder: string): string[] =>
  printed
    .split('\0')
    .filter(path => path.endsWith('.json'))
    .map(path => join(dirname(folder), ...path.split('/')))

/** The document of a file: `…/.state/en/guide/intro.json` → `guide/intro.json`. */
const documentOf = (path: string, folder: string): string => {
  const parts = path.slice(folder.length + 1).split(sep)
  return parts.slice(parts[0] === '.state' ? 2 : 1).join('/')
}

const isBare = async (folder: string): Promise<boolean> =>
  (await glob(['**/*.json'], { cwd: folder, dot: true })).length === 0

/**
 * The files of a folder of translations that Git has and the disk has not. A document of which nothing stands any more
 * is not among them, unless nothing of the whole folder does: it was renamed or pruned.
 * @returns undefined where Git knows nothing of the folder.
 */
const lostIn = async (folder: string): Promise<Set<string> | undefined> => {
  const list = (...args: string[]) => git(dirname(folder), 'ls-files', '-z', ...args, '--', basename(folder))
  const [tracked, deleted] = await Promise.all([list(), list('--deleted')])
  if (tracked === undefined || deleted === undefined) return undefined
  const lost = new Set(pathsIn(deleted, folder))
  if (lost.size === 0) return lost
  const standing = pathsIn(tracked, folder).filter(path => !lost.has(path))
  if (standing.length === 0 && (await isBare(folder))) return lost
  const documents = new Set(standing.map(path => documentOf(path, folder)))
  return new Set([...lost].filter(path => documents.has(documentOf(path, folder))))
}

const known = new Map<string, { at: number; lost: Promise<Set<string> | undefined> }>()

/** Ask Git anew: what it said of any folder may hold no longer. */
export const forgetLost = (): void => known.clear()

const lostOf = (folder: string, isAskedAnew: boolean): Promise<Set<string> | undefined> => {
  const before = known.get(folder)
  const now = performance.now()
  if (before && !isAskedAnew && now - before.at < fresh) return before.lost
  const lost = lostIn(folder)
  known.set(folder, { at: now, lost })
  return lost
}

/** Whether a commit of any branch has a file: who switches to another branch takes it away on purpose. */
const isCommitted = async (path: string, folder: string): Promise<boolean> =>
  ((await git(dirname(folder), 'log', '-1', '--all', '--format=%h', '--', path)) ?? '') !== ''

/**
 * Whether a file that is not there was lost: Git has it still, or it was there and Git did not take it away.
 * @param folder of the translations, absolute.
 * @param wasThere it was seen by this program before.
 */
export const isLost = async (folder: string, path: string, wasThere: boolean): Promise<boolean> => {
  const lost = await lostOf(folder, wasThere)
  if (lost?.has(path)) return true
  return wasThere && !(lost && (await isCommitted(path, folder)))
}
