import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCatalog, serializeCatalog } from './catalog-file.js'
import { severity } from './diagnostic.js'

const problems = (text: string): string[] =>
  parseCatalog(text, 'translations/en/a.json').diagnostics.map(
    message => `${message.file}:${message.name} ${severity(message)} ${message.reason}`,
  )

describe('a catalogue', () => {
  it('is written in its own order, one segment a line, one newline at the end', () => {
    expect(
      serializeCatalog(
        new Map([
          ['b2', '乙 “引”'],
          ['a1', 'A "q"\n'],
        ]),
      ),
    ).toBe('{\n  "b2": "乙 “引”",\n  "a1": "A \\"q\\"\\n"\n}\n')
    expect(serializeCatalog(new Map())).toBe('{}\n')
  })

  it('is read as it was written, whatever the texts', () => {
    const id = fc.string({ minLength: 1 }).filter(key => key !== '__proto__')
    const text = fc.string().filter(value => value.trim() !== '')
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(id, text), { selector: ([key]) => key }), entries => {
        const catalog = new Map(entries)
        const read = parseCatalog(serializeCatalog(catalog), 'a.json')
        expect([...read.catalog]).toEqual(entries)
        expect([read.damaged, read.diagnostics]).toEqual([false, []])
      }),
    )
  })

  it.each([
    [
      'is cut off',
      '{\n  "a1": "A",\n',
      'translations/en/a.json:3:1 error Unexpected end of file, expected a key in double quotation marks',
    ],
    [
      'lacks a comma',
      '{\n  "a1": "A"\n  "b2": "B"\n}',
      'translations/en/a.json:3:3 error Unexpected “"”, expected “,” or “}”',
    ],
    [
      'goes on behind its end',
      '{}\n{}',
      'translations/en/a.json:2:1 error Unexpected “{”, expected the end of the file',
    ],
    [
      'is a list',
      '["A"]',
      'translations/en/a.json:1:1 error Unexpected list […], expected the file to be an object {…}',
    ],
    ['is empty', '', 'translations/en/a.json:1:1 error Unexpected end of file, expected a value'],
    [
      'holds a list',
      '{\n  "a1": ["A"]\n}',
      'translations/en/a.json:2:9 error Unexpected list […] for “a1”, expected a text in double quotation marks',
    ],
    [
      'holds an object',
      '{"a1": {"b": "B"}}',
      'translations/en/a.json:1:8 error Unexpected object {…} for “a1”, expected a text in double quotation marks',
    ],
    [
      'holds a number',
      '{"a1": 7}',
      'translations/en/a.json:1:8 error Unexpected 7 for “a1”, expected a text in double quotation marks',
    ],
    [
      'holds a key twice',
      '{\n"a1": "A",\n"a1": "B"}',
      'translations/en/a.json:3:1 error Unexpected key “a1” a second time, expected each key once',
    ],
    [
      'holds __proto__',
      '{"__proto__": "A"}',
      'translations/en/a.json:1:2 error Unexpected key “__proto__”, expected the id of a segment',
    ],
    [
      'has a conflict',
      '{\n<<<<<<< HEAD\n"a1": "A"\n=======\n"a1": "B"\n>>>>>>> b\n}',
      'translations/en/a.json:2:1 error Unexpected conflict marker of git, expected JSON',
    ],
    [
      'nests without end',
      '['.repeat(100_000),
      'translations/en/a.json:1:34 error Unexpected “[”, expected fewer than 32 brackets in each other',
    ],
  ])('that %s is damaged, with the place', (_, text, problem) => {
    expect(problems(text)).toEqual([problem])
    expect(parseCatalog(text, 'a.json').damaged).toBe(true)
  })

  it('that is damaged in one place gives its other texts', () => {
    expect([...parseCatalog('{"a1": 7, "b2": "B"}', 'a.json').catalog]).toEqual([['b2', 'B']])
  })

  it.each([
    [
      'an empty text',
      '{"a1": " ", "b2": "B"}',
      'translations/en/a.json:1:2 info Unexpected empty text for “a1”, it counts as missing',
    ],
    [
      'a byte order mark',
      '\uFEFF{"b2": "B"}',
      'translations/en/a.json:1:1 warning Unexpected byte order mark, expected plain UTF-8',
    ],
  ])('with %s is read', (_, text, problem) => {
    expect(problems(text)).toEqual([problem])
    const { catalog, damaged } = parseCatalog(text, 'a.json')
    expect([[...catalog], damaged]).toEqual([[['b2', 'B']], false])
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[]",:\\tn1 \n\uFEFF') }), text => {
        const { damaged, diagnostics } = parseCatalog(text, 'a.json')
        expect(damaged).toBe(diagnostics.some(message => severity(message) === 'error'))
      }),
    )
  })
})
