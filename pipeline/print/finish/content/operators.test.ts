import { expect, it } from 'vitest'
import { operators, slice } from './operators.js'

/** The operators of a stream: name, and what was taken with it. */
const read = (stream: string): [string, string][] => {
  const bytes = Buffer.from(stream)
  return operators(bytes).map(({ name, start, end }) => [name, slice(bytes, start, end)])
}

it('takes a line of signs that are moved one by one as one operator', () => {
  expect(read('BT 1 0 0 1 2 3 Tm <01> Tj\n4.5 0 Td <02> Tj\n-6 .5 Td <03> Tj ET')).toEqual([
    ['BT', 'BT'],
    ['Tm', '1 0 0 1 2 3 Tm'],
    ['Tj', '<01> Tj\n4.5 0 Td <02> Tj\n-6 .5 Td <03> Tj'],
    ['ET', 'ET'],
  ])
})

it.each([
  ['another operator', '<01> Tj 1 0 Td /F1 9 Tf <02> Tj', 'Tj Td Tf Tj'],
  ['a string of another kind', '<01> Tj 1 0 Td (a) Tj', 'Tj Td Tj'],
  ['an array', '<01> Tj 1 0 Td [<02>] TJ', 'Tj Td TJ'],
  ['the end of the stream', '<01> Tj 1 0 Td <02', 'Tj Td'],
])('ends such a line before %s', (_, stream, expected) => {
  expect(
    read(stream)
      .map(([name]) => name)
      .join(' '),
  ).toBe(expected)
})
