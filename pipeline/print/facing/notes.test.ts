import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, describe, expect, it } from 'vitest'
import { printableBook } from '../../test/print/printable-book.js'
import { openBrowser } from '../browser/open.js'
import { print } from '../print.js'
import { readTextLayer } from '../text-layer.js'

const browser = openBrowser({}, process.env)
afterAll(() => browser.close())

describe('a sentence that is parted between two spreads, with a note on the first of them', () => {
  const clauses = 120
  const clause = (index: number): string => `第${index + 1}代园区人接续奋斗`
  const translated = (index: number): string => `generation ${index + 1} carried the work forward`
  const all = Array.from({ length: clauses }, (_, index) => index)
  const chinese = all.map(index => clause(index) + (index === 3 ? '[^1]' : '')).join('，')
  const english = all.map(index => translated(index) + (index === 3 ? '[^1]' : '')).join(', ')

  it('is printed whole, and its note is a note', async () => {
    const book = {
      name: '书',
      markdown: `---\ntitle: 书\n---\n\n${chinese}。\n\n[^1]: 见年鉴。\n`,
      english: ['Book', `${english}.`, 'See the yearbook.'],
    }
    const { bytes, messages } = await print(await printableBook(book), browser)
    expect(messages.map(String)).toEqual([])
    const runs = readTextLayer(await PDFDocument.load(bytes, { updateMetadata: false }))
    const textOf = (isWanted: boolean) =>
      runs
        .filter(({ roles }) => roles.includes('Note') === isWanted)
        .map(({ lines }) => lines.join(''))
        .join('')
    expect(textOf(true)).toMatch(/见年鉴。.*See the yearbook\./)
    expect(textOf(false)).not.toContain('年鉴')
  })
})
