import { describe, expect, it } from 'vitest'
import { damagedJpeg } from './damaged-jpeg.js'

const start = [0xff, 0xd8]
/** A table, its length included. */
const table = [0xff, 0xdb, 0, 4, 7, 7]
const scan = [0xff, 0xda, 0, 3, 1]
const end = [0xff, 0xd9]
const jpeg = (...data: number[]): Uint8Array =>
  Uint8Array.from([...start, ...table, ...scan, ...data, ...end])
/** Where the data of the scan begins. */
const data = start.length + table.length + scan.length

describe('a JPEG', () => {
  it.each([
    ['data with stuffed zeros', jpeg(1, 0xff, 0, 2, 3)],
    ['restarts in turn', jpeg(1, 0xff, 0xd0, 2, 0xff, 0xd1, 3)],
    ['scans with a table between them', jpeg(1, 2, ...table, ...scan, 3)],
    ['filled markers', jpeg(1, 0xff, 0xff, 0xd0, 2, 0xff)],
    ['something left behind its end', Uint8Array.from([...jpeg(1), 9, 0xff, 1, 2])],
  ])('is sound with %s', (_, bytes) => {
    expect(damagedJpeg(bytes)).toBeUndefined()
  })

  it.each([
    ['a marker that no scan holds', jpeg(1, 0xff, 0x42, 2), data + 1],
    ['a restart out of turn', jpeg(1, 0xff, 0xd0, 2, 0xff, 0xd2, 3), data + 4],
    ['other data where a marker belongs', Uint8Array.from([...start, 3, 4, 5, ...end]), 2],
    ['a length behind its end', Uint8Array.from([...start, 0xff, 0xe0, 0x40, 0, 1, 2]), 2],
  ])('is damaged at %s', (_, bytes, at) => {
    expect(damagedJpeg(bytes)).toBe(at)
  })
})
