import { describe, expect, it } from 'vitest'
import { acceptedWords, termFinder } from './found-terms.js'
import { parseGlossary } from './parse.js'

const { glossary } = parseGlossary(
  `source,language,target,status,translate,caseSensitive
园区,en,park,admitted,,
园区,en,industrial park,preferred,,
园区,en,garden,forbidden,,
园区,en,zone area,deprecated,,
园区,de,Gewerbepark,,,
微信,,,,no,
人工智能,en,AI,,,yes
`,
  'glossary.csv',
)

const find = termFinder(glossary, 'en')

describe('what a check knows of a term', () => {
  it('are its translations, the preferred first, and those that are wrong', () => {
    expect(find('园区的园区')).toMatchObject([
      { source: '园区', preferred: ['industrial park', 'park'], forbidden: ['garden', 'zone area'] },
    ])
  })

  it('are the places of all its forms, in order', () => {
    const [term] = find('园区')
    expect(term?.find('Two parks and an Industrial Park', term.preferred)).toEqual([
      { start: 4, end: 9 },
      { start: 17, end: 32 },
      { start: 28, end: 32 },
    ])
  })

  it('is the source of one that is not translated', () => {
    expect(find('用微信')).toMatchObject([{ source: '微信', preferred: ['微信'], forbidden: [] }])
  })

  it('is that capitals matter', () => {
    const [term] = find('人工智能')
    expect(term?.find('said ai and AI', ['AI'])).toEqual([{ start: 12, end: 14 }])
  })

  it('are wrong forms, but not a right one that theirs is made of', () => {
    const text = '人民,en,peoples,forbidden\n人民,en,people,preferred\n'
    const { glossary: some } = parseGlossary(`source,language,target,status\n${text}`, 'glossary.csv')
    const [term] = termFinder(some, 'en')('人民')
    expect(term?.find('the people', term.forbidden)).toEqual([])
    expect(term?.find('the peoples', term.forbidden)).toEqual([{ start: 4, end: 11 }])
  })

  it('is nothing where no term stands', () => {
    expect(find('别的')).toEqual([])
  })

  it('are words that a dictionary need not know', () => {
    expect([...acceptedWords(glossary, 'de')]).toEqual(['gewerbepark', '微信'])
  })
})
