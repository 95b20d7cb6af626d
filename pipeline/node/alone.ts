import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { SetupError } from '../model/diagnostic.js'
import { saying } from '../model/messages/message.js'
import { codeOf, failure, shownPath } from './failure.js'
import { isAlive } from './is-alive.js'
import { temporaryName } from './write.js'

/** The file that says who works on a folder: the number of the process, a token and the machine. */
export const lockName = '.duizhao.lock'

/** Who holds a folder for a minute without a sign of life has died, whoever has its number now. */
const longest = 60_000

/** A lock without a number, where the disk has no links, is just being filled; after this time its program has died. */
const longestEmpty = 2_000

/** Milliseconds between two looks. */
const interval = 25

/** Some disks, as of cameras and sticks, have no hard links; there the lock is made first and filled then. */
const withoutLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL'])

/** A link brings name and content at once: a program that is killed here leaves no lock without its number. */
const place = async (path: string, token: string): Promise<void> => {
  const beside = join(dirname(path), temporaryName())
  try {
    await writeFile(beside, token, { flag: 'wx' })
    await link(beside, path)
  } catch (error) {
    if (!withoutLinks.has(codeOf(error) ?? '')) throw error
    await writeFile(path, token, { flag: 'wx' })
  } finally {
    await rm(beside, { force: true })
  }
}

const tokenAt = (path: string): Promise<string | undefined> => readFile(path, 'utf8').catch(() => undefined)

const take = async (path: string, token: string): Promise<boolean> => {
  // Who waits asks forty times a second: nothing is written while the lock stands.
  if ((await tokenAt(path)) !== undefined) return false
  try {
    await place(path, token)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw failure(path, 'written', error)
  }
}

/** What a lock says: `4711 0a1b2c3d4e5f6a7b desk`. */
const tokenOf = (): string => `${process.pid} ${randomBytes(8).toString('hex')} ${hostname()}`
const holderOf = (token: string): number => Number.parseInt(token, 10)
const machineOf = (token: string): string => token.split(' ').slice(2).join(' ')

/** Of a program on another machine, or in another container, that shares the disk nothing is known but its signs of life. */
const isElsewhere = (token: string): boolean => !['', hostname()].includes(machineOf(token))

const isHeld = (token: string, age: number): boolean =>
  token === '' ? age < longestEmpty : (isElsewhere(token) || isAlive(holderOf(token))) && age < longest

/** Take away the lock of a program that is dead. One that was taken anew meanwhile is put back. */
export const breakDead = async (path: string): Promise<void> => {
  const token = await tokenAt(path)
  const age = await stat(path).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  )
  if (token === undefined || isHeld(token, age)) return
  const aside = join(dirname(path), temporaryName())
  await rename(path, aside).catch(() => undefined)
  if ((await tokenAt(aside)) !== token) await rename(aside, path).catch(() => undefined)
  else await rm(aside, { force: true })
}

/** Who works long, on a large book, is alive. */
const beating = (path: string): NodeJS.Timeout =>
  setInterval(() => {
    const now = new Date()
    void utimes(path, now, now).catch(() => undefined)
  }, longest / 4)

const giveBack = async (path: string, token: string): Promise<void> => {
  if ((await tokenAt(path)) === token) await rm(path, { force: true })
}

const makeFolder = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true }).catch(error => {
    throw failure(folder, 'written', error)
  })
}

/** The locks this program holds. One with its number that is none of them is of an earlier one, as in a container. */
const own = new Set<string>()

/**
 * Hold a folder until it is given back or the program ends, without waiting for who holds it.
 * @returns gives it back; undefined where a program that lives holds it.
 * @throws SetupError where the folder cannot be written.
 */
export const hold = async (folder: string): Promise<(() => Promise<void>) | undefined> => {
  const path = join(folder, lockName)
  const token = tokenOf()
  await makeFolder(folder)
  if (!(await take(path, token))) {
    const found = (await tokenAt(path)) ?? ''
    const isEarlier = holderOf(found) === process.pid && !isElsewhere(found) && !own.has(found)
    if (isEarlier) await giveBack(path, found)
    else await breakDead(path)
    if (!(await take(path, token))) return undefined
  }
  own.add(token)
  const beat = beating(path).unref()
  return async () => {
    clearInterval(beat)
    own.delete(token)
    await giveBack(path, token)
  }
}

/** The number of the process that holds a folder; 0 where none is known. */
export const holding = async (folder: string): Promise<number> =>
  holderOf((await tokenAt(join(folder, lockName))) ?? '') || 0

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
  const token = tokenOf()
  await makeFolder(folder)
  for (const end = Date.now() + patience; !(await take(path, token)); await wait(interval)) {
    await breakDead(path)
    if (Date.now() < end) continue
    const holder = await holding(folder)
    const about = { folder: shownPath(folder), lock: shownPath(path) }
    throw new SetupError(
      holder ? saying('disk.busy.process', { ...about, id: holder }) : saying('disk.busy', about),
    )
  }
  const beat = beating(path)
  try {
    return await work()
  } finally {
    clearInterval(beat)
    await giveBack(path, token)
  }
}
