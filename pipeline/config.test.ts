import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultKeys } from './config/editor-keys.js'
import { type ConfigSpec, normalizeConfig, policyOf } from './config.js'

const file = '/book/duizhao.config.ts'

/** What normalizing says of a configuration, one line a problem. */
const problems = (spec: unknown): string[] => {
  try {
    normalizeConfig(spec, file)
    return []
  } catch (error) {
    return error instanceof Error && error.name === 'SetupError' ? error.message.split('\n') : [String(error)]
  }
}

test('no configuration is the whole default', () => {
  expect(normalizeConfig(undefined, file)).toEqual({
    project: '/book',
    sourceLanguage: 'zh-Hans',
    targetLanguages: ['en'],
    folders: { source: '/book/source', translations: '/book/translations', output: '/book/output' },
    documents: ['**/*.md'],
    fields: [
      'title',
      'subtitle',
      'description',
      'publisher',
      'author',
      'keywords',
      'translator',
      'license',
      'colophon',
    ],
    segmentation: { semicolon: true, unit: 'sentence' },
    fallbacks: {},
    stale: 'mark',
    untranslated: 'mark',
    minimumState: 'initial',
    languages: {},
    overrides: [],
    formats: ['html', 'pdf'],
    html: {
      layout: 'parallel',
      order: 'source-first',
      singleLanguagePages: true,
      theme: 'automatic',
      translationStatus: false,
      embedFonts: true,
      index: true,
      styles: '',
    },
    pdf: {
      layouts: ['parallel'],
      order: 'source-first',
      align: 'sentence',
      design: 'official',
      margins: {},
      typography: {},
      press: {
        make: false,
        bleed: '3mm',
        colors: {},
        richBlack: 'C60 M40 Y40 K100',
        resolution: 300,
      },
      pageNumbers: {},
      outline: 'both',
      colophon: true,
    },
    dateLocales: { en: 'en-GB' },
    browser: {},
    editor: { keys: defaultKeys, repeats: true, suggestions: true },
    checks: {},
  })
})

test('one value stands for a list of one, and a list holds each value once', () => {
  const config = normalizeConfig({ targetLanguages: 'fr', formats: ['pdf', 'pdf'] }, file)
  expect(config.targetLanguages).toEqual(['fr'])
  expect(config.formats).toEqual(['pdf'])
})

test('folders are made absolute from the folder of the file', () => {
  const { folders } = normalizeConfig({ folders: { output: '../site', source: '/texts' } }, file)
  expect(folders).toEqual({ source: '/texts', translations: '/book/translations', output: '/site' })
})

test('the address of the site ends with a slash', () => {
  expect(normalizeConfig({ html: { siteUrl: 'https://example.org/书' } }, file).html.siteUrl).toBe(
    'https://example.org/%E4%B9%A6/',
  )
})

describe('what is wrong is told with field, find, expectation and proposal', () => {
  test.each<[unknown, string]>([
    [{ targetLanguage: ['en'] }, 'targetLanguage: unknown field. Did you mean “targetLanguages”?'],
    [
      { pdf: { papersize: 'A4' } },
      'pdf.papersize: unknown field. Known are “layouts”, “order”, “align”, “design”, “size”, “canon”, “margins”, “typography”, “press”, “pageNumbers”, “start”, “sections”, “outline” or “colophon”.',
    ],
    [{ stale: 'marked' }, 'stale: found "marked", expected “mark”, “source” or “fail”. Did you mean “mark”?'],
    [
      { sourceLanguage: 'zh_Hans' },
      'sourceLanguage: found "zh_Hans", expected a BCP 47 language tag such as “zh-Hans” or “en-GB”. Write “zh-Hans”.',
    ],
    [
      { targetLanguages: ['en', 'english please'] },
      'targetLanguages[1]: found "english please", expected a BCP 47 language tag such as “zh-Hans” or “en-GB”',
    ],
    [{ targetLanguages: [] }, 'targetLanguages: found [], expected at least one language'],
    [
      { targetLanguages: 'zh-Hans' },
      'targetLanguages: found ["zh-Hans"], expected other languages than the source’s',
    ],
    [
      { documents: '../**/*.md' },
      'documents: found "../**/*.md", expected a glob under the source folder such as “guide/**/*.md”',
    ],
    [{ html: true }, 'html: found true, expected an object'],
    [{ html: [] }, 'html: found [], expected an object'],
    [
      { html: { siteUrl: 'javascript:alert(1)' } },
      'html.siteUrl: found "javascript:alert(1)", expected an address such as “https://example.org/book/”, without query or fragment',
    ],
    [{ html: { singleLanguagePages: 'no' } }, 'html.singleLanguagePages: found "no", expected true or false'],
    [
      { pdf: { design: 'boook' } },
      'pdf.design: found "boook", expected “official” or “book”. Did you mean “book”?',
    ],
    [
      { pdf: { typography: { en: { size: '2pt' } } } },
      'pdf.typography.en.size: found "2pt", expected a length between 4 pt and 72 pt',
    ],
    [
      { pdf: { typography: { 'zh-Hans': { measure: 2 } } } },
      'pdf.typography.zh-Hans.measure: found 2, expected a number of em between 5 and 100',
    ],
    [
      { pdf: { pageNumbers: { form: 'page' } } },
      'pdf.pageNumbers.form: found "page", expected a text with “{{page}}”',
    ],
    [
      { pdf: { margins: { top: '2em' } } },
      'pdf.margins.top: found "2em", expected a length such as “20mm” (mm, cm, in, pt, pc, px or q)',
    ],
    [{ languages: { fr: { stale: 'fail' } } }, 'languages: found "fr", expected one of en'],
    [
      { overrides: [{ stale: 'fail' }] },
      'overrides[0].documents: found undefined, expected a glob under the source folder such as “guide/**/*.md”',
    ],
    [
      { checks: { 'figures-value': 'warn' } },
      'checks.figures-value: found "warn", expected “off”, “info”, “warning” or “error”. Did you mean “warning”?',
    ],
    [{ folders: { output: '' } }, 'folders.output: found "", expected the path of a folder'],
    [{ stale: () => 'mark' }, 'stale: found a function, expected “mark”, “source” or “fail”'],
    ['en', 'the configuration: found "en", expected an object'],
  ])('%j', (spec, problem) => {
    expect(problems(spec)).toEqual([`duizhao.config.ts: ${problem}`])
  })

  test('all problems at once', () => {
    expect(problems({ stale: 1, pdf: { size: 'A44', order: 'x' }, formats: ['html', 'docx'] })).toHaveLength(
      4,
    )
  })
})

test.each(['A4', 'a5 landscape', 'landscape letter', '170mm 240mm', '6in 9in', '210mm', '16K'])(
  '“%s” is a page size',
  size => {
    expect(normalizeConfig({ pdf: { size } }, file).pdf.size).toBe(size)
  },
)

test.each([
  'A4 A5',
  'landscape',
  '0mm 10mm',
  '10em 20em',
  '1mm 2mm 3mm',
  'A4 landscape portrait',
  '170mm 240mm landscape',
])('“%s” is no page size', size => {
  expect(problems({ pdf: { size } })).toHaveLength(1)
})

test('a style of page numbers that CSS has not is told with those it has', () => {
  expect(problems({ pdf: { pageNumbers: { front: 'roman' } } })).toEqual([
    expect.stringMatching(/pdf\.pageNumbers\.front: found "roman", expected “decimal”.*“lower-roman”/),
  ])
})

test('margins that leave no room are told at once, not when the first page is printed', () => {
  const [problem] = problems({ pdf: { size: 'A5', margins: { inner: '70mm', outer: '70mm' } } })
  expect(problem).toMatch(
    /^duizhao\.config\.ts: pdf\.margins: The margins leave a text block of 8 × \d+ mm, expected/,
  )
})

test('any value at all gives a complete configuration or a SetupError, never another error', () => {
  const names = Object.keys(normalizeConfig({}, file))
  const spec = fc.dictionary(fc.constantFrom(...names), fc.anything({ withNullPrototype: true }))
  fc.assert(
    fc.property(spec, value => {
      for (const problem of problems(value)) expect(problem).toMatch(/^duizhao\.config\.ts: /)
    }),
  )
})

test('a complete configuration is its own specification', () => {
  const { project: _, ...config } = normalizeConfig(
    { pdf: { size: 'A5' }, overrides: { documents: 'a' } },
    file,
  )
  expect(normalizeConfig(config, file)).toEqual({ project: '/book', ...config })
})

test('what is said of checks for a language or a document is added to what is said of them for all', () => {
  const spec: ConfigSpec = {
    targetLanguages: ['en', 'fr'],
    checks: { 'names-*': 'off', spelling: 'info' },
    languages: { fr: { checks: { 'names-*': 'error' } } },
    overrides: [{ documents: 'laws/**', languages: 'en', checks: { spelling: 'error' } }],
  }
  const config = normalizeConfig(spec, file)
  const checks = (document: string, language: string) => policyOf(config, document, language).checks
  expect(checks('news', 'en')).toEqual({ 'names-*': 'off', spelling: 'info' })
  expect(checks('laws/a', 'en')).toEqual({ 'names-*': 'off', spelling: 'error' })
  expect(checks('laws/a', 'fr')).toEqual({ 'names-*': 'error', spelling: 'info' })
})

test('the policy of a document is the configuration’s, then the language’s, then what overrides it last', () => {
  const spec: ConfigSpec = {
    targetLanguages: ['en', 'fr'],
    stale: 'source',
    languages: { fr: { untranslated: 'omit' } },
    overrides: [
      { documents: 'laws/**', stale: 'fail', minimumState: 'final' },
      { documents: 'laws/draft.md', languages: 'en', minimumState: 'initial' },
    ],
  }
  const config = normalizeConfig(spec, file)
  const policy = (document: string, language: string) => {
    const { stale, untranslated, minimumState } = policyOf(config, document, language)
    return [stale, untranslated, minimumState].join(' ')
  }
  expect(policy('news', 'en')).toBe('source mark initial')
  expect(policy('news', 'fr')).toBe('source omit initial')
  expect(policy('laws/a', 'fr')).toBe('fail omit final')
  expect(policy('laws/draft', 'fr')).toBe('fail omit final')
  expect(policy('laws/draft', 'en')).toBe('fail mark initial')
})
