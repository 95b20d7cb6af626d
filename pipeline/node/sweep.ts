import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { breakDead, lockName } from './alone.js'
import { isAlive } from './is-alive.js'

const temporary = /^\.duizhao-(\d+)-[\da-f]{8}\.tmp$/

/** After a day nothing is on its way any more, whoever has the writer's number now. */
const longest = 24 * 60 * 60 * 1000

/** Nothing of ours lies in these, and they are large. */
const foreign = new Set(['node_modules', '.git'])

const isLeftOver = async (path: string, pid: number): Promise<boolean> =>
  !isAlive(pid) || Date.now() - (await stat(path)).mtimeMs > longest

/**
 * Remove what writers that were killed left in a folder and the folders under it.
 * Never fails: what cannot be removed harms nobody.
 * @returns how many files and folders were removed.
 */
export const sweep = async (folder: string): Promise<number> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  let removed = 0
  for (const entry of entries.filter(({ name }) => !foreign.has(name))) {
    const path = join(folder, entry.name)
    const pid = temporary.exec(entry.name)?.[1]
    try {
      if (entry.name === lockName) await breakDead(path)
      else if (pid === undefined) removed += entry.isDirectory() ? await sweep(path) : 0
      else if (await isLeftOver(path, Number(pid))) {
        await rm(path, { recursive: true, force: true })
        removed += 1
      }
    } catch {
      // The next build tries again.
    }
  }
  return removed
}
