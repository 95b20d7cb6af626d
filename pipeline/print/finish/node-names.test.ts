import { expect, it } from 'vitest'
import { renumberNodes } from './node-names.js'

const renumber = (text: string): string =>
  Buffer.from(renumberNodes(Buffer.from(text, 'latin1'))).toString('latin1')

it('numbers names from 1 in their order, wherever they stand, and keeps every length', () => {
  expect(renumber('/ID (node00000208) /Headers [(node00000210) (node00000208)] \u00FF')).toBe(
    '/ID (node00000001) /Headers [(node00000002) (node00000001)] \u00FF',
  )
})

it('leaves a file without them alone', () => {
  expect(renumber('/ID (nodes) node00000001')).toBe('/ID (nodes) node00000001')
})
