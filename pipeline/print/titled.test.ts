import { describe, expect, it } from 'vitest'
import { bilingualFrom } from '../test/bilingual.js'
import { field, headings } from './front.js'
import { promisedTexts } from './promise.js'
import { titled } from './titled.js'

const titleOf = (markdown: string, english: string[]): [title: string | undefined, headings: string[]] => {
  const document = titled(bilingualFrom(markdown, { en: english }))
  return [
    field(document, 'title', ['en'])[0]?.en?.text,
    headings(document, ['en']).map(({ texts }) => texts.en?.text ?? ''),
  ]
}

describe('the title of a document', () => {
  it.each([
    [
      'is a heading of level 1 at its beginning',
      '# 书\n\n## 章\n',
      ['Book', 'Chapter'],
      ['Book', ['Chapter']],
    ],
    [
      'is that of the front matter',
      '---\ntitle: 书\n---\n\n# 章\n',
      ['Book', 'Chapter'],
      ['Book', ['Chapter']],
    ],
    ['is none where text comes first', '字。\n\n# 章\n', ['Text.', 'Chapter'], [undefined, ['Chapter']]],
    ['is no heading of level 2', '## 章\n', ['Chapter'], [undefined, ['Chapter']]],
    ['is none that has a note', '# 书[^1]\n\n[^1]: 注。\n', ['Book[^1]', 'Note.'], [undefined, ['Book']]],
  ])('%s', (_, markdown, english, expected) => {
    expect(titleOf(markdown, english)).toEqual(expected)
  })

  it('is promised once', () => {
    const document = titled(bilingualFrom('# 书\n\n字。\n', { en: ['Book', 'Text.'] }))
    expect(promisedTexts(document, ['zh-Hans']).map(({ text }) => text)).toEqual(['书', '字。'])
  })
})
