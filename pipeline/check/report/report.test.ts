import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import AjvModule from 'ajv-draft-04'
import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { type DiagnosticSpec, diagnostic } from '../../model/diagnostic.js'
import { saying } from '../../model/messages/message.js'
import { rules } from '../rules/index.js'
import { githubReport } from './github.js'
import { junitReport } from './junit.js'
import { sarifReport } from './sarif.js'

const made = (spec: Partial<DiagnosticSpec> = {}) =>
  diagnostic({
    reason: saying('unexpected'),
    severity: 'error',
    rule: 'markup-links',
    file: 'translations/en/a b.json',
    place: { start: { line: 3, column: 9 }, end: { line: 3, column: 13 } },
    segment: 'abc',
    actual: '76.9',
    expected: ['76.96'],
    ...spec,
  })

const info = { version: '1.2.3', files: ['source/a.md'] }

const require = createRequire(import.meta.url)
const schema: object = JSON.parse(
  readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
)
const ajv = new AjvModule.default({
  unicodeRegExp: false,
  strict: false,
  formats: { uri: true, 'uri-reference': true, 'date-time': true },
})
const validate = ajv.compile(schema)

const faults = (log: string): unknown => {
  validate(JSON.parse(log))
  return validate.errors
}

const anyDiagnostic = fc
  .record({
    reason: fc.string({ minLength: 1, unit: 'binary' }),
    severity: fc.constantFrom('error', 'warning', 'info' as const),
    rule: fc.constantFrom('markup-links', 'made-up', ...rules.map(({ meta }) => meta.id)),
    file: fc.constantFrom('source/a.md', '数据/b c.md', 'a%2F&<>"\'.md'),
    place: fc.option(fc.constant({ line: 2, column: 3 }), { nil: undefined }),
    actual: fc.string({ unit: 'binary' }),
    expected: fc.array(fc.string()),
    note: fc.string({ minLength: 1 }),
  })
  .map(({ reason, note, ...spec }) =>
    made({ ...spec, reason: saying('foreign', { text: reason }), note: saying('foreign', { text: note }) }),
  )

describe('a SARIF log', () => {
  it('is valid by the schema of SARIF 2.1.0, whatever was found', () => {
    expect(faults(sarifReport([], info))).toBeNull()
    fc.assert(
      fc.property(fc.array(anyDiagnostic), diagnostics => {
        expect(faults(sarifReport(diagnostics, info))).toBeNull()
      }),
      { numRuns: 50 },
    )
  })

  it('is refused by the schema where it is wrong, so that the test above can fail', () => {
    expect(faults('{"version": "2.1.0", "runs": [{"results": []}]}')).not.toBeNull()
  })

  it('places a finding and names its rule', () => {
    const { runs } = JSON.parse(sarifReport([made()], info))
    expect(runs[0].tool.driver).toMatchObject({
      name: 'duizhao',
      version: '1.2.3',
      rules: [{ id: 'markup-links' }],
    })
    expect(runs[0].results[0]).toMatchObject({
      ruleId: 'markup-links',
      ruleIndex: 0,
      level: 'error',
      message: { text: 'Unexpected “76.9”, expected “76.96”.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'translations/en/a%20b.json' },
            region: { startLine: 3, startColumn: 9, endLine: 3, endColumn: 13 },
          },
        },
      ],
    })
  })

  it('knows a finding again when its line has moved', () => {
    const prints = [made(), made({ place: { line: 9, column: 9 } }), made({ actual: '77' })].map(
      one => JSON.parse(sarifReport([one], info)).runs[0].results[0].partialFingerprints['duizhao/v1'],
    )
    expect(prints[0]).toBe(prints[1])
    expect(prints[0]).not.toBe(prints[2])
  })
})

describe('annotations for GitHub', () => {
  it('name severity, place and rule', () => {
    expect(githubReport([made(), made({ severity: 'info', place: undefined })])).toBe(
      '::error file=translations/en/a b.json,line=3,col=9,endColumn=13,title=markup-links::Unexpected “76.9”, expected “76.96”\n' +
        '::notice file=translations/en/a b.json,title=markup-links::Unexpected “76.9”, expected “76.96”\n',
    )
  })

  it('let no text begin another command', () => {
    fc.assert(
      fc.property(anyDiagnostic, one => {
        expect(githubReport([one]).match(/\n/g)).toHaveLength(1)
      }),
    )
    expect(
      githubReport([made({ reason: saying('foreign', { text: 'a\n::error::b' }), file: 'a,line=9:b' })]),
    ).toBe('::error file=a%2Cline=9%3Ab,line=3,col=9,endColumn=13,title=markup-links::a%0A::error::b\n')
  })
})

interface Element {
  name: string
  attributes: Record<string, string>
}

/** The elements of a report; throws where it is not well-formed XML. */
const read = (xml: string): Element[] => {
  const names: Element[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) =>
    names.push({ name, attributes: attributes as Record<string, string> }),
  )
  parser.on('error', error => {
    throw error
  })
  parser.write(xml).close()
  return names
}

const elements = (xml: string): string[] => read(xml).map(({ name }) => name)

/** What `junit-10.xsd` of the xUnit plugin of Jenkins knows of the elements that are used. */
const known: Readonly<Record<string, string[]>> = {
  testsuites: ['name', 'tests', 'failures', 'errors'],
  testsuite: ['name', 'tests', 'failures', 'errors'],
  testcase: ['classname', 'name'],
  failure: ['type', 'message'],
  'system-out': [],
}

describe('a JUnit report', () => {
  it('has the attributes that Jenkins knows, and sums that agree with its cases', () => {
    const all = read(junitReport([made(), made({ severity: 'info' })], info))
    for (const { name, attributes } of all)
      expect(Object.keys(attributes).sort()).toEqual([...(known[name] ?? [])].sort())
    const [{ attributes } = { attributes: {} }] = all
    expect(attributes).toEqual({ name: 'duizhao', tests: '3', failures: '1', errors: '0' })
    expect(all.filter(({ name }) => name === 'testcase')).toHaveLength(3)
  })

  it('keeps every character of a name, white space too', () => {
    const file = '数据/a "b" & <c>\r\n\t100%.json'
    const [, suite] = read(junitReport([made({ file })], { ...info, files: [] }))
    expect(suite?.attributes.name).toBe(file)
  })

  it('fails for errors and warnings, tells notes, passes files without findings', () => {
    const report = junitReport([made(), made({ severity: 'warning' }), made({ severity: 'info' })], info)
    expect(report).toContain('<testsuite name="translations/en/a b.json" tests="3" failures="2" errors="0">')
    expect(report).toContain('<failure type="warning" message="Unexpected “76.9”, expected “76.96”">')
    expect(report).toContain(
      '<system-out>Unexpected “76.9”, expected “76.96”&#10;found: 76.9&#10;expected: 76.96',
    )
    expect(report).toContain('<testcase classname="source/a.md" name="no findings"/>')
  })

  it('names a case by its rule and segment, which outlive an edit above it, and no two alike', () => {
    const report = junitReport([made(), made(), made({ segment: '' })], info)
    expect(Array.from(report.matchAll(/ name="(markup-[^"]+)"/g), ([, name]) => name)).toEqual([
      'markup-links abc',
      'markup-links abc (2)',
      'markup-links 3:9',
    ])
  })

  it('says of what is to be deleted that nothing belongs there', () => {
    expect(junitReport([made({ expected: [''] })], info)).toContain('expected: (nothing)')
  })

  it('is well-formed XML with no tags but its own, whatever was found', () => {
    fc.assert(
      fc.property(anyDiagnostic, one => {
        const said = one.fatal === undefined ? 'system-out' : 'failure'
        const suite = ['testsuite', 'testcase']
        const found = elements(junitReport([one], { ...info, files: [] }))
        expect(found).toEqual(['testsuites', ...suite, said])
      }),
    )
    expect(() => elements('<a>&b</a>')).toThrow()
  })
})
