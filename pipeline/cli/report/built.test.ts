import { expect, test } from 'vitest'
import type { BuildReport, BuiltDocument } from '../../build.js'
import { diagnostic } from '../../model/diagnostic.js'
import { saying } from '../../model/messages/message.js'
import { reportBuilt } from './built.js'
import { lookOf } from './look.js'
import { width } from './width.js'

const message = (severity: 'error' | 'warning') =>
  diagnostic({
    reason: saying('foreign', { text: 'Unexpected X' }),
    severity,
    rule: 'x',
    file: 'source/a.md',
  })

const document = (name: string, difference: Partial<BuiltDocument> = {}): BuiltDocument => ({
  name,
  path: `source/${name}.md`,
  files: [
    { path: `output/${name}/index.html`, bytes: 71_000 },
    { path: `output/${name}/${name}.zh-Hans-en.pdf`, bytes: 263_000, pages: 10 },
    { path: `output/${name}/fonts/a.1.woff2`, bytes: 20_000 },
    { path: `output/${name}/images/b.2.png`, bytes: 1_000 },
  ],
  messages: [],
  coverage: { en: { segments: 50, translated: 50, stale: 0, reviewed: 0 } },
  reconciliation: { matches: [], obsolete: [] },
  milliseconds: 1700,
  ...difference,
})

const report = (documents: BuiltDocument[], messages: BuildReport['messages'] = []): string =>
  reportBuilt({ documents, files: [], messages, milliseconds: 2345 }, lookOf({}, {}))

test('a document’s pages and PDFs are listed under its folder, with sizes and pages', () => {
  expect(report([document('intro')])).toBe(`intro  1.7 s
  output/intro/
    index.html            71.0 kB
    intro.zh-Hans-en.pdf   263 kB  10 pages
    2 fonts and pictures  21.0 kB
  en: 50 segments translated

1 document, 4 files, 355 kB in 2.3 s
`)
})

test('a document that is not published for the first time has no last output', () => {
  const text = report([document('intro', { files: [], messages: [message('error')] })])
  expect(text).toContain('\n  not published because of 1 error\n')
})

test('a document that is not published says so', () => {
  const text = report([
    document('intro', {
      files: [],
      messages: [message('error'), message('warning')],
      lastOutputStands: true,
    }),
  ])
  expect(text).toContain('\n  not published because of 1 error; its last output stands\n')
  expect(text).toMatch(/\n0 documents, 0 files, 0 bytes in 2\.3 s; 1 error, 1 warning\n$/)
})

test('what is unfinished, and what extract would write, is told', () => {
  const text = report([
    document('intro', {
      coverage: { en: { segments: 1200, translated: 48, stale: 3, reviewed: 0 } },
      reconciliation: {
        matches: [
          { id: 'a', text: 'a', fate: 'new' },
          { id: 'b', text: 'b', fate: 'edited' },
          { id: 'c', text: 'c', fate: 'kept' },
        ],
        obsolete: [{ id: 'd', text: 'd' }],
      },
    }),
  ])
  expect(text).toContain('  en: 48 of 1,200 segments translated, 3 older than the source\n')
  expect(text).toContain('  The source has changed: 1 new, 1 edited, 1 obsolete. Run “duizhao extract”.\n')
})

test('of many documents each is one line', () => {
  const text = report(Array.from({ length: 9 }, (_, index) => document(`d${index}`)))
  expect(text.split('\n')).toHaveLength(9 + 3)
  expect(text).toContain('d3  4 files, 355 kB, 1.7 s\n')
  expect(text).toContain('\n9 documents, 36 files, 3.2 MB in 2.3 s\n')
})

test('a document with a long name fits into 80 columns', () => {
  for (const line of report([document('new-year-message-2024')]).split('\n'))
    expect(width(line)).toBeLessThanOrEqual(80)
})
