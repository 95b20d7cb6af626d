import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { said } from './said.js'

/**
 * Sentences made up for this project, in the registers of reports, companies, science, sport, travel and daily life: source,
 * right translation, wrong translation, what is wrong in it.
 */
const rows = [
  'imagined.tsv',
  'imagined-2.tsv',
  'imagined-3.tsv',
  'imagined-4.tsv',
  'imagined-5.tsv',
  'imagined-6.tsv',
  'imagined-7.tsv',
  'imagined-9.tsv',
  'imagined-10.tsv',
  'imagined-11.tsv',
  'imagined-12.tsv',
  'imagined-13.tsv',
  'imagined-14.tsv',
  'imagined-15.tsv',
  'imagined-16.tsv',
  'imagined-17.tsv',
  'imagined-18.tsv',
  'imagined-19.tsv',
  'imagined-20.tsv',
  'injected.tsv',
  'registers.tsv',
  'registers-2.tsv',
  'registers-3.tsv',
  'registers-4.tsv',
  'registers-5.tsv',
  'attacks.tsv',
  'state-prose.tsv',
  'unseen.tsv',
  'slips.tsv',
].flatMap(name =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => line.split('\t')),
)

it.each(rows)('passes the right translation of %s', (source = '', right = '') => {
  expect(said(source, right)).toEqual([])
})

it.each(rows)('alarms on the wrong translation of %s', (source = '', _right, wrong = '', _kind = '') => {
  expect(said(source, wrong)).not.toEqual([])
})

it.each([1, 7, 101])(
  'compares any text with any other: each with that %i rows on',
  { timeout: 180_000 },
  step => {
    const shifted = rows.map(([source = ''], index) => [
      source,
      rows[(index + step) % rows.length]?.[1] ?? '',
    ])
    const zeros = [
      ['增长0%。', 'It grew 5%.'],
      ['增长5%。', 'It grew 0%, or 0 percentage points.'],
      ['0个百分点', '25 basis points'],
      ['25个基点', '0 basis points'],
    ]
    for (const [source = '', target = ''] of [...zeros, ...shifted])
      expect(said(source, target).every(message => message !== '')).toBe(true)
  },
)
