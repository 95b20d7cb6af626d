import { type ChildProcess, spawn } from 'node:child_process'
import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { ask, type BookOnDisk, bookOnDisk } from '../../test/editor/book-on-disk.js'
import { bundledEditor } from '../../test/editor/killed-editor.js'
import { until } from '../../test/editor/window.js'
import type { DocumentMessage } from '../protocol.js'

/** What a second `duizhao edit` on one book does, with real processes: each takes seconds to start on a busy machine. */
vi.setConfig({ testTimeout: 120_000 })

interface Program {
  child: ChildProcess
  out: string
  err: string
  ended: Promise<number | null>
}

let program: string
let book: BookOnDisk
const started: Program[] = []

beforeAll(async () => {
  program = await bundledEditor('edit-command')
}, 120_000)
afterAll(() => rm(program, { force: true }))

beforeEach(async () => {
  book = await bookOnDisk({ 'source/a.md': '第一句话。\n' })
})
afterEach(async () => {
  for (const { child } of started) child.kill('SIGCONT')
  for (const { child } of started) child.kill('SIGKILL')
  await Promise.all(started.splice(0).map(({ ended }) => ended))
  await book.remove()
})

const start = (environment: Record<string, string> = {}): Program => {
  const child = spawn(process.execPath, [program, book.folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LANG: 'C', ...environment },
  })
  const ended = new Promise<number | null>(resolve => child.once('close', resolve))
  const one: Program = { child, out: '', err: '', ended }
  child.stdout?.on('data', data => {
    one.out += data
  })
  child.stderr?.on('data', data => {
    one.err += data
  })
  started.push(one)
  return one
}

const ready = async (one: Program): Promise<string> => {
  await until(async () => one.out.endsWith('\n'), 60_000)
  return one.out.trim()
}

const textOfDraft = async (address: string): Promise<string[]> => {
  const { drafts } = (await ask(address, 'document?document=a&language=en')).value as DocumentMessage
  return drafts.map(({ text }) => text)
}

const draft = async (address: string, text: string): Promise<void> => {
  const { rows } = (await ask(address, 'document?document=a&language=en')).value as DocumentMessage
  const request = `draft-${text.length}-12345678`
  const sent = { request, document: 'a', language: 'en', id: rows[0]?.id, base: '', text }
  expect((await ask(address, 'draft', sent)).status).toBe(204)
}

test('a second one says the address of the first and ends cleanly; the first goes on', async () => {
  const first = start()
  const address = await ready(first)
  await draft(address, 'The fir')
  const second = start()
  expect(await second.ended).toBe(0)
  expect(second.out).toBe(`${address}\n`)
  expect(second.err).toContain('The editor of this book is open already')
  const chinese = start({ LANG: 'zh_CN.UTF-8' })
  expect(await chinese.ended).toBe(0)
  expect(chinese.err).toContain('本书的编辑器已经打开')
  expect(await textOfDraft(address)).toEqual(['The fir'])
})

test('of four that are started at once one opens, and all say its address', async () => {
  const four = [start(), start(), start(), start()]
  const addresses = await Promise.all(four.map(ready))
  expect(new Set(addresses).size).toBe(1)
  await until(async () => four.filter(({ child }) => child.exitCode === null).length === 1, 60_000)
  expect((await ask(addresses[0] ?? '', 'alive')).status).toBeLessThan(300)
})

test('one that was killed holds nobody up, and its draft is there', async () => {
  const first = start()
  const address = await ready(first)
  await draft(address, 'The first')
  first.child.kill('SIGKILL')
  await first.ended
  const second = start()
  expect(await ready(second)).toBe(address)
  expect(second.err).toBe('')
  expect(await textOfDraft(address)).toEqual(['The first'])
})

test('one whose folder was cleaned is found all the same, by its lock or by its address', async () => {
  const address = await ready(start())
  await rm(join(book.folder, '.duizhao/editor'), { recursive: true })
  const second = start()
  expect(await second.ended).toBe(0)
  expect(second.out.trim()).toBe(address)
})

test('one that does not answer is named, and nothing is opened beside it', async () => {
  const first = start()
  await ready(first)
  first.child.kill('SIGSTOP')
  const second = start()
  expect(await second.ended).not.toBe(0)
  expect(second.out).toBe('')
  expect(second.err).toContain(`does not answer (process ${first.child.pid})`)
})

test('a lock of this number from before, as in a container that was started again, is no lock', async () => {
  const editor = await book.open()
  await editor.close()
  await writeFile(join(book.folder, '.duizhao/editor/.duizhao.lock'), `${process.pid} 0123456789abcdef`)
  const again = await book.open()
  await again.close()
  expect(await readdir(join(book.folder, '.duizhao/editor'))).toEqual([])
})
