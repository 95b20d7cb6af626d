import { execFileSync } from 'node:child_process'
import { constants, mkdtempSync, rmSync } from 'node:fs'
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bundledProgram } from '../test/bundled-program.js'
import { isDeep } from '../test/deep.js'
import { runProgram } from '../test/run-program.js'
import { type Disk, writePrivate, writeWhole } from './write.js'

let folder: string
let file: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duizhao-write-'))
  file = join(folder, 'page.html')
  await writeFile(file, 'old')
})

afterEach(() => rm(folder, { recursive: true }))

/** The file is as it was and nothing lies beside it. */
const expectUntouched = async () => {
  expect(await readFile(file, 'utf8')).toBe('old')
  expect(await readdir(folder)).toEqual(['page.html'])
}

test('a file is replaced, its folders are made', async () => {
  await writeWhole(file, 'new')
  await writeWhole(join(folder, 'a/b/c.txt'), new Uint8Array([1, 2]))
  expect(await readFile(file, 'utf8')).toBe('new')
  expect([...(await readFile(join(folder, 'a/b/c.txt')))]).toEqual([1, 2])
})

test('permissions stay as they were', async () => {
  await chmod(file, 0o640)
  await writeWhole(file, 'new')
  expect((await stat(file)).mode & constants.S_IRWXU).toBe(0o600)
  expect((await stat(file)).mode & 0o777).toBe(0o640)
})

test('a private file is readable by nobody else before anything stands in it', async () => {
  const seen: number[] = []
  const disk: Disk = {
    mkdir,
    rename,
    rm,
    open: async (path, flags) => {
      const handle = await open(path, flags)
      return {
        writeFile: async bytes => {
          seen.push((await handle.stat()).mode & 0o077)
          await handle.writeFile(bytes)
        },
        chmod: mode => handle.chmod(mode),
        sync: () => handle.sync(),
        stat: () => handle.stat(),
        close: () => handle.close(),
      }
    },
  }
  await writeWhole(join(folder, 'key'), 'secret', disk, 0o600)
  expect(seen).toEqual([0])
  await writePrivate(join(folder, 'other'), 'secret')
  expect((await stat(join(folder, 'other'))).mode & 0o077).toBe(0)
})

test('a link stays a link, its file is replaced', async () => {
  await symlink(file, join(folder, 'link'))
  await writeWhole(join(folder, 'link'), 'new')
  expect((await lstat(join(folder, 'link'))).isSymbolicLink()).toBe(true)
  expect(await readFile(file, 'utf8')).toBe('new')
})

test('a folder in the place of the file is told', async () => {
  await mkdir(join(folder, 'taken'))
  await expect(writeWhole(join(folder, 'taken'), 'x')).rejects.toThrow(
    'taken could not be written: there is a folder of that name',
  )
})

test('a file in the place of a folder is told', async () => {
  await expect(writeWhole(join(file, 'x'), 'x')).rejects.toThrow(
    'x could not be written: a part of its path is a file, not a folder (ENOTDIR)',
  )
})

test('fifty writers of one file leave one of their texts, whole', async () => {
  const texts = Array.from({ length: 50 }, (_, index) => `${index}`.repeat(10_000))
  await Promise.all(texts.map(text => writeWhole(file, text)))
  expect(texts).toContain(await readFile(file, 'utf8'))
  expect(await readdir(folder)).toEqual(['page.html'])
})

/** The calls of one write, in order; a test makes one of them fail. */
const calls = ['mkdir', 'open', 'writeFile', 'sync', 'stat', 'close', 'rename'] as const

/** The real disk, but the call of a name fails with a code. */
const failingDisk = (call: string, code: string): Disk => {
  const fail = (name: string) => {
    if (name === call) throw Object.assign(new Error(`${code}: ${name}`), { code })
  }
  return {
    mkdir: async (path, options) => {
      fail('mkdir')
      return mkdir(path, options)
    },
    open: async (path, flags) => {
      if (flags === 'wx') fail('open')
      const handle = await open(path, flags)
      return {
        writeFile: async bytes => {
          await handle.writeFile(bytes.subarray(0, 1))
          fail('writeFile')
          await handle.writeFile(bytes.subarray(1))
        },
        chmod: mode => handle.chmod(mode),
        sync: async () => {
          fail('sync')
          await handle.sync()
        },
        stat: async () => {
          fail('stat')
          return handle.stat()
        },
        close: async () => {
          await handle.close()
          fail('close')
        },
      }
    },
    rename: async (from, to) => {
      fail('rename')
      await rename(from, to)
    },
    rm,
  }
}

describe('whatever call fails, the old file stays and the message names file and cause', () => {
  const failures = calls.flatMap(call =>
    ['EIO', 'ENOSPC', 'EACCES', 'EROFS', 'EMFILE', 'EDQUOT'].map((code): [string, string] => [call, code]),
  )
  test.each(failures)('%s with %s', async (call, code) => {
    await expect(writeWhole(file, 'new', failingDisk(call, code))).rejects.toThrow(
      new RegExp(`page\\.html could not be written: .+ \\(${code}\\)$`),
    )
    await expectUntouched()
  })
})

test('a write that comes back short is noticed', async () => {
  const disk = failingDisk('none', '')
  const short: Disk = {
    ...disk,
    open: async (path, flags) => ({ ...(await disk.open(path, flags)), writeFile: async () => undefined }),
  }
  await expect(writeWhole(file, 'new', short)).rejects.toThrow(
    'page.html could not be written: only 0 of 3 bytes arrived',
  )
  await expectUntouched()
})

test('a folder that cannot be synced does not fail a file that is in its place', async () => {
  const disk = failingDisk('none', '')
  const unsynced: Disk = {
    ...disk,
    open: (path, flags) =>
      flags === 'r' ? Promise.reject(Object.assign(new Error(), { code: 'EINVAL' })) : disk.open(path, flags),
  }
  await writeWhole(file, 'new', unsynced)
  expect(await readFile(file, 'utf8')).toBe('new')
})

test.runIf(process.platform === 'linux')(
  'a file larger than the system allows leaves the old one',
  async () => {
    const writer = await bundledProgram('write-file')
    expect(await runProgram(writer, [file, '1000000'], 'ulimit -f 16 &&')).toMatch(
      /page\.html could not be written: .+ \(EFBIG\)$/,
    )
    await expectUntouched()
  },
)

const mountSmallDisk = (at: string): void => {
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', at], { stdio: 'pipe' })
}

/** Whether a disk of a few kilobytes can be made here: on Linux, as root, and not in every container. */
const canMount = ((): boolean => {
  const at = mkdtempSync(join(tmpdir(), 'duizhao-mount-'))
  try {
    mountSmallDisk(at)
    execFileSync('umount', [at])
    return true
  } catch {
    return false
  } finally {
    rmSync(at, { recursive: true })
  }
})()

describe.runIf(canMount)('on a disk that is full', () => {
  const disk = () => join(folder, 'disk')
  const sizes = isDeep ? 200 : 20

  beforeEach(async () => {
    await mkdir(disk())
    mountSmallDisk(disk())
  })

  afterEach(() => void execFileSync('umount', [disk()]))

  test(`a file of any of ${sizes} sizes is written whole, or the old one stays`, async () => {
    const page = join(disk(), 'page.html')
    let old = 'old'
    let refused = 0
    await writeFile(page, old)
    for (let step = 1; step <= sizes; step += 1) {
      const text = 'a'.repeat(Math.round((step / sizes) * 400 * 1024))
      await writeWhole(page, text).then(
        () => {
          old = text
        },
        error => {
          refused += 1
          expect(String(error)).toContain(
            'page.html could not be written: the disk is full. Make room and try again (ENOSPC)',
          )
        },
      )
      expect((await readFile(page, 'utf8')) === old).toBe(true)
      expect(await readdir(disk())).toEqual(['page.html'])
    }
    expect(refused).toBeGreaterThan(sizes / 4)
  })
})
