import { describe, expect, it } from 'vitest'
import { createI18n, fallbackChain, prose } from './i18n.js'
import { interfaceLabels } from './interface.js'
import { labelsOf } from './labels.js'

const texts = {
  a1: 'See $t(b1) and $t(count).',
  b1: 'At {{count}} of {{lng}}, {{- x}}: 3.5, 12:30.',
  c1: '{{',
  d1: '',
  'e.1:x': 'A key with a dot and a colon.',
  f1_one: 'A key like a plural.',
  k3: '反对 {{date, datetime}}',
}

describe('prose', () => {
  const i18n = createI18n({ en: { doc: texts, 'guide/intro.part': { a1: 'Nested name.' } } })
  const read = (id: string, namespace = 'doc') => prose(i18n, fallbackChain(i18n, 'en'), namespace, id)?.text

  it.each(Object.entries(texts).filter(([, text]) => text !== ''))('%s is literal', (id, text) => {
    expect(read(id)).toBe(text)
  })

  it('that is empty or missing is none', () => {
    expect(read('d1')).toBeUndefined()
    expect(read('nothing')).toBeUndefined()
    expect(read('toString')).toBeUndefined()
    expect(read('a1', 'no such document')).toBeUndefined()
  })

  it('is found in a document whose name has folders and dots', () => {
    expect(read('a1', 'guide/intro.part')).toBe('Nested name.')
  })
})

describe('a fallback', () => {
  const i18n = createI18n(
    { en: { doc: { a1: 'colour' } }, fr: { doc: { a1: 'couleur', b1: 'gris' } } },
    { 'pt-BR': ['fr'] },
  )
  const read = (language: string, id: string) => prose(i18n, fallbackChain(i18n, language), 'doc', id)

  it('goes from a region to its language and says so', () => {
    expect(read('en-GB', 'a1')).toEqual({ text: 'colour', language: 'en' })
  })

  it('goes to the configured language', () => {
    expect(read('pt-BR', 'b1')).toEqual({ text: 'gris', language: 'fr' })
  })

  it('never happens unasked', () => {
    expect(read('en', 'b1')).toBeUndefined()
    expect(read('ja', 'a1')).toBeUndefined()
  })
})

describe('labels', () => {
  const label = async () => {
    const own = await interfaceLabels()
    const resources = Object.fromEntries(
      Object.entries(own).map(([language, labels]) => [language, { interface: labels }]),
    )
    return labelsOf(createI18n(resources), { en: 'en-GB' })
  }

  it('interpolate', async () => {
    const labels = await label()
    expect(labels('en', 'paragraph', { number: 3 })).toBe('Paragraph 3')
    expect(labels('zh-Hans', 'paragraph', { number: 3 })).toBe('第3段')
  })

  it('have plurals', async () => {
    const labels = await label()
    expect(labels('en', 'legendUntranslated', { count: 1 })).toBe('1 sentence is not yet translated.')
    expect(labels('en', 'legendUntranslated', { count: 2 })).toBe('2 sentences are not yet translated.')
    expect(labels('zh-Hans', 'legendUntranslated', { count: 1 })).toBe('另有1句尚未翻译。')
  })

  it('write dates as each language does', async () => {
    const labels = await label()
    const date = new Date('2024-01-01T00:00:00Z')
    expect(labels('en', 'date', { date })).toBe('1 January 2024')
    expect(labels('zh-Hans', 'date', { date })).toBe('2024年1月1日')
    expect(labels('fr', 'date', { date })).toBe('1 janvier 2024')
  })

  it('fall back to English in a language that has none', async () => {
    expect((await label())('cy', 'contents')).toBe('Contents')
  })

  it('are the same in every language that comes with the program, with all plurals and the same values', async () => {
    const { en = {}, ...others } = await interfaceLabels()
    const bare = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '')
    const names = (labels: Record<string, string>) => [...new Set(Object.keys(labels).map(bare))].sort()
    const valuesOf = (text: string) => [...new Set(text.match(/\{\{\w+/g))].sort()
    expect(Object.keys(others).length).toBeGreaterThan(8)
    for (const [language, labels] of Object.entries(others)) {
      expect(names(labels), language).toEqual(names(en))
      const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions()
      const plurals = Object.keys(labels).filter(key => key.startsWith('legendStale_'))
      expect(plurals.map(key => key.slice('legendStale_'.length)).sort(), language).toEqual(
        pluralCategories.toSorted(),
      )
      for (const key of Object.keys(labels))
        if (!key.includes('_'))
          expect(valuesOf(labels[key] ?? ''), `${language} ${key}`).toEqual(valuesOf(en[key] ?? ''))
    }
  })

  it('count in languages of many plurals', async () => {
    const labels = await label()
    expect(labels('ru', 'legendUntranslated', { count: 3 })).toBe('Ещё не переведено: 3\u00a0предложения.')
    expect(labels('ar', 'legendUntranslated', { count: 2 })).toBe('لم يُترجم بعد: جملتان.')
    expect(labels('fr-CA', 'legendUntranslated', { count: 1 })).toBe(
      '1\u00a0phrase n’est pas encore traduite.',
    )
  })
})
