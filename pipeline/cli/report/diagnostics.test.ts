import { describe, expect, test } from 'vitest'
import { type DiagnosticSpec, diagnostic } from '../../model/diagnostic.js'
import { saying } from '../../model/messages/message.js'
import { reportCounts, reportDiagnostics, sortDiagnostics } from './diagnostics.js'
import { diagnosticData } from './json.js'
import { type Look, lookOf } from './look.js'
import { visible } from './visible.js'
import { width } from './width.js'

const pipe = lookOf({}, {})
const terminal = (columns: number, environment: Record<string, string> = { NO_COLOR: '1' }): Look =>
  lookOf({ isTTY: true, columns }, environment)

/** Any words, for what is looked at is how they are set. */
const words = (text: string) => saying('foreign', { text })

const make = (spec: Partial<DiagnosticSpec>) =>
  diagnostic({
    reason: words('Unexpected X, expected Y'),
    severity: 'error',
    rule: 'some-rule',
    file: 'source/a.md',
    ...spec,
  })

const some = [
  make({
    place: { line: 12, column: 3 },
    severity: 'warning',
    rule: 'figures-value',
    reason: words('Unexpected “76.9 billion”, expected “76.96 billion”'),
    actual: '76.9 billion',
    expected: ['76.96 billion', '76,960 million'],
    note: words('769.6亿元 is 76.96 billion yuan.'),
  }),
  make({ place: { line: 2, column: 1 } }),
  make({ file: 'translations/en/a.json', severity: 'info' }),
]

test('in a pipe each diagnostic is one line, what it does not say yet is indented below', () => {
  expect(reportDiagnostics(some, pipe)).toBe(
    `source/a.md:2:1  error  Unexpected X, expected Y  some-rule
source/a.md:12:3  warning  Unexpected “76.9 billion”, expected “76.96 billion”  figures-value
    expected  76.96 billion | 76,960 million
    note      769.6亿元 is 76.96 billion yuan.
translations/en/a.json  info  Unexpected X, expected Y  some-rule
`,
  )
})

test('on a terminal places and severities are aligned', () => {
  expect(reportDiagnostics(some, terminal(120))).toBe(
    `source/a.md:2:1         error    Unexpected X, expected Y  some-rule
source/a.md:12:3        warning  Unexpected “76.9 billion”, expected “76.96 billion”  figures-value
    expected  76.96 billion | 76,960 million
    note      769.6亿元 is 76.96 billion yuan.
translations/en/a.json  info     Unexpected X, expected Y  some-rule
`,
  )
})

test.each([60, 80, 120])('on a terminal of %i columns no line is broken by the terminal', columns => {
  const long = make({
    reason: words('主语与谓语不一致 '.repeat(12)),
    note: words('one word after another '.repeat(12)),
    place: { line: 1, column: 1 },
  })
  for (const line of reportDiagnostics([long], terminal(columns)).split('\n'))
    expect(width(line)).toBeLessThanOrEqual(columns)
})

test('colours change nothing but colours', () => {
  const coloured = reportDiagnostics(some, terminal(80, {}))
  expect(coloured).toContain('\u001b[31merror  \u001b[39m')
  expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(reportDiagnostics(some, terminal(80)))
})

test('nothing to say is nothing', () => {
  expect(reportDiagnostics([], pipe)).toBe('')
  expect(reportCounts([], pipe)).toBe('')
})

test('what a text holds cannot steer the terminal or turn it round', () => {
  const hostile = make({
    reason: words('Unexpected “\u001b[2J\u202e”\nnext line'),
    actual: 'bell \u0007',
    file: '\u001b]0;x',
  })
  const report = reportDiagnostics([hostile], pipe)
  expect(report).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/)
  expect(report).toContain('Unexpected “\\u001b[2J\\u202e” next line')
  expect(report).toContain('\n    found     bell \\u0007\n')
  expect(visible('中文 ok')).toBe('中文 ok')
})

test('diagnostics are sorted by file, line and column, and otherwise stay in order', () => {
  const unsorted = [
    make({ file: 'b', reason: words('1') }),
    make({ file: 'a', place: { line: 10, column: 1 }, reason: words('2') }),
    make({ file: 'a', place: { line: 9, column: 5 }, reason: words('3') }),
    make({ file: 'a', place: { line: 9, column: 4 }, reason: words('4') }),
    make({ file: 'a', place: { line: 9, column: 4 }, reason: words('5') }),
  ]
  expect(
    sortDiagnostics(unsorted)
      .map(({ reason }) => reason)
      .join(''),
  ).toBe('45321')
})

test('severities are counted', () => {
  expect(reportCounts([...some, make({})], pipe)).toBe('2 errors, 1 warning, 1 note')
})

test('as data a diagnostic holds what is known', () => {
  expect(diagnosticData(some[0] ?? make({}))).toEqual({
    file: 'source/a.md',
    line: 12,
    column: 3,
    severity: 'warning',
    rule: 'figures-value',
    reason: 'Unexpected “76.9 billion”, expected “76.96 billion”',
    actual: '76.9 billion',
    expected: ['76.96 billion', '76,960 million'],
    note: '769.6亿元 is 76.96 billion yuan.',
  })
})

describe('colours', () => {
  test.each<[string, boolean, Record<string, string>, boolean, boolean]>([
    ['on a terminal', true, {}, true, true],
    ['in a pipe', false, {}, true, false],
    ['with NO_COLOR', true, { NO_COLOR: '1' }, true, false],
    ['with --no-color', true, {}, false, false],
    ['with FORCE_COLOR in a pipe', false, { FORCE_COLOR: '1' }, true, true],
    ['on a dumb terminal', true, { TERM: 'dumb' }, true, false],
  ])('%s', (_, isTTY, environment, wanted, coloured) => {
    expect(lookOf({ isTTY }, environment, wanted).colors.isColorSupported).toBe(coloured)
  })
})

test('many segments of a document that lack a translation are told by the first, each language by itself', () => {
  const lacking = (language: string, lines: number[]) =>
    lines.map(line =>
      make({
        rule: 'untranslated',
        severity: 'warning',
        place: { line, column: 1 },
        reason: saying('untranslated', { language }),
      }),
    )
  const diagnostics = [...lacking('en', [1, 2, 3, 4, 5]), ...lacking('ja', [2, 3])]
  const untranslated = (language: string, place: string) =>
    `source/a.md:${place}  warning  Unexpected segment without a translation into ${language}, expected one  untranslated\n`
  expect(reportDiagnostics(diagnostics, pipe)).toBe(
    [
      untranslated('en', '1:1'),
      '    note      4 more segments of the document are without one.\n',
      untranslated('ja', '2:1'),
      untranslated('ja', '3:1'),
    ].join(''),
  )
  expect(reportCounts(diagnostics, pipe)).toBe('7 warnings')
})
