import { describe, expect, it } from 'vitest'
import { SetupError } from '../model/diagnostic.js'
import { type Design, designNames, designOf, type PrintChoice } from './design.js'
import { baselineOf } from './typography.js'

const mm = (length: number) => (length * 72) / 25.4
/** Margins keep to whole CSS pixels. */
const half = 0.75

const expectBlock = ({ block }: Design, width: number, height: number): void => {
  expect(Math.abs(block.width - mm(width))).toBeLessThan(half)
  expect(Math.abs(block.height - mm(height))).toBeLessThan(half)
}

describe('the official design', () => {
  it('has the margins of GB/T 9704 on A4', () => {
    const design = designOf()
    expectBlock(design, 156, 225)
    expect(Math.abs(design.margins.inner - mm(28))).toBeLessThan(half)
    expect(design.block.width + design.margins.inner + design.margins.outer).toBeCloseTo(design.page.width, 6)
  })

  it('sets four English lines beside three Chinese ones, every 56 pt', () => {
    const { han, text } = designOf({ layout: 'parallel' })
    expect(3 * han.leading).toBeCloseTo(56, 6)
    expect(4 * text.leading).toBeCloseTo(56, 6)
  })
})

describe('the book', () => {
  it('has Van de Graaf’s ninths on 6 × 9 in', () => {
    const design = designOf({ design: 'book', layout: 'source' })
    expectBlock(design, 101.6, 152.4)
    expect(Math.abs(design.margins.inner - mm(16.93))).toBeLessThan(half)
    expect(Math.abs(design.margins.top - mm(25.4))).toBeLessThan(half)
  })

  it('sets three English lines beside two Chinese ones, every 43.2 pt', () => {
    const { han, text } = designOf({ design: 'book', layout: 'source' })
    expect([han.size, text.size]).toEqual([12, 10.8])
    expect(2 * han.leading).toBeCloseTo(43.2, 6)
    expect(3 * text.leading).toBeCloseTo(43.2, 6)
  })

  it('raises the Chinese block by 4.4 pt to have the first baselines level', () => {
    const { han, text } = designOf({ design: 'book', layout: 'source' })
    expect(baselineOf(han, 'han') - baselineOf(text, 'text')).toBeCloseTo(4.4, 1)
  })
})

describe.each(designNames)('the design %s', design => {
  it.each(['A4', 'A5', 'Letter', '16K', '32K', '6x9'])('has a text block of whole pixels on %s', size => {
    const { block } = designOf({ design, size })
    expect([(block.width * 4) / 3, (block.height * 4) / 3].map(length => length % 1)).toEqual([0, 0])
  })

  it.each(['A4', 'A5', 'Letter', '16K', '32K', '6x9'])('keeps its texts in the margins of %s', size => {
    const { margins, head, folio } = designOf({ design, size })
    expect(head.rise + head.leading).toBeLessThan(margins.top)
    expect(folio.drop + folio.leading).toBeLessThan(margins.bottom)
  })

  it('takes other margins', () => {
    expect(designOf({ design, margins: { top: '1in' } }).margins.top).toBe(72)
  })

  it('takes another canon', () => {
    const { margins, page } = designOf({ design, canon: 'economy' })
    expect(Math.abs(margins.inner - page.width / 12)).toBeLessThan(half)
  })
})

describe('typography', () => {
  it('is chosen by language, a region’s by its language', () => {
    const { languages } = designOf({ typography: { en: { size: '12pt', align: 'justify' } } }, [
      'zh',
      'en-GB',
    ])
    expect(languages['en-GB']).toMatchObject({ size: 12, leading: 16, align: 'justify', hyphenate: true })
    expect(languages.zh).toMatchObject({ size: 10.5, align: 'justify', hyphenate: false })
  })

  it('is a region’s own before that of its language', () => {
    const typography = { en: { size: '12pt' }, 'en-GB': { leading: '15pt' } }
    expect(designOf({ typography }, ['zh', 'en-GB']).languages['en-GB']).toMatchObject({
      size: 10.5,
      leading: 15,
    })
  })

  it('gives columns by the measures', () => {
    const { columns } = designOf({ typography: { en: { measure: 34 } } })
    expect(columns.target / columns.source).toBeCloseTo(2, 6)
  })
})

const wrong: [PrintChoice, RegExp][] = [
  [{ margins: { top: 'wide' } }, /^Unexpected margin “wide” for top, expected a length such as/],
  [{ margins: { inner: '100mm', outer: '90mm' } }, /text block of 20 × 225 mm, expected at least 37 × 32 mm/],
  [{ size: '60mm 60mm', margins: { top: '40mm', bottom: '40mm' } }, /text block of/],
]

it.each(wrong)('refuses %j', (choice, message) => {
  expect(() => designOf(choice)).toThrow(SetupError)
  expect(() => designOf(choice)).toThrow(message)
})
