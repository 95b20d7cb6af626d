import { randomBytes } from 'node:crypto'
import { access, constants, lstat, mkdir, open, realpath, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { codeOf, failure } from './failure.js'

/** An open file, as far as writing needs it. */
export interface Handle {
  writeFile(bytes: Uint8Array): Promise<void>
  chmod(mode: number): Promise<void>
  sync(): Promise<void>
  stat(): Promise<{ size: number }>
  close(): Promise<void>
}

/** The disk, as far as writing needs it. A test puts failing functions in their place. */
export interface Disk {
  mkdir(path: string, options: { recursive: true }): Promise<unknown>
  open(path: string, flags: 'wx' | 'r'): Promise<Handle>
  rename(from: string, to: string): Promise<void>
  rm(path: string, options: { force: true }): Promise<void>
}

const realDisk: Disk = { mkdir, open, rename, rm }

/** Folders cannot be synced on Windows and on some network disks; there the rename has to do. */
const withoutSync = new Set(['EINVAL', 'EISDIR', 'ENOSYS', 'ENOTSUP', 'EPERM', 'EACCES', 'EBADF'])

const syncFolder = async (folder: string, disk: Disk): Promise<void> => {
  try {
    const handle = await disk.open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (!withoutSync.has(codeOf(error) ?? '')) throw error
  }
}

/** The name of a file on its way, which tells its writer: what a dead one left is swept away (`sweep`). */
export const temporaryName = (): string => `.duizhao-${process.pid}-${randomBytes(4).toString('hex')}.tmp`

const writeTemporary = async (
  path: string,
  bytes: Uint8Array,
  mode: number | undefined,
  disk: Disk,
): Promise<void> => {
  const handle = await disk.open(path, 'wx')
  try {
    // Before there is anything to read in it.
    if (mode !== undefined) await handle.chmod(mode)
    await handle.writeFile(bytes)
    await handle.sync()
    const { size } = await handle.stat()
    if (size !== bytes.byteLength) throw new Error(`only ${size} of ${bytes.byteLength} bytes arrived`)
  } finally {
    await handle.close()
  }
}

/** What stands at a path: a link is followed, so that it stays a link; a file keeps its permissions. */
const standing = async (path: string): Promise<{ path: string; mode?: number }> => {
  try {
    const real = await realpath(path)
    const found = await lstat(real)
    if (found.isDirectory()) throw Object.assign(new Error('is a folder'), { code: 'EISDIR' })
    // A rename would replace a file that its owner has made read-only.
    await access(real, constants.W_OK)
    return { path: real, mode: found.mode & 0o777 }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { path }
    throw error
  }
}

/** Write a file that is nobody's but its owner's, such as a key to something: at no moment can others read it. */
export const writePrivate = (path: string, content: string): Promise<void> =>
  writeWhole(path, content, realDisk, 0o600)

/**
 * Write a whole file or nothing, and its folders. The order matters (measured: packages for this destroy the
 * good file on a full disk): write, sync, compare the size, close, rename, sync the folder.
 * @param mode the permissions of a file that is new; one that stands keeps its own.
 * @throws SetupError naming the file and what the system said; the old file is then as it was.
 */
export const writeWhole = async (
  path: string,
  content: string | Uint8Array,
  disk: Disk = realDisk,
  mode?: number,
): Promise<void> => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  try {
    const target = await standing(path)
    const folder = dirname(target.path)
    await disk.mkdir(folder, { recursive: true })
    const temporary = join(folder, temporaryName())
    try {
      await writeTemporary(temporary, bytes, target.mode ?? mode, disk)
      await disk.rename(temporary, target.path)
    } catch (error) {
      await disk.rm(temporary, { force: true }).catch(() => undefined)
      throw error
    }
    await syncFolder(folder, disk)
  } catch (error) {
    throw failure(path, 'written', error)
  }
}
