import { chmod, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { build } from '../build.js'
import { loadConfig } from '../config/load.js'
import type { Config } from '../config.js'
import { nodeEffects } from '../node.js'

const name = 'everything.zh-Hans-en.pdf'

let folder: string
let config: Config

/** The book of every kind of block, with a PDF of an earlier build. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duizhao-failed-'))
  const book = fileURLToPath(new URL('books/everything', import.meta.url))
  for (const part of ['source', 'translations'])
    await cp(join(book, part), join(folder, part), { recursive: true })
  config = { ...(await loadConfig(folder)), formats: ['pdf'] }
  await nodeEffects.write(join(folder, 'output/everything', name), 'old')
  await nodeEffects.write(join(folder, 'output/everything/.duizhao.json'), JSON.stringify([name]))
})

afterEach(() => rm(folder, { recursive: true }))

/** What stands in the output: the earlier build's files alone. */
const isUntouched = async (): Promise<boolean> => {
  const output = join(folder, 'output/everything')
  const names = (await readdir(output)).sort()
  return names.join() === `.duizhao.json,${name}` && (await readFile(join(output, name), 'utf8')) === 'old'
}

it('leaves the old PDF where the browser cannot start', async () => {
  const program = join(folder, 'browser')
  await writeFile(
    program,
    '#!/bin/sh\ncase "$*" in *--version*) echo Chromium 156.0.0.0;; *) exit 1;; esac\n',
  )
  await chmod(program, 0o755)
  const failing = { ...config, browser: { executablePath: program } }
  await expect(build(failing)).rejects.toThrow(/browser.*does not start/s)
  expect(await isUntouched()).toBe(true)
})

it('leaves the old PDF where a picture was cut off', async () => {
  const path = join(folder, 'source/images/base.png')
  await writeFile(path, (await readFile(path)).subarray(0, 2000))
  const { documents } = await build(config)
  const [message] = documents.flatMap(({ messages }) => messages)
  expect(message?.reason).toMatch(/^Picture “.*base\.png” is cut off/)
  expect(await isUntouched()).toBe(true)
})

it('leaves the old PDF where a picture has 100 million pixels', async () => {
  const path = join(folder, 'source/images/base.png')
  const png = await readFile(path)
  png.writeUInt32BE(10_000, 16)
  png.writeUInt32BE(10_000, 20)
  await writeFile(path, png)
  const { documents } = await build(config)
  const [message] = documents.flatMap(({ messages }) => messages)
  expect(message?.reason).toMatch(/has 10000 × 10000 pixels, expected 72 million at most/)
  const lines = (await readFile(join(folder, 'source/everything.md'), 'utf8')).split('\n')
  expect(lines[(message?.line ?? 0) - 1]).toContain('base.png')
  expect(await isUntouched()).toBe(true)
})
