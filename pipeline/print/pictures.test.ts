import { expect, it } from 'vitest'
import type { PrintedPicture } from './in-page/measure-pictures.js'
import { type PlacedPicture, resolutionMessages } from './pictures.js'

const at = (line: number): PlacedPicture['place'] => ({
  start: { line, column: 1, offset: 0 },
  end: { line, column: 9, offset: 8 },
})

const source = 'images/park.3f9a1c02.png'
const told = (...printed: PrintedPicture[]) =>
  resolutionMessages('source/a.md', [{ source, place: at(7) }], printed)

it('a picture printed below 150 dots an inch is told with file, line, what was found and what to do', () => {
  const [message, ...others] = told({ source, pixels: 600, inches: 6 })
  expect(others).toEqual([])
  expect([message?.file, message?.line, message?.fatal]).toEqual(['source/a.md', 7, false])
  expect(message?.reason).toBe(
    'Unexpected resolution of 100 dpi of the picture “images/park.png”, expected at least 150 dpi where it is 152 mm wide',
  )
  expect(message?.note).toContain('Give one of at least 900 pixels.')
})

it('a picture is told once, where it is widest', () => {
  const messages = told({ source, pixels: 600, inches: 6 }, { source, pixels: 600, inches: 5 })
  expect(messages.map(({ actual }) => actual)).toEqual(['100 dpi'])
})

it('a picture of enough pixels is not told', () => {
  expect(told({ source, pixels: 900, inches: 6 })).toEqual([])
})
