import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Effects } from '../model/effects.js'
import { nodeEffects } from '../node.js'
import { confine, isWithin } from './confine.js'

let top: string
let source: string
let effects: Effects

beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'duizhao-confine-'))
  source = join(top, 'source')
  await mkdir(join(source, 'guide'), { recursive: true })
  await mkdir(join(top, 'outside'))
  await writeFile(join(source, 'guide/a.md'), '文')
  await writeFile(join(top, 'outside/secret'), 'secret')
  effects = confine(nodeEffects, [source])
})

afterEach(() => rm(top, { recursive: true }))

test('a file inside is read, one that is missing is undefined', async () => {
  expect(await effects.readText(join(source, 'guide/a.md'))).toBe('文')
  expect(await effects.readText(join(source, 'guide/b.md'))).toBeUndefined()
})

test('a link that stays inside is followed', async () => {
  await symlink('guide/a.md', join(source, 'b.md'))
  expect(await effects.readText(join(source, 'b.md'))).toBe('文')
})

test('the folder itself may be a link', async () => {
  await symlink(source, join(top, 'linked'))
  expect(await confine(nodeEffects, [join(top, 'linked')]).readText(join(top, 'linked/guide/a.md'))).toBe(
    '文',
  )
})

describe('a link that leads out is refused', () => {
  const reason = 'leads out of'

  test('when a file is read', async () => {
    await symlink('../outside/secret', join(source, 'b.md'))
    await expect(effects.readText(join(source, 'b.md'))).rejects.toThrow(reason)
    await expect(effects.readBytes(join(source, 'b.md'))).rejects.toThrow(reason)
  })

  test('when its folder is the link', async () => {
    await symlink('../outside', join(source, 'away'))
    await expect(effects.readBytes(join(source, 'away/secret'))).rejects.toThrow(reason)
  })

  test('when a file is written or removed', async () => {
    await symlink('../outside', join(source, 'away'))
    await expect(effects.write(join(source, 'away/secret'), 'x')).rejects.toThrow(reason)
    await expect(effects.write(join(source, 'away/new/deep'), 'x')).rejects.toThrow(reason)
    await expect(effects.remove(join(source, 'away/secret'))).rejects.toThrow(reason)
    expect(await readdir(join(top, 'outside'))).toEqual(['secret'])
    expect(await readFile(join(top, 'outside/secret'), 'utf8')).toBe('secret')
  })

  test('when the file to be written is the link', async () => {
    await symlink('../outside/secret', join(source, 'b.md'))
    await expect(effects.write(join(source, 'b.md'), 'x')).rejects.toThrow(reason)
    expect(await readFile(join(top, 'outside/secret'), 'utf8')).toBe('secret')
  })

  test('while it is swapped with a file again and again', async () => {
    const path = join(source, 'b.md')
    const swap = async () => {
      for (let round = 0; round < 200; round += 1) {
        await rm(path, { force: true })
        await (round % 2 ? symlink('../outside/secret', path) : writeFile(path, '文'))
      }
    }
    const read = async () => {
      for (let round = 0; round < 400; round += 1) {
        const text = await effects.readText(path).catch(error => String(error))
        expect(text ?? '').not.toBe('secret')
      }
    }
    await Promise.all([swap(), read()])
  })
})

test.runIf(process.platform !== 'win32')(
  'a pipe in the place of a document is refused, not waited at',
  async () => {
    execFileSync('mkfifo', [join(source, 'b.md')])
    await expect(effects.readText(join(source, 'b.md'))).rejects.toThrow('is not a file that can be read')
  },
)

test('a path under none of the folders is let through', async () => {
  expect(await effects.readText(join(top, 'outside/secret'))).toBe('secret')
})

test.each([
  ['/a', '/a', true],
  ['/a/b', '/a', true],
  ['/a/..b', '/a', true],
  ['/ab', '/a', false],
  ['/', '/a', false],
  ['/a/../b', '/a', false],
])('%s within %s: %s', (path, folder, within) => {
  expect(isWithin(path, folder)).toBe(within)
})
