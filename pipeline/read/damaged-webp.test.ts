import { describe, expect, it } from 'vitest'
import { damagedWebp } from './damaged-webp.js'

const chunk = (name: string, data: number[]): number[] => [
  ...Buffer.from(name),
  data.length,
  0,
  0,
  0,
  ...data,
  ...(data.length % 2 ? [0] : []),
]

const webp = (...chunks: number[][]): Uint8Array => {
  const body = [...Buffer.from('WEBP'), ...chunks.flat()]
  return Uint8Array.from([...Buffer.from('RIFF'), body.length, 0, 0, 0, ...body])
}

/** A key frame whose first partition has four bytes. */
const frame = [0x90, 0, 0, 0x9d, 0x01, 0x2a, 8, 0, 8, 0, 1, 2, 3, 4, 5]
const lossless = [0x2f, 7, 0, 0, 0x10, 1, 2]
const extended = chunk(
  'VP8X',
  Array.from({ length: 10 }, () => 0),
)

describe('a WebP', () => {
  it.each([
    ['a frame with losses', webp(chunk('VP8 ', frame))],
    ['a frame without', webp(chunk('VP8L', lossless))],
    [
      'transparency and words about it',
      webp(extended, chunk('ALPH', [1, 2, 3]), chunk('VP8 ', frame), chunk('EXIF', [1])),
    ],
    [
      'frames that move',
      webp(
        extended,
        chunk('ANIM', [0, 0, 0, 0, 0, 0]),
        chunk('ANMF', [...Array.from({ length: 16 }, () => 0), ...chunk('VP8 ', frame)]),
      ),
    ],
    ['something left behind its end', Uint8Array.from([...webp(chunk('VP8 ', frame)), 9, 9, 9])],
  ])('is sound with %s', (_, bytes) => {
    expect(damagedWebp(bytes)).toBeUndefined()
  })

  it.each([
    ['a length behind its end', webp(chunk('VP8 ', frame).with(4, 200)), 12],
    ['a length into its midst', webp(chunk('VP8L', lossless).with(4, 5), chunk('EXIF', [1, 2])), 12 + 14],
    ['a frame without its start code', webp(chunk('VP8 ', frame.with(3, 0))), 12],
    ['a first partition longer than the frame', webp(chunk('VP8 ', frame.with(1, 0x10))), 12],
    ['a frame without losses of another version', webp(chunk('VP8L', lossless.with(4, 0x30))), 12],
    [
      'a damaged frame among those that move',
      webp(
        extended,
        chunk('ANMF', [...Array.from({ length: 16 }, () => 0), ...chunk('VP8 ', frame.with(5, 0))]),
      ),
      12 + 18,
    ],
  ])('is damaged at %s', (_, bytes, at) => {
    expect(damagedWebp(bytes)).toBe(at)
  })
})
