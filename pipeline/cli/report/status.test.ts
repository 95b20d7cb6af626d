import { expect, test } from 'vitest'
import type { DocumentStatus } from '../../status.js'
import { lookOf } from './look.js'
import { reportStatus } from './status.js'
import { width } from './width.js'

const document = (name: string, segments: number): DocumentStatus => ({
  name,
  path: `source/${name}.md`,
  source: { language: 'zh-Hans', segments, obsolete: 3, length: { unit: 'characters', count: 123_456 } },
  targets: {
    en: {
      segments,
      translated: segments - 2,
      stale: 1,
      reviewed: 40,
      obsolete: 0,
      length: { unit: 'words', count: 987 },
    },
  },
})

test('each document has a line a language under its name, all columns in line', () => {
  const report = reportStatus(
    { documents: [document('导言', 50), document('guide/a', 12_345)], messages: [] },
    lookOf({}, {}),
  )
  expect(report).toBe(`  language  segments  translated  reviewed  stale  obsolete              length
导言
  zh-Hans         50                                      3  123,456 characters
  en              50          48        40      1         0           987 words
guide/a
  zh-Hans     12,345                                      3  123,456 characters
  en          12,345      12,343        40      1         0           987 words
`)
  for (const line of report.split('\n')) expect(width(line)).toBeLessThanOrEqual(80)
})
