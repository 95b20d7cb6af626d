import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { cacheFolder, readCache, writeCache } from './cache.js'

let home: string

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'duizhao-cache-'))
  vi.stubEnv('XDG_CACHE_HOME', home)
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(home, { recursive: true })
})

const bytes = new Uint8Array([1, 2, 3])

/** The one file the cache holds. */
const onlyFile = async (): Promise<string> => join(cacheFolder(), (await readdir(cacheFolder()))[0] ?? '')

test('what was kept is found again, under its key alone', async () => {
  await writeCache('a', bytes)
  expect([...((await readCache('a')) ?? [])]).toEqual([1, 2, 3])
  expect(await readCache('b')).toBeUndefined()
})

test('a damaged entry is none', async () => {
  await writeCache('a', bytes)
  const path = await onlyFile()
  await writeFile(path, (await readFile(path)).subarray(0, -1))
  expect(await readCache('a')).toBeUndefined()
})

test('reading an entry keeps it young', async () => {
  await writeCache('a', bytes)
  await utimes(await onlyFile(), 0, 0)
  await readCache('a')
  expect((await stat(await onlyFile())).mtimeMs).toBeGreaterThan(0)
})

test('a cache that cannot be written fails nothing', async () => {
  await writeFile(join(home, 'duizhao'), 'a file in the way')
  await writeCache('a', bytes)
  expect(await readCache('a')).toBeUndefined()
})

test('entries of other programs and what is young are not pruned', async () => {
  vi.resetModules()
  const fresh = await import('./cache.js')
  await mkdir(cacheFolder())
  const old = join(cacheFolder(), 'a'.repeat(64))
  for (const path of [old, join(cacheFolder(), 'other')]) {
    await writeFile(path, '')
    await utimes(path, 0, 0)
  }
  await fresh.writeCache('a', bytes)
  expect((await readdir(cacheFolder())).map(name => name.length).sort()).toEqual([5, 64])
  await expect(stat(old)).rejects.toThrow('ENOENT')
})

test.each<[NodeJS.Platform, Record<string, string>, string]>([
  ['linux', {}, join(homedir(), '.cache/duizhao')],
  ['linux', { XDG_CACHE_HOME: '/c' }, '/c/duizhao'],
  ['linux', { XDG_CACHE_HOME: 'relative' }, join(homedir(), '.cache/duizhao')],
  ['darwin', {}, join(homedir(), 'Library/Caches/duizhao')],
  ['win32', { LOCALAPPDATA: '/l' }, '/l/duizhao'],
])('on %s with %j the cache lies in %s', (platform, environment, folder) => {
  expect(cacheFolder(environment, platform)).toBe(folder)
})
