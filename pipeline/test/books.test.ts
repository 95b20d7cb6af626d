import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BuildReport, type BuildRequest, build } from '../build.js'
import { loadConfig } from '../config/load.js'
import { severity } from '../model/diagnostic.js'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

/** A copy of a book, so that nothing is written into the project. */
const copyOf = (book: string, parts: readonly string[]): string => {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-book-'))
  folders.push(folder)
  for (const part of parts) cpSync(join(book, part), join(folder, part), { recursive: true })
  return folder
}

const everything = (): string => copyOf(here('books/everything'), ['source', 'translations'])
const publish = async (folder: string, request: BuildRequest = {}): Promise<BuildReport> =>
  build(await loadConfig(folder), request)

const edit = (path: string, change: (text: string) => string): void =>
  writeFileSync(path, change(readFileSync(path, 'utf8')))

const errorsOf = ({ documents, messages }: BuildReport): string[] =>
  [...messages, ...documents.flatMap(document => document.messages)]
    .filter(message => severity(message) === 'error')
    .map(message => message.reason)

const page = (folder: string, path: string): string => readFileSync(join(folder, 'output', path), 'utf8')

describe('a book with every kind of block', () => {
  let folder = ''
  let report: BuildReport
  beforeAll(async () => {
    folder = everything()
    report = await publish(folder, { layouts: ['parallel', 'stacked', 'source', 'target'] })
  }, 60_000)

  it('is published without an error, proved complete on every page and in every PDF', () => {
    expect(errorsOf(report)).toEqual([])
    expect(report.documents[0]?.files.map(({ path }) => path.replace(/\.[\da-f]{8}\./, '.')).sort()).toEqual(
      [
        ...['en.html', 'everything.en.pdf', 'everything.zh-Hans-en.pdf', 'everything.zh-Hans-en.stacked.pdf'],
        'everything.zh-Hans.pdf',
        ...[
          'latin-bold',
          'latin-italic',
          'latin-mono',
          'latin-note',
          'latin-sans',
          'latin-text',
          'latin-title',
        ].map(face => `fonts/${face}.woff2`),
        ...['zh-bold', 'zh-sans', 'zh-text', 'zh-title'].map(face => `fonts/${face}.woff2`),
        ...['images/base.png', 'index.html', 'zh-Hans.html'],
      ]
        .map(path => `output/everything/${path}`)
        .sort(),
    )
  })

  it('holds both languages, each in its own, on the page of both', () => {
    const html = page(folder, 'everything/index.html')
    for (const text of ['769.6亿元', '76.96 billion yuan', '从光伏基地望祁连山', 'The Qilian Mountains']) {
      expect(html).toContain(text)
    }
    expect(page(folder, 'everything/en.html')).not.toContain('望祁连山')
  })

  it('is the same to the byte when built again', async () => {
    const files = readdirSync(join(folder, 'output/everything'), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
    const before = files.map(path => readFileSync(path).toString('base64'))
    await publish(folder, { layouts: ['parallel', 'stacked', 'source', 'target'] })
    expect(files.map(path => readFileSync(path).toString('base64'))).toEqual(before)
  }, 60_000)
})

describe('a book whose source was edited', () => {
  const edited = async (spec: object): Promise<{ folder: string; report: BuildReport }> => {
    const folder = everything()
    writeFileSync(join(folder, 'duizhao.config.json'), JSON.stringify({ formats: ['html'], ...spec }))
    await publish(folder)
    edit(join(folder, 'source/everything.md'), text =>
      text.replace('它有两句话。', '它有整整两句话。新的一句。'),
    )
    return { folder, report: await publish(folder) }
  }

  it('keeps every other id, marks the translation as stale and says what is new', async () => {
    const { folder, report } = await edited({})
    const fates = report.documents[0]?.reconciliation.matches.map(({ fate }) => fate) ?? []
    expect(fates.filter(fate => fate !== 'kept').sort()).toEqual(['edited', 'new'])
    expect(report.documents[0]?.coverage.en).toMatchObject({ segments: 58, translated: 57, stale: 1 })
    expect(page(folder, 'everything/index.html')).toMatch(/earlier wording[\s\S]*not yet translated/)
    expect(errorsOf(report)).toEqual([])
  })

  it('is not published where the publisher says so, and its last good output stays', async () => {
    const { folder, report } = await edited({ untranslated: 'fail' })
    expect(errorsOf(report)).toEqual(['Translation into en of “新的一句。” not found'])
    expect(report.documents[0]?.files).toEqual([])
    expect(page(folder, 'everything/index.html')).not.toContain('新的一句')
  })
})

describe('a sentence that the source stands for', () => {
  it.each([{ stale: 'source' }, { untranslated: 'source' }])(
    '%j is in the PDF of every layout',
    async spec => {
      const folder = everything()
      writeFileSync(join(folder, 'duizhao.config.json'), JSON.stringify({ formats: ['pdf'], ...spec }))
      const longer = '它有整整两句话，比从前长得多。新的一句也有十来个字。'
      edit(join(folder, 'source/everything.md'), text =>
        text.replace('它有两句话。', longer).replace('title: 园区手册', 'title: 园区新编手册'),
      )
      const report = await publish(folder, { layouts: ['parallel', 'stacked', 'target'] })
      expect(errorsOf(report)).toEqual([])
      expect(report.documents[0]?.files).toHaveLength(3)
    },
    60_000,
  )
})

describe('a book with a damaged catalogue', () => {
  it('says where, and publishes what it can', async () => {
    const folder = everything()
    writeFileSync(join(folder, 'source/second.md'), '# 第二份\n')
    writeFileSync(join(folder, 'translations/en/second.json'), '{\n  "a1": "x",\n<<<<<<< ours\n}\n')
    const report = await publish(folder, { formats: ['html'] })
    const [first, second] = report.documents
    expect(first?.files).not.toEqual([])
    expect(second?.messages.map(({ file, line }) => [file, line])).toContainEqual([
      'translations/en/second.json',
      3,
    ])
    expect(readFileSync(join(folder, 'translations/en/second.json'), 'utf8')).toContain('<<<<<<< ours')
  })
})

describe('the sample book', () => {
  it('is published without an error', async () => {
    const folder = copyOf(here('../..'), ['source', 'translations'])
    const report = await publish(folder)
    expect(errorsOf(report)).toEqual([])
    expect(report.documents.map(({ coverage }) => coverage.en)).toEqual([
      { segments: 50, translated: 50, stale: 0, reviewed: 0 },
    ])
  }, 60_000)
})
