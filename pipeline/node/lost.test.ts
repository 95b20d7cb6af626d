import { execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forgetLost, isLost } from './lost.js'

/** How often Git is started to know whether files were lost: each start stops the editor for a while. */

let folder: string
let translations: string

/** A Git that notes what it is asked, and asks the real one. */
const noteGit = async (): Promise<void> => {
  const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim()
  const own = join(folder, 'bin', 'git')
  await mkdir(join(folder, 'bin'))
  await writeFile(own, `#!/bin/sh\necho "$*" >> '${folder}/asked'\nexec '${real}' "$@"\n`)
  await chmod(own, 0o755)
  vi.stubEnv('PATH', `${join(folder, 'bin')}${delimiter}${process.env.PATH}`)
}

const asked = async (): Promise<string[]> =>
  (await readFile(join(folder, 'asked'), 'utf8').catch(() => '')).split('\n').filter(line => line !== '')

const file = (name: string): string => join(translations, 'en', `${name}.json`)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duizhao-lost-'))
  translations = join(folder, 'book', 'translations')
  await mkdir(join(translations, 'en'), { recursive: true })
  forgetLost()
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})

const git = (...args: string[]) => execFileSync('git', args, { cwd: join(folder, 'book') })

const commit = (): void => {
  git('init', '-q')
  git('add', '.')
  git('-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '-qm', 'a')
}

test('Git is asked once which files of a book were lost', async () => {
  await mkdir(join(translations, '.state', 'en'), { recursive: true })
  await writeFile(file('a'), '{}')
  await writeFile(join(translations, '.state', 'en', 'a.json'), '{}')
  await writeFile(file('b'), '{}')
  commit()
  await rm(file('a'))
  await rm(file('b'))
  await noteGit()
  // Of `a` the state stands still; of `b` nothing does: it was renamed or pruned.
  expect(await isLost(translations, file('a'), false)).toBe(true)
  expect(await isLost(translations, file('b'), false)).toBe(false)
  expect(await isLost(translations, file('never'), false)).toBe(false)
  expect(await asked()).toHaveLength(1)
})

test('a file is lost of a book that a link leads to, within a repository', async () => {
  await writeFile(file('a'), '{}')
  await writeFile(file('b'), '{}')
  await mkdir(join(folder, 'linked'))
  await mkdir(join(folder, 'book', 'inner'))
  await rename(translations, join(folder, 'book', 'inner', 'translations'))
  await symlink(join(folder, 'book', 'inner'), join(folder, 'linked', 'book'))
  commit()
  const linked = join(folder, 'linked', 'book', 'translations')
  await rm(join(linked, 'en', 'a.json'))
  await rm(join(linked, 'en', 'b.json'))
  expect(await isLost(linked, join(linked, 'en', 'a.json'), false)).toBe(true)
})

test('Git is not started for a book that is in no repository', async () => {
  await noteGit()
  expect(await isLost(translations, file('a'), false)).toBe(false)
  expect(await isLost(translations, file('a'), true)).toBe(true)
  expect(await asked()).toEqual([])
})
