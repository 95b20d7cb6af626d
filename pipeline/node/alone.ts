import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { SetupError } from '../model/diagnostic.js'
import { codeOf, failure, shownPath } from './failure.js'
import { isAlive } from './is-alive.js'
import { temporaryName } from './write.js'

/** The file that says who works on a folder: the number of the process and a token. */
export const lockName = '.duizhao.lock'

/** Writing a document takes milliseconds: who holds a folder for a minute has died, whoever has its number now. */
const longest = 60_000

/** Milliseconds between two looks. */
const interval = 25

const take = async (path: string, token: string): Promise<boolean> => {
  try {
    const handle = await open(path, 'wx')
    await handle.writeFile(token).finally(() => handle.close())
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw failure(path, 'written', error)
  }
}

const tokenAt = (path: string): Promise<string | undefined> => readFile(path, 'utf8').catch(() => undefined)

/** Take away the lock of a program that is dead. One that was taken anew meanwhile is put back. */
export const breakDead = async (path: string): Promise<void> => {
  const token = await tokenAt(path)
  const age = await stat(path).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  )
  // A lock that is just being written is empty.
  const holder = Number.parseInt(token ?? '', 10)
  if (token === undefined || ((token === '' || isAlive(holder)) && age < longest)) return
  const aside = join(path, '..', temporaryName())
  await rename(path, aside).catch(() => undefined)
  if ((await tokenAt(aside)) !== token) await rename(aside, path).catch(() => undefined)
  else await rm(aside, { force: true })
}

/**
 * Do `work` while no other program that asks likewise works on the folder: two builds at once into one output leave
 * the output of one of them, whole.
 * @param folder absolute path; made where it is not there.
 * @param patience milliseconds to wait for the other.
 * @throws SetupError when the other does not end in time.
 */
export const alone = async <T>(
  folder: string,
  work: () => Promise<T>,
  patience = 2 * longest,
): Promise<T> => {
  const path = join(folder, lockName)
  const token = `${process.pid} ${randomBytes(8).toString('hex')}`
  await mkdir(folder, { recursive: true }).catch(error => {
    throw failure(folder, 'written', error)
  })
  for (const end = Date.now() + patience; !(await take(path, token)); await wait(interval)) {
    await breakDead(path)
    if (Date.now() < end) continue
    throw new SetupError(
      `${shownPath(folder)} is being written by another program (process ${Number.parseInt((await tokenAt(path)) ?? '', 10)}). Wait until it ends; if there is none, remove ${shownPath(path)}`,
    )
  }
  try {
    return await work()
  } finally {
    if ((await tokenAt(path)) === token) await rm(path, { force: true })
  }
}
