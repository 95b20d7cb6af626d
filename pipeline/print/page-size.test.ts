import { describe, expect, it } from 'vitest'
import { SetupError } from '../model/diagnostic.js'
import { designOf } from './design.js'
import { pageSize } from './page-size.js'

const mm = (length: number) => (length * 72) / 25.4

describe('a page size', () => {
  it.each([
    ['A4', mm(210), mm(297)],
    ['a4 landscape', mm(297), mm(210)],
    ['landscape A5', mm(210), mm(148)],
    ['Letter', 612, 792],
    ['JIS-B5', mm(182), mm(257)],
    ['16K', mm(185), mm(260)],
    ['6in 9in', 432, 648],
    ['6x9', 432, 648],
    ['185mm 260mm', mm(185), mm(260)],
    ['20cm', mm(200), mm(200)],
    ['400pt 600pt', 400, 600],
    ['960px 1056px', 720, 792],
  ])('%s is read', (size, width, height) => {
    const found = pageSize(size)
    expect(found.width).toBeCloseTo(width, 6)
    expect(found.height).toBeCloseTo(height, 6)
  })

  it.each([
    '',
    'A',
    'A4 A5',
    '0mm 0mm',
    '10mm 300mm',
    '9999in 1in',
    'a4 sideways',
    '-5mm 5mm',
    '1em 1em',
    'NaNpt',
  ])('“%s” is an error that says what is expected', size => {
    expect(() => pageSize(size)).toThrow(SetupError)
    expect(() => pageSize(size)).toThrow(/^Unexpected page size “.*”, expected /)
  })
})

describe('a design', () => {
  it('has the margins of GB/T 9704 on A4', () => {
    const { page, margins, block } = designOf()
    const half = 0.75
    expect(Math.abs(block.width - mm(156))).toBeLessThan(half)
    expect(Math.abs(block.height - mm(225))).toBeLessThan(half)
    expect(Math.abs(margins.inner - mm(28))).toBeLessThan(half)
    expect(block.width + margins.inner + margins.outer).toBeCloseTo(page.width, 6)
  })

  it.each(['A4', 'A5', 'Letter', '16K', '6x9'])('has a text block of whole pixels on %s', size => {
    const { block } = designOf({ size })
    expect([(block.width * 4) / 3, (block.height * 4) / 3].map(length => length % 1)).toEqual([0, 0])
  })

  it('sets four English lines beside three Chinese ones', () => {
    const { han, text } = designOf({ layout: 'parallel' })
    expect(3 * han.leading).toBeCloseTo(4 * text.leading, 6)
  })

  it('takes other margins', () => {
    expect(designOf({ margins: { top: '1in' } }).margins.top).toBe(72)
  })

  it.each([
    [{ margins: { top: 'wide' } }, /^Unexpected margin “wide” for top, expected a length such as/],
    [
      { margins: { inner: '100mm', outer: '90mm' } },
      /text block of 20 × 225 mm, expected at least 37 × 32 mm/,
    ],
    [{ size: '60mm 60mm', margins: { top: '40mm', bottom: '40mm' } }, /text block of/],
  ])('refuses %j', (choice, message) => {
    expect(() => designOf(choice)).toThrow(SetupError)
    expect(() => designOf(choice)).toThrow(message)
  })
})
