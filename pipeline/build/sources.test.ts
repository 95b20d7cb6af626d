import { describe, expect, it } from 'vitest'
import { normalizeConfig } from '../config.js'
import { SetupError } from '../model/diagnostic.js'
import { nodeEffects } from '../node.js'
import { chooseSources, findSources } from './sources.js'

const config = normalizeConfig({}, '/book/duizhao.config.json')
const find = (...paths: string[]) => findSources(config, { ...nodeEffects, list: async () => paths })

describe('the documents of a book', () => {
  it('are named by their path without extension', async () => {
    expect(await find('a.md', 'guide/引言.md')).toEqual([
      { name: 'a', file: '/book/source/a.md', path: 'source/a.md' },
      { name: 'guide/引言', file: '/book/source/guide/引言.md', path: 'source/guide/引言.md' },
    ])
  })

  it.each([
    ['a device', ['CON.md']],
    ['a device in a folder', ['a/nul/x.md']],
    ['a trailing space', ['a .md']],
    ['a trailing full stop', ['a./x.md']],
    ['a colon', ['C:x.md']],
    ['a backslash', ['..\\x.md']],
    ['a control character', ['x\u0000.md']],
    ['300 bytes', [`${'字'.repeat(100)}.md`]],
    ['the name of the labels', ['interface.md']],
    ['two cases of one name', ['Guide.md', 'guide.md']],
    ['two forms of one character', ['caf\u00E9.md', 'cafe\u0301.md']],
  ])('with %s is refused', async (_, paths) => {
    await expect(find(...paths)).rejects.toThrow(SetupError)
  })
})

describe('documents asked for', () => {
  const sources = [
    { name: 'guide/intro', file: '/book/source/guide/intro.md', path: 'source/guide/intro.md' },
  ]

  it('are found by name and by path', () => {
    expect(chooseSources(sources, ['guide/intro'])).toEqual(sources)
    expect(chooseSources(sources, ['source/guide/intro.md'])).toEqual(sources)
    expect(chooseSources(sources)).toEqual(sources)
  })

  it('that do not exist give the nearest name and the list', () => {
    expect(() => chooseSources(sources, ['guide/into'])).toThrow(
      'Found no document “guide/into”. Did you mean “guide/intro”? There is: guide/intro.',
    )
  })

  it('are an error where there is none at all', () => {
    expect(() => chooseSources([])).toThrow('Found no documents')
  })
})
