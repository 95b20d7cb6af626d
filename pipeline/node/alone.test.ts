import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { alone } from './alone.js'

const folderFor = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'duizhao-alone-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

it('lets one work at a time, and leaves nothing behind', async () => {
  const folder = join(await folderFor(), 'new')
  let now = 0
  let most = 0
  const work = async () => {
    now += 1
    most = Math.max(most, now)
    await wait(10)
    now -= 1
  }
  await Promise.all(Array.from({ length: 8 }, () => alone(folder, work)))
  expect(most).toBe(1)
  expect(await readdir(folder)).toEqual([])
})

it('opens again after work that failed', async () => {
  const folder = await folderFor()
  await expect(alone(folder, () => Promise.reject(new Error('own')))).rejects.toThrow('own')
  expect(await alone(folder, async () => 'done')).toBe('done')
})

it('takes over from a program that died', async () => {
  const folder = await folderFor()
  // Numbers of processes end below 2^22: this one cannot be.
  await writeFile(join(folder, '.duizhao.lock'), '99999999 a')
  expect(await alone(folder, async () => existsSync(join(folder, '.duizhao.lock')))).toBe(true)
})

it('takes over after a minute from whoever has the number now', async () => {
  const folder = await folderFor()
  const path = join(folder, '.duizhao.lock')
  await writeFile(path, `${process.pid} a`)
  const before = (Date.now() - 61_000) / 1000
  await utimes(path, before, before)
  expect(await alone(folder, async () => 'done')).toBe('done')
})

it('takes over from a program that died before it had written its number, after two seconds', async () => {
  const folder = await folderFor()
  const path = join(folder, '.duizhao.lock')
  await writeFile(path, '')
  await expect(alone(folder, async () => 'done', 0)).rejects.toThrow('another program')
  const before = (Date.now() - 2_100) / 1000
  await utimes(path, before, before)
  expect(await alone(folder, async () => readFile(path, 'utf8'))).toMatch(`${process.pid} `)
})

it('names the program it waited for', async () => {
  const folder = await folderFor()
  await writeFile(join(folder, '.duizhao.lock'), `${process.pid} a`)
  await expect(alone(folder, async () => 'done', 60)).rejects.toThrow(
    `is being written by another program (process ${process.pid}). Wait until it ends`,
  )
})
