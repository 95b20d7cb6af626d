import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { damagedPart } from './damaged-part.js'

const png = readFileSync(new URL('../test/books/everything/source/images/base.png', import.meta.url))

it('a sound PNG has no damaged part', () => {
  expect(damagedPart(png, 'image/png')).toBeUndefined()
})

it('one bit in the midst of a PNG is found, with the place of its part', () => {
  const damaged = Buffer.from(png)
  damaged[png.length >> 1] = (png[png.length >> 1] ?? 0) ^ 1
  const at = damagedPart(damaged, 'image/png') ?? -1
  expect(damaged.toString('latin1', at + 4, at + 8)).toBe('IDAT')
})

it('what a program has left behind the end of a PNG is no damage', () => {
  expect(damagedPart(Buffer.concat([png, Buffer.alloc(20, 1)]), 'image/png')).toBeUndefined()
})

it('other kinds hold no sums', () => {
  expect(damagedPart(new Uint8Array(20), 'image/gif')).toBeUndefined()
})
