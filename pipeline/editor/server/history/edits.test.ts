import { appendFile, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { nodeEffects } from '../../../node.js'
import { type Edit, openEdits } from './edits.js'

let folder: string
let path: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duizhao-edits-'))
  path = join(folder, '.duizhao/editor.history')
})
afterEach(() => rm(folder, { recursive: true }))

const key = { document: 'a', language: 'en', id: 'k1' }
const edit = (text: string, state: Edit['state'] = 'translated'): Edit => ({
  ...key,
  text,
  state,
  source: '甲',
  at: '2026-01-01T00:00:00.000Z',
})

test('a line that a crash cut off spoils no other', async () => {
  const before = await openEdits(path, nodeEffects)
  await before.add(edit('One'))
  await appendFile(path, '{"text":"cut o')
  const after = await openEdits(path, nodeEffects)
  await after.add(edit('Two', 'discarded'))
  expect((await after.of(key)).map(({ text }) => text)).toEqual(['Two', 'One'])
})

test('edits that come at once stand in their order, each whole, for their owner alone', async () => {
  const edits = await openEdits(path, nodeEffects)
  const texts = Array.from({ length: 30 }, (_, index) => `${index} ${'x'.repeat(5000)}`)
  await Promise.all(texts.map(text => edits.add(edit(text))))
  expect((await edits.of(key)).map(({ text }) => text)).toEqual(texts.toReversed())
  expect((await stat(path)).mode & 0o077).toBe(0)
})
