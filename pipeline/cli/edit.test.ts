import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { edit } from './commands/edit.js'
import { lookOf } from './report/look.js'
import { run } from './run.js'
import type { Terminal } from './terminal.js'

let folder: string
let printed: string
let terminal: Terminal

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duizhao-edit-'))
  printed = ''
  terminal = {
    out: text => {
      printed += text
    },
    err: text => {
      printed += text
    },
    outLook: lookOf({}, {}),
    errLook: lookOf({}, {}),
    folder,
  }
  await run(['init'], terminal)
  printed = ''
})

afterEach(() => rm(folder, { recursive: true }))

test('prints one line with the whole address, answers there, and ends cleanly', async () => {
  let status = 0
  const code = await edit('.', { project: '.', open: false, port: 0 }, terminal, async () => {
    status = (await fetch(`${printed.trim()}api/book`)).status
  })
  expect(code).toBe(0)
  expect(printed).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{32}\/\n$/)
  expect(status).toBe(200)
  await expect(fetch(printed.trim())).rejects.toThrow()
})

test('takes the next port where one is taken, and says so', async () => {
  const flags = { project: '.', open: false }
  await edit('.', { ...flags, port: 0 }, terminal, async () => {
    const port = Number(new URL(printed.trim()).port)
    await run(['init', 'other'], terminal)
    printed = ''
    await edit('other', { ...flags, port }, terminal, async () => undefined)
    expect(printed).toMatch(new RegExp(`^Port ${port} is taken, the next free one is used.\nhttp`))
  })
})

test('refuses a language the book is not translated into', async () => {
  expect(await run(['edit', '--no-open', '--lang', 'de'], terminal)).toBe(2)
  expect(printed).toContain('--lang: found “de”, expected en, the targetLanguages')
})

describe('where the environment is Chinese', () => {
  const flags = { project: '.', open: false, port: 0 }

  beforeEach(() => {
    const look = lookOf({}, { LANG: 'zh_CN.UTF-8' })
    terminal = { ...terminal, outLook: look, errLook: look }
  })

  test('a taken port is told in Chinese', async () => {
    await edit('.', flags, terminal, async () => {
      const port = Number(new URL(printed.trim()).port)
      await run(['init', 'other'], terminal)
      printed = ''
      await edit('other', { ...flags, port }, terminal, async () => undefined)
      expect(printed).toMatch(new RegExp(`^端口 ${port} 已被占用，改用下一个空闲端口。\nhttp`))
    })
  })

  test('a language the book has not is told in Chinese, with the one that may be meant', async () => {
    expect(await run(['edit', '--no-open', '--lang', 'eng'], terminal)).toBe(2)
    expect(printed).toContain('--lang：没有“eng”，应为配置中 targetLanguages 所列的 en。是否想写“en”？')
  })
})
