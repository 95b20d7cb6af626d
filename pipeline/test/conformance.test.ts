import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { build } from '../build.js'
import { loadConfig } from '../config/load.js'
import type { PdfSpec } from '../config.js'
import { qpdfCheck } from './print/checkers.js'
import { veraPdf } from './print/vera-pdf.js'

const folders = mkdtempSync(join(tmpdir(), 'duizhao-conformance-'))
afterAll(() => rmSync(folders, { recursive: true }))

/** Print the book with every kind of block. */
const printed = async (name: string, pdf: PdfSpec): Promise<string[]> => {
  const folder = join(folders, name)
  const book = fileURLToPath(new URL('books/everything', import.meta.url))
  for (const part of ['source', 'translations'])
    cpSync(join(book, part), join(folder, part), { recursive: true })
  writeFileSync(join(folder, 'duizhao.config.json'), JSON.stringify({ pdf }))
  const { documents } = await build(await loadConfig(folder), { formats: ['pdf'] })
  return documents.flatMap(document => document.files.map(({ path }) => join(folder, path)))
}

let files: string[] = []
beforeAll(async () => {
  files = [
    ...(await printed('official', { layouts: ['parallel', 'stacked', 'facing', 'source', 'target'] })),
    ...(await printed('book', { design: 'book', sections: 'recto', layouts: ['parallel', 'target'] })),
  ]
}, 180_000)

it('every layout of every kind of block conforms to PDF/UA-1 and PDF/A-2a', async () => {
  expect(files).toHaveLength(7)
  const profiles = ['ua1', '2a']
  const passed = files.flatMap(file => profiles.map(profile => `PASS ${profile} ${file}`))
  expect((await veraPdf(profiles, files)) ?? passed).toEqual(passed)
}, 120_000)

it('every layout of every kind of block is sound to qpdf', () => {
  for (const file of files) {
    expect(qpdfCheck(readFileSync(file))).toContain('No syntax or stream encoding errors found')
  }
})
