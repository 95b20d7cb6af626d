import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { normalizeConfig } from '../../config.js'
import { until } from '../../test/editor/window.js'
import { watch } from './watch.js'

let folder: string
let end: () => Promise<void>
let told: string[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duizhao-watch-'))
  await mkdir(join(folder, 'source'))
  told = []
  const config = normalizeConfig({}, join(folder, 'duizhao.config.json'))
  end = await watch(
    config,
    () => told.push('the glossary'),
    documents => told.push(...documents),
    () => told.push('everything'),
  )
})
afterEach(async () => {
  await end()
  await rm(folder, { recursive: true })
})

const lay = async (path: string, text: string): Promise<void> => {
  await mkdir(join(folder, path, '..'), { recursive: true })
  await writeFile(join(folder, path), text)
}

test('a folder that comes after the start is watched, from the files on that it came with', async () => {
  await lay('translations/en/guide/intro.json', '{}\n')
  await until(async () => told.includes('guide/intro'))
  await lay('translations/glossary.csv', 'source,target\n')
  await until(async () => told.includes('the glossary'))
  told = []
  await lay('translations/en/guide/intro.json', '{"a":"b"}\n')
  await until(async () => told.includes('guide/intro'))
})

test('what others write while it is not whole tells of nothing', async () => {
  await lay('source/.a.md.duizhao-12-0123abcd.tmp', 'x')
  await lay('source/b.md', 'x')
  await until(async () => told.length > 0)
  expect(told).toEqual(['b'])
})

test('a folder that goes and comes back is told, and watched again', async () => {
  await lay('translations/en/a.json', '{}\n')
  await until(async () => told.includes('a'))
  for (const round of [1, 2]) {
    told = []
    await rm(join(folder, 'translations'), { recursive: true })
    await until(async () => told.includes('everything'))
    await lay('translations/en/b.json', '{}\n')
    await until(async () => told.includes('b'))
    told = []
    await lay('translations/en/b.json', `{"a":"${round}"}\n`)
    await until(async () => told.includes('b'))
  }
})

test('a folder that goes and is back at once is watched on', async () => {
  await lay('translations/en/a.json', '{}\n')
  await until(async () => told.includes('a'))
  await rm(join(folder, 'translations'), { recursive: true })
  await lay('translations/en/b.json', '{}\n')
  await until(async () => told.includes('b'))
  told = []
  await lay('translations/en/b.json', '{"a":"b"}\n')
  await until(async () => told.includes('b'))
})
