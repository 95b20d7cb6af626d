import { describe, expect, it } from 'vitest'
import { SetupError } from '../model/diagnostic.js'
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
