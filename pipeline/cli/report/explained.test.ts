import { expect, test } from 'vitest'
import { explain } from '../../check/explain.js'
import { rules } from '../../check/rules/index.js'
import { reportPage } from './explained.js'
import { lookOf } from './look.js'
import { width } from './width.js'

const at = (columns: number, environment: Record<string, string> = { NO_COLOR: '1' }) =>
  lookOf({ isTTY: true, columns }, environment)

const page =
  '# some-rule\n\nA `figure` is told.\n\n## Wrong\n\n- `` 三人 `` → `` two people ``: finds `` two ``\n'

test('a page is shown without the marks of Markdown', () => {
  expect(reportPage(page, at(80))).toBe(
    'some-rule\n\nA `figure` is told.\n\nWrong\n\n• `三人` → `two people`: finds `two`\n',
  )
  expect(reportPage(page, at(80, { FORCE_COLOR: '1' }))).toContain('• \u001b[36m三人\u001b[39m → ')
})

test('code that goes on in the next line is coloured there, too', () => {
  expect(
    reportPage('- `` one two three four five six seven eight nine ``', at(40, { FORCE_COLOR: '1' })),
  ).toBe('• \u001b[36mone two three four five six seven\u001b[39m\n  \u001b[36meight nine\u001b[39m')
})

test('in a pipe it stays Markdown', () => {
  expect(reportPage(page, lookOf({}, {}))).toBe(page)
})

test.each([60, 80, 120])('no line of any page is longer than %i columns', columns => {
  for (const rule of rules)
    for (const language of ['en', 'zh'] as const)
      for (const line of reportPage(explain(rule, language), at(columns)).split('\n'))
        expect(width(line), line).toBeLessThanOrEqual(columns)
})
