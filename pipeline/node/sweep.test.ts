import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bundledProgram } from '../test/bundled-program.js'
import { isDeep } from '../test/deep.js'
import { startProgram } from '../test/run-program.js'
import { sweep } from './sweep.js'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duizhao-sweep-'))
})

afterEach(() => rm(folder, { recursive: true }))

test('what a dead writer left is swept away, what a living one has on its way is not', async () => {
  const living = `.duizhao-${process.pid}-00000002.tmp`
  await mkdir(join(folder, 'deep'))
  await writeFile(join(folder, '.duizhao-999999999-00000000.tmp'), '')
  await writeFile(join(folder, 'deep/.duizhao-999999999-00000001.tmp'), '')
  await writeFile(join(folder, living), '')
  await writeFile(join(folder, '.duizhao-notes.tmp'), 'somebody’s own')
  expect(await sweep(folder)).toBe(2)
  expect((await readdir(folder)).sort()).toEqual([living, '.duizhao-notes.tmp', 'deep'].sort())
})

test('after a day what is left is swept away, whoever bears the writer’s number now', async () => {
  const path = join(folder, `.duizhao-${process.pid}-00000002.tmp`)
  await writeFile(path, '')
  await utimes(path, 0, 0)
  expect(await sweep(folder)).toBe(1)
})

test('a folder that is not there has nothing to sweep', async () => {
  expect(await sweep(join(folder, 'nowhere'))).toBe(0)
})

const files = async (): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()

const kills = isDeep ? 200 : 20

test(`killed ${kills} times at any moment, a writer leaves whole files only, once swept`, async () => {
  const writer = await bundledProgram('rewrite-files')
  for (let kill = 0; kill < kills; kill += 1) {
    const program = startProgram(writer, [folder])
    await new Promise(resolve => program.stdout?.once('data', resolve))
    await new Promise(resolve => setTimeout(resolve, (kill / kills) * 60))
    program.kill('SIGKILL')
    await new Promise(resolve => program.once('close', resolve))
    await sweep(folder)
    for (const name of (await files()).filter(each => !each.endsWith('.json'))) {
      const text = await readFile(join(folder, name), 'utf8')
      expect(text).toBe(`${text.split('\n', 1)[0]}\n`.repeat(20_000))
    }
  }
  expect(await files()).toEqual(['.duizhao.json', 'a.css', 'b/c.html', 'd.pdf'])
}, 600_000)
