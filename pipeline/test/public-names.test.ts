import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as api from '../index.js'

/** What a user of the package may rely on. A name taken away or added is a decision: it is made here, too. */

const values = [
  'SetupError',
  'build',
  'createI18n',
  'defineConfig',
  'extract',
  'handlers',
  'labelsOf',
  'loadConfig',
  'nodeEffects',
  'normalizeConfig',
  'projectEffects',
  'readMarkdown',
  'rehypeBilingual',
  'remarkCheck',
  'remarkSegment',
  'remarkTranslate',
  'schema',
  'severity',
  'status',
]

const types = [
  'Bilingual',
  'BuildReport',
  'BuildRequest',
  'BuiltDocument',
  'BuiltFile',
  'Config',
  'ConfigSpec',
  'Diagnostic',
  'Document',
  'DocumentStatus',
  'Effects',
  'ExtractRequest',
  'ExtractedDocument',
  'LanguageStatus',
  'LanguageTag',
  'Segment',
  'Segmented',
  'Severity',
  'State',
  'StatusReport',
  'Target',
]

const text = readFileSync(new URL('../index.ts', import.meta.url), 'utf8')

test('the package exports these values and no others', () => {
  expect(Object.keys(api).sort()).toEqual(values)
})

test('the package exports these types and no others', () => {
  const exported = [...text.matchAll(/export type \{([^}]*)\}/g)].flatMap(([, names = '']) =>
    names
      .split(',')
      .map(name => name.trim())
      .filter(Boolean),
  )
  expect(exported.sort()).toEqual(types)
})

test('the entrance holds exports only, each from one file', () => {
  const rest = text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/export (?:type )?\{[^}]*\} from '\.[^']+'\n/g, '')
  expect(rest.trim()).toBe('')
})
