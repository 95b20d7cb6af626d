import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPairs, pairReport, surveyPairs } from './check-pairs.js'
import { csvReader } from './csv.js'
import { readPairs } from './read.js'

const read = (path: string, text: string) => readPairs(text, { path, source: 'zh-Hans', target: 'en' })

describe('a file of pairs', () => {
  it.each([
    ['JSON lines', 'a.jsonl', '{"id":"x","source":"甲","target":"A"}\n\n{"source":"乙","target":"B"}\n'],
    ['JSON lines by language', 'a.jsonl', '{"id":"x","zh-Hans":"甲","en":"A"}\n\n{"zh":"乙","en":"B"}'],
    [
      'JSON lines by other tags',
      'a.jsonl',
      '{"id":"x","zh_CN":"甲","en-GB":"A"}\n\n{"zh-Hant":"乙","en_US":"B"}',
    ],
    [
      'JSON lines that are piped in',
      '-',
      '{"id":"x","source":"甲","target":"A"}\n\n{"source":"乙","target":"B"}\n',
    ],
    ['CSV with names', 'a.csv', 'id,source,target\nx,甲,A\n,乙,"B"\n'],
    ['CSV by language, in another order', 'a.csv', '\uFEFFen,zh,id\r\nA,甲,x\r\n"B",乙,\r\n'],
    ['CSV without names', 'a.csv', 'x,甲,A\n\n,乙,B'],
    ['TSV with names', 'a.tsv', 'id\tzh_Hans\ten\nx\t甲\tA\n\t乙\tB\n'],
  ])('is read as %s', (_, path, text) => {
    expect(read(path, text).map(({ source, target }) => [source, target])).toEqual([
      ['甲', 'A'],
      ['乙', 'B'],
    ])
    expect(read(path, text)[0]?.id).toBe('x')
    expect(read(path, text)[1]?.id).toMatch(/^[23]$/)
  })

  it.each(['id,text\n1,甲\n', 'source,englisch\n甲,A\n'])(
    'refuses a table whose head names one text: %j',
    text => {
      expect(() => read('a.csv', text)).toThrow('a.csv:1: found the fields')
    },
  )

  it('keeps what a quoted field of CSV holds', () => {
    expect(read('a.csv', 'source,target\n"甲，\n乙","say ""A"", B"\n丙,C')).toEqual([
      { id: '2', line: 2, source: '甲，\n乙', target: 'say "A", B' },
      { id: '4', line: 4, source: '丙', target: 'C' },
    ])
  })

  it('takes a line end in a quoted field for one, however it is written', () => {
    expect(read('a.csv', '"甲，\r\n乙",A\r\n').map(({ source }) => source)).toEqual(['甲，\n乙'])
  })

  it.each([
    [
      'no object',
      'a.jsonl',
      '{"source":"甲","target":"A"}\n[1]',
      'a.jsonl:2: found "[1]", expected a JSON object',
    ],
    ['no JSON', 'a.jsonl', 'x', 'a.jsonl:1: found "x", expected a JSON object'],
    [
      'no target',
      'a.jsonl',
      '{"source":"甲","englisch":"A"}',
      'a.jsonl:1: found the fields “source”, “englisch”, expected “source” and “target”, or “zh-Hans” and “en”',
    ],
    ['one column', 'a.csv', '甲\n乙', 'a.csv:1: found the fields “甲”, expected'],
    ['a short row', 'a.tsv', 'source\ttarget\n甲', 'a.tsv:2: found 1 field, expected 2'],
    [
      'an open quotation mark',
      'a.csv',
      '甲,A\n乙,"B',
      'a.csv:2: found a quotation mark that is never closed',
    ],
    ['another format', 'a.xlsx', '', 'a.xlsx: found the ending “.xlsx”, expected .jsonl'],
  ])('with %s is refused by name and line', (_, path, text, message) => {
    expect(() => read(path, text)).toThrow(message)
  })
})

describe('CSV', () => {
  it('reads back what was written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '字', ',', '"', '\n', ' ') })
    const table = fc.array(
      fc.tuple(
        cell,
        cell.filter(text => text !== ''),
      ),
      { minLength: 1 },
    )
    fc.assert(
      fc.property(table, rows => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
        const text = rows.map(row => row.map(quoted).join(',')).join('\r\n')
        const { push, end } = csvReader()
        const portions = text.split(/(?<=\n)/)
        expect([...portions.flatMap(push), ...end()].map(({ fields }) => fields)).toEqual(rows)
      }),
    )
  })
})

describe('checked pairs', () => {
  it('say by id what was found and expected', async () => {
    const open = () => read('a.csv', 'id,source,target\nx,增长了。,It grew。\ny,增长了。,It grew.')
    const survey = await surveyPairs(open, { sourceLanguage: 'zh-Hans', targetLanguage: 'en' })
    const reports = []
    for await (const checked of checkPairs(open, survey)) reports.push(pairReport(checked))
    const [first, second] = reports
    expect(first).toEqual({
      id: 'x',
      alarms: [
        {
          rule: 'fullwidth-marks',
          severity: 'error',
          found: '。',
          expected: ['.'],
          message: 'Unexpected “。”, expected “.”',
        },
      ],
    })
    expect(second).toEqual({ id: 'y', alarms: [] })
  })
})
