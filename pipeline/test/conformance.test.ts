import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { build } from '../build.js'
import { loadConfig } from '../config/load.js'
import { qpdfCheck } from './print/checkers.js'
import { veraPdf } from './print/vera-pdf.js'

const folder = mkdtempSync(join(tmpdir(), 'duizhao-conformance-'))
afterAll(() => rmSync(folder, { recursive: true }))

let files: string[] = []
beforeAll(async () => {
  const book = fileURLToPath(new URL('books/everything', import.meta.url))
  for (const part of ['source', 'translations'])
    cpSync(join(book, part), join(folder, part), { recursive: true })
  const report = await build(await loadConfig(folder), {
    formats: ['pdf'],
    layouts: ['parallel', 'stacked', 'facing', 'source', 'target'],
  })
  files = report.documents.flatMap(document => document.files.map(({ path }) => join(folder, path)))
}, 120_000)

it('every layout of every kind of block conforms to PDF/UA-1 and PDF/A-2a', async () => {
  expect(files).toHaveLength(5)
  const profiles = ['ua1', '2a']
  const passed = files.flatMap(file => profiles.map(profile => `PASS ${profile} ${file}`))
  expect((await veraPdf(profiles, files)) ?? passed).toEqual(passed)
}, 120_000)

it('every layout of every kind of block is sound to qpdf', () => {
  for (const file of files) {
    expect(qpdfCheck(readFileSync(file))).toContain('No syntax or stream encoding errors found')
  }
})
