import { beforeEach, describe, expect, test } from 'vitest'
import { projectFolder } from '../test/cli/project-folder.js'

const { duizhao, read, write } = projectFolder()

/** The id of the segment whose source text begins so. */
const idOf = async (beginning: string): Promise<string> => {
  const catalog: Record<string, string> = JSON.parse(await read('translations/zh-Hans/spring-tea.json'))
  return Object.entries(catalog).find(([, text]) => text.startsWith(beginning))?.[0] ?? ''
}

/** All files of translations as they stand. */
const files = async (): Promise<string[]> =>
  Promise.all(
    ['zh-Hans/spring-tea.json', 'en/spring-tea.json', '.state/zh-Hans/spring-tea.json'].map(path =>
      read(`translations/${path}`),
    ),
  )

beforeEach(async () => {
  await duizhao('init')
})

describe('duizhao join', () => {
  test('makes one segment of two in every language, the other id an alias', async () => {
    const [first, second] = [await idOf('锅要热'), await idOf('鲜叶下锅')]
    const { code, out } = await duizhao('join', second, first)
    expect(code).toBe(0)
    expect(out).toContain(`  ${first}  also ${second}\n    zh-Hans  锅要热，手要快。`)
    const english = JSON.parse(await read('translations/en/spring-tea.json'))
    expect(english[first]).toMatch(/pan.*\. /)
    expect(english[second]).toBeUndefined()
    expect((await duizhao('extract', '--check')).code).toBe(0)
    await duizhao('build', '--format', 'html')
    expect(await read('output/spring-tea/index.html')).toContain(`id="${second}"`)
  })

  test('is undone by split: all files are as they were', async () => {
    const before = await files()
    const [first, second] = [await idOf('锅要热'), await idOf('鲜叶下锅')]
    await duizhao('join', first, second)
    const { code } = await duizhao('split', first, '--after', '手要快。')
    expect(code).toBe(0)
    expect(await files()).toEqual(before)
  })

  test('with --dry-run writes nothing', async () => {
    const before = await files()
    const { out } = await duizhao('join', '--dry-run', await idOf('锅要热'), await idOf('鲜叶下锅'))
    expect(out).toMatch(/4 files would be written\.\n$/)
    expect(await files()).toEqual(before)
  })

  test('brings the catalogues up to date first', async () => {
    const source = await read('source/spring-tea.md')
    const [first, second] = [await idOf('锅要热'), await idOf('鲜叶下锅')]
    await write('source/spring-tea.md', source.replace('锅要热', '锅要很热'))
    const { out } = await duizhao('join', first, second)
    expect(out).toContain('锅要很热，手要快。')
    expect(out).toContain('out of date')
    expect((await duizhao('extract', '--check')).code).toBe(0)
  })

  test.each([
    [['nothing1', 'nothing2'], 'Unexpected id “nothing1”, expected a segment of the book.'],
    [['TITLE'], 'expected two or more ids to join'],
    [['TITLE', 'LAST'], 'stand in different blocks of source/spring-tea.md'],
  ])('refuses %j and writes nothing', async (given, message) => {
    const before = await files()
    const names: Record<string, string> = { TITLE: await idOf('春茶'), LAST: await idOf('锅要热') }
    const { code, err } = await duizhao('join', ...given.map(name => names[name] ?? name))
    expect(code).toBe(2)
    expect(err).toContain(message)
    expect(await files()).toEqual(before)
  })

  test('asks for the document where two have segments of the same ids', async () => {
    await write('source/copy.md', await read('source/spring-tea.md'))
    await duizhao('extract')
    const ids = [await idOf('锅要热'), await idOf('鲜叶下锅')]
    const { code, err } = await duizhao('join', ...ids)
    expect(code).toBe(2)
    expect(err).toContain('more than one document (copy, spring-tea). Name one with --document.')
    expect((await duizhao('join', ...ids, '--document', 'copy')).out).toMatch(/^copy\n/)
  })

  test('leaves a document with a damaged catalogue as it is', async () => {
    const ids = [await idOf('锅要热'), await idOf('鲜叶下锅')]
    await write('translations/en/spring-tea.json', '{')
    const before = await files()
    const { code, out } = await duizhao('join', ...ids)
    expect(code).toBe(1)
    expect(out).toMatch(/^translations\/en\/spring-tea\.json:1:2 {2}error/)
    expect(out).toContain('left as it is until the errors above are mended\nNothing written.\n')
    expect(await files()).toEqual(before)
  })
})

describe('duizhao split', () => {
  test('makes two segments of one; join gives the whole back', async () => {
    const before = await files()
    const id = await idOf('锅要热')
    const { code, out } = await duizhao('split', id, '--after', '锅要热，', '--json')
    expect(code).toBe(0)
    const { segments } = JSON.parse(out)
    expect(segments).toMatchObject([
      { id, source: '锅要热，', targets: { en: { isStale: true } } },
      { source: '手要快。', targets: { en: {} } },
    ])
    expect((await duizhao('extract', '--check')).code).toBe(0)
    await duizhao('join', id, segments[1].id)
    expect((await files()).slice(0, 2)).toEqual(before.slice(0, 2))
    const status = JSON.parse((await duizhao('status', '--json')).out)
    expect(status.documents[0].targets.en).toMatchObject({ stale: 0 })
  })

  test('without words says which flag is missing', async () => {
    const { code, err } = await duizhao('split', await idOf('锅要热'))
    expect(code).toBe(2)
    expect(err).toContain("required option '--after <text>' not specified")
  })
})
