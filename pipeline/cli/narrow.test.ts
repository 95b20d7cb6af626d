import { expect, test } from 'vitest'
import { normalizeConfig } from '../config.js'
import { narrow } from './narrow.js'

const config = normalizeConfig({ targetLanguages: ['en', 'fr'] }, '/book/duizhao.config.ts')

test('without flags the configuration stays as it is', () => {
  expect(narrow(config, {}, '/here')).toEqual(config)
})

test('flags go before the configuration', () => {
  const flags = {
    format: ['pdf' as const],
    layout: ['stacked' as const, 'source' as const],
    lang: ['fr'],
    output: 'out',
  }
  const narrowed = narrow(config, flags, '/here')
  expect(narrowed.formats).toEqual(['pdf'])
  expect(narrowed.html.layout).toBe('stacked')
  expect(narrowed.pdf.layouts).toEqual(['stacked', 'source'])
  expect(narrowed.targetLanguages).toEqual(['fr'])
  expect(narrowed.folders).toEqual({ ...config.folders, output: '/here/out' })
})

test('a language the configuration lacks is refused with the nearest', () => {
  expect(() => narrow(config, { lang: ['fre'] }, '/')).toThrow(
    '--lang: found “fre”, expected en, fr, the targetLanguages of the configuration. Did you mean “fr”?',
  )
})
