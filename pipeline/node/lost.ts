import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
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

/** What Git has of a folder of translations: paths, absolute. */
interface Known {
  tracked: string[]
  /** Not on the disk. */
  deleted: Set<string>
}

/** Read what Git lists with zeros between, the deleted ones twice: `H translations/en/a.json`, `R translations/en/a.json`. */
const knownIn = (printed: string, folder: string): Known => {
  const known: Known = { tracked: [], deleted: new Set() }
  for (const line of printed.split('\0').filter(each => each.endsWith('.json'))) {
    const path = join(dirname(folder), ...line.slice(2).split('/'))
    if (line.startsWith('R ')) known.deleted.add(path)
    else known.tracked.push(path)
  }
  return known
}

/**
 * Whether there may be a repository that a folder belongs to. To start Git only to hear that there is none keeps an editor with
 * a long document from answering for 60 ms.
 */
const mayHaveRepository = (folder: string): boolean =>
  process.env.GIT_DIR !== undefined ||
  existsSync(join(folder, '.git')) ||
  (dirname(folder) !== folder && mayHaveRepository(dirname(folder)))

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
  // Where links lead to: so does Git look for it.
  const real = await realpath(dirname(folder)).catch(() => undefined)
  if (real === undefined || !mayHaveRepository(real)) return undefined
  const args = ['ls-files', '-z', '-t', '--cached', '--deleted', '--', basename(folder)]
  const printed = await git(dirname(folder), ...args)
  if (printed === undefined) return undefined
  const { tracked, deleted: lost } = knownIn(printed, folder)
  if (lost.size === 0) return lost
  const standing = tracked.filter(path => !lost.has(path))
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
