import { expect, it } from 'vitest'
import { isWholePicture } from './whole-picture.js'

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex'))

/** A head with pieces of the right lengths is enough: nothing is decoded. */
const pictures: [string, Uint8Array][] = [
  ['image/png', hex('89504e470d0a1a0a 00000001 49444154 00 00000000 00000000 49454e44 ae426082')],
  // A thumbnail inside of the first segment has an end of its own.
  ['image/jpeg', hex('ffd8 ffe1 0006 ffd9 0000 ffda 0004 0101 1234 5678 ffd9')],
  ['image/webp', hex('52494646 08000000 57454250 56503820')],
  ['image/gif', hex('474946383961 01000100 000000 3b')],
]

it.each(pictures)('a whole %s is whole', (type, bytes) => {
  expect(isWholePicture(bytes, type)).toBe(true)
})

it.each(pictures)('a %s that was cut off anywhere is not', (type, bytes) => {
  for (let length = 12; length < bytes.length; length += 1) {
    expect([length, isWholePicture(bytes.subarray(0, length), type)]).toEqual([length, false])
  }
})

it('of other kinds nothing is said', () => {
  expect(isWholePicture(hex('00'), 'image/svg+xml')).toBe(true)
})
