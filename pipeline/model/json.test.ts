import fc from 'fast-check'
import { expect, test } from 'vitest'
import { JsonError, parseJson } from './json.js'

const placeOf = (text: string): string | undefined => {
  try {
    parseJson(text)
    return undefined
  } catch (error) {
    return error instanceof JsonError ? `${error.line}:${error.column} ${error.message}` : undefined
  }
}

test.each([
  ['{"a": 1,\n}', '2:1 Unexpected "}", expected JSON'],
  ['{"a": tru}', '1:10 Unexpected "}", expected JSON'],
  ['{\n  "a": 1\n  "b": 2\n}', '3:3 Unexpected "\\"", expected JSON'],
  ['{a: 1}', '1:2 Unexpected "a", expected JSON'],
  ['{"a": "x\ny"}', '1:9 Unexpected "\\n", expected JSON'],
  ['{"a": [1, 2', '1:12 Unexpected end, expected JSON'],
  ['', '1:1 Unexpected end, expected JSON'],
  ['<<<<<<< HEAD\n{}', '1:1 Unexpected "<", expected JSON'],
  ['{"一": “x”}', '1:7 Unexpected "“", expected JSON'],
])('the place of a slip is told exactly: %j', (text, place) => {
  expect(placeOf(text)).toBe(place)
})

test('any JSON is parsed as JSON.parse does', () => {
  fc.assert(
    fc.property(fc.json(), text => {
      expect(parseJson(text)).toEqual(JSON.parse(text))
    }),
  )
})

test('a stray control character is found where it stands', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), (text, at) => {
      const offset = at % (text.length + 1)
      const place = placeOf(`${text.slice(0, offset)}\u0001${text.slice(offset)}`)
      expect(Number(place?.match(/:(\d+)/)?.[1])).toBe(offset + 1)
    }),
  )
})
