import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBook } from '../pipeline/build/book.js'
import { printableOf } from '../pipeline/build/pdf.js'
import { prepare } from '../pipeline/build/prepare.js'
import { findSources } from '../pipeline/build/sources.js'
import { normalizeConfig, type PdfLayout } from '../pipeline/config.js'
import { extract } from '../pipeline/extract.js'
import { nodeEffects } from '../pipeline/node.js'
import type { FlowingDocument } from '../pipeline/print/flow.js'

const book = new URL('../', import.meta.url)
const message = 'new-year-message-2024'
const text = (path: string): Promise<string> => readFile(new URL(path, book), 'utf8')

const catalogOf = async (language: string): Promise<Record<string, string>> =>
  JSON.parse(await text(`translations/${language}/${message}.json`))

/** The English of each Chinese text of the message. */
const translations = async (): Promise<Map<string, string>> => {
  const [chinese, english] = await Promise.all([catalogOf('zh-Hans'), catalogOf('en')])
  return new Map(Object.entries(chinese).map(([id, sentence]) => [sentence, english[id] ?? '']))
}

/** A text so many times; of a share of it, its first blocks. */
const timesOf = (text: string, copies: number): string => {
  if (copies >= 1) return text.repeat(copies)
  const blocks = text.split('\n\n')
  return `${blocks.slice(0, Math.ceil(blocks.length * copies)).join('\n\n')}\n`
}

/** A book that is the New Year message over and over, on disk. */
const writeBook = async (copies: number): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'duizhao-bench-'))
  const [, front = '', body = ''] = /^(---.*?---\n)(.*)$/s.exec(await text(`source/${message}.md`)) ?? []
  await mkdir(join(folder, 'source'))
  // Pictures are left out: what they cost is the decoder's.
  const plain = body.replace(/!\[.*?\]\(.*?\)/g, '')
  await writeFile(join(folder, 'source/book.md'), front + timesOf(plain, copies))
  const config = normalizeConfig({}, join(folder, 'duizhao.config.ts'))
  await extract(config)
  const path = join(folder, 'translations/zh-Hans/book.json')
  const chinese: Record<string, string> = JSON.parse(await readFile(path, 'utf8'))
  const known = await translations()
  const english = Object.entries(chinese).map(([id, sentence]) => [id, known.get(sentence) ?? ''])
  await mkdir(join(folder, 'translations/en'), { recursive: true })
  await writeFile(
    join(folder, 'translations/en/book.json'),
    `${JSON.stringify(Object.fromEntries(english), null, 2)}\n`,
  )
  return folder
}

/** What the printer gets of the New Year message, over and over; of a share of it where `copies` is less than 1. */
export const benchDocument = async (copies: number, layout: PdfLayout): Promise<FlowingDocument> => {
  const folder = await writeBook(copies)
  const config = normalizeConfig({ pdf: { layouts: layout } }, join(folder, 'duizhao.config.ts'))
  const opened = await openBook(config, config.targetLanguages, nodeEffects)
  const [source] = await findSources(config, nodeEffects)
  if (!source) throw new Error('The book is not there.')
  const prepared = await prepare(source, opened, nodeEffects)
  const { printable } = await printableOf(prepared, { layout, language: 'en' }, opened, nodeEffects)
  return printable
}
