import { expect, test } from 'vitest'
import { type Finding, reportFindings } from './findings.js'
import { lookOf } from './look.js'
import { width } from './width.js'

const findings: Finding[] = [
  { name: 'Node.js', state: 'fine', found: '20.20.2, linux x64' },
  {
    name: 'Browser',
    state: 'missing',
    found: 'No browser was found to print with.',
    todo: 'Install one of these:\n  npx puppeteer browsers install chrome-headless-shell      (Linux, macOS, Windows and others)',
  },
]

test('in a pipe what to do stands below what is missing, word for word', () => {
  expect(reportFindings(findings, lookOf({}, {}))).toBe(`✓ Node.js         20.20.2, linux x64
✗ Browser         No browser was found to print with.
    Install one of these:
      npx puppeteer browsers install chrome-headless-shell      (Linux, macOS, Windows and others)

Something a build needs is missing: see ✗ above.
`)
})

test('on a narrow terminal a remark goes below its command', () => {
  const report = reportFindings(findings, lookOf({ isTTY: true, columns: 80 }, { NO_COLOR: '1' }))
  expect(report).toContain(
    '\n      npx puppeteer browsers install chrome-headless-shell\n        (Linux, macOS, Windows and others)\n',
  )
  for (const line of report.split('\n')) expect(width(line)).toBeLessThanOrEqual(80)
})

test('where nothing is missing the verdict says so', () => {
  expect(reportFindings(findings.slice(0, 1), lookOf({}, {}))).toMatch(
    /\n\nEverything a build needs is here\.\n$/,
  )
})
