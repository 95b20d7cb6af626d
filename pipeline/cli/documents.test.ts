import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import { projectFolder } from '../test/cli/project-folder.js'

const { at, duizhao, read, write } = projectFolder()

const texts = async (path: string): Promise<Record<string, string>> =>
  JSON.parse(await read(`translations/${path}.json`))

const there = (path: string): boolean => existsSync(at(`translations/${path}.json`))

/** Translate every text of a document: “EN …”. */
const translate = async (name: string, language = 'en'): Promise<void> => {
  const source = await texts(`zh-Hans/${name}`)
  const target = Object.entries(source).map(([id, text]) => [id, `${language.toUpperCase()} ${text}`])
  await write(`translations/${language}/${name}.json`, JSON.stringify(Object.fromEntries(target)))
}

const spring = '# 春天的茶园\n\n清明前五天，茶树发出第一批嫩芽。天还没亮，他们就上了山。\n'
const autumn = '# 秋天的果园\n\n霜降以后，果园里的柿子红了一片。\n'

beforeEach(async () => {
  await write('source/tea.md', spring + autumn)
  await duizhao('extract')
  await translate('tea')
  await translate('tea', 'fr')
})

describe('extract', { timeout: 120_000 }, () => {
  test('knows a renamed document by its texts, edited ones among them, in all its languages', async () => {
    const before = await texts('en/tea')
    await rm(at('source/tea.md'))
    await write('source/guide/garden.md', (spring + autumn).replace('五天', '六天'))
    expect((await duizhao('extract', '--check')).code).toBe(1)
    const { out } = await duizhao('extract')
    expect(out).toContain('guide/garden  4 kept, 1 edited\n  took over 5 of 5 texts of tea\n')
    expect(await texts('en/guide/garden')).toEqual(before)
    expect(Object.keys(await texts('fr/guide/garden'))).toEqual(Object.keys(before))
    expect(['en/tea', 'fr/tea', 'zh-Hans/tea', '.state/zh-Hans/tea'].filter(there)).toEqual([])
    expect((await duizhao('extract', '--check')).code).toBe(0)
    const { documents } = JSON.parse((await duizhao('status', '--json')).out)
    expect(documents[0].targets.en).toMatchObject({ translated: 5, stale: 1, obsolete: 0 })
  })

  test('knows a document that was divided in two', async () => {
    const before = await texts('en/tea')
    await rm(at('source/tea.md'))
    await write('source/spring.md', spring)
    await write('source/autumn.md', autumn)
    const { out } = await duizhao('extract')
    expect(out).toContain('autumn  2 kept\n  took over 2 of 5 texts of tea\n')
    expect(out).toContain('spring  3 kept\n  took over 3 of 5 texts of tea\n')
    expect({ ...(await texts('en/spring')), ...(await texts('en/autumn')) }).toEqual(before)
    expect(there('en/tea')).toBe(false)
  })

  test('knows a document from which a part was cut off into a new one', async () => {
    const before = await texts('en/tea')
    await write('source/tea.md', spring)
    await write('source/autumn.md', autumn)
    const { out } = await duizhao('extract')
    expect(out).toContain('tea  3 kept\n')
    expect({ ...(await texts('en/tea')), ...(await texts('en/autumn')) }).toEqual(before)
    expect(there('.state/en/tea')).toBe(false)
  })

  test('knows documents that were put together, with a join, notes and states', async () => {
    await write('source/autumn.md', autumn)
    await write('source/tea.md', spring)
    await duizhao('extract')
    const [, first = '', second = ''] = Object.keys(await texts('zh-Hans/tea'))
    await duizhao('join', first, second)
    const joined = (await texts('en/tea'))[first]
    await rm(at('source/tea.md'))
    await rm(at('source/autumn.md'))
    await write('source/year.md', `${spring}\n新的一句话在中间。\n\n${autumn}`)
    const { out } = await duizhao('extract')
    expect(out).toMatch(/year {2}4 kept, 1 new/)
    const english = await texts('en/year')
    expect(english[first]).toBe(joined)
    expect(Object.keys(english)).toHaveLength(4)
    expect((await duizhao('split', first, '--after', '嫩芽。')).code).toBe(0)
    expect((await texts('en/year'))[second]).toBe('EN 天还没亮，他们就上了山。')
  })

  test('gives a text another id only where its own is taken', async () => {
    await write('source/peach.md', '# 春天的茶园\n\n桃花也开了，一树一树的。\n')
    await duizhao('extract')
    await translate('peach')
    await rm(at('source/tea.md'))
    await rm(at('source/peach.md'))
    await write('source/all.md', `# 春天的茶园\n\n桃花也开了，一树一树的。\n\n${spring}${autumn}`)
    await duizhao('extract')
    const english = Object.values(await texts('en/all'))
    expect(english).toHaveLength(7)
    expect(english.filter(text => text === 'EN 春天的茶园')).toHaveLength(2)
  })

  test('takes documents that have little in common for strangers, and keeps what is gone as obsolete', async () => {
    await rm(at('source/tea.md'))
    await write(
      'source/other.md',
      '# 春天的茶园\n\n这里是完全不同的另一份文件。它和茶没有关系。它很长很长。\n',
    )
    const { out } = await duizhao('extract')
    expect(out).toContain('other  4 new\n')
    expect(out).toContain('tea  5 obsolete\n')
    expect(Object.keys(await texts('en/tea'))).toHaveLength(5)
    expect((await duizhao('extract', '--check')).code).toBe(0)
    await write('source/tea.md', spring)
    expect((await duizhao('extract')).out).toMatch(/^other {2}4 kept\ntea {2}3 kept, 2 obsolete\n/)
    const state = await read('translations/.state/zh-Hans/tea.json')
    expect(state).not.toContain('gone')
  })

  test('knows a document that comes back under another name long after', async () => {
    await write('source/other.md', '这里是完全不同的另一份文件。\n')
    await rm(at('source/tea.md'))
    await duizhao('extract')
    await write('source/back.md', (spring + autumn).replace('五天', '六天'))
    expect((await duizhao('extract')).out).toContain(
      'back  4 kept, 1 edited\n  took over 5 of 5 texts of tea\n',
    )
  })

  test('leaves a damaged catalogue of a renamed document alone', async () => {
    await write('translations/en/tea.json', '{')
    await rename(at('source/tea.md'), at('source/garden.md'))
    const { code, out } = await duizhao('extract')
    expect(code).toBe(1)
    expect(out).toContain('translations/en/tea.json:1:2  error')
    expect(await read('translations/en/tea.json')).toBe('{')
  })
})

describe('move', () => {
  test('renames the source file and all that is known of it', async () => {
    const before = await texts('en/tea')
    const { code, out } = await duizhao('move', 'tea', 'guide/garden')
    expect({ code, out }).toEqual({
      code: 0,
      out: 'guide/garden  5 kept\n  took over 5 of 5 texts of tea\n4 files written.\n',
    })
    expect(await read('source/guide/garden.md')).toBe(spring + autumn)
    expect(existsSync(at('source/tea.md'))).toBe(false)
    expect(await texts('en/guide/garden')).toEqual(before)
    expect(there('en/tea')).toBe(false)
  })

  test('goes by what is said, not by the texts', async () => {
    await rm(at('source/tea.md'))
    await write('source/new.md', '# 春天的茶山\n\n谷雨前三天，茶树上了第一批新叶。\n')
    await duizhao('extract', 'new')
    const { out } = await duizhao('move', 'source/tea.md', 'source/new.md')
    expect(out).toMatch(/^new {2}.*edited.*obsolete/)
    expect(Object.values(await texts('en/new'))).toContain('EN 春天的茶园')
    expect((await duizhao('extract', '--check')).code).toBe(0)
  })

  test.each([
    [['tea', 'tea'], 'twice, expected an old and a new name'],
    [['nothing', 'other'], 'Found no source file of “other”, nor of “nothing”'],
    [['tea', 'both'], 'source/tea.md and source/both.md are both there'],
    [['nothing', 'tea'], 'Found no catalogue of “nothing”'],
  ])('refuses %j', async (names, message) => {
    await write('source/both.md', '两个都在。\n')
    const { code, err } = await duizhao('move', ...names)
    expect(code).toBe(2)
    expect(err).toContain(message)
    expect(there('en/tea')).toBe(true)
  })
})

describe('prune', () => {
  const vanish = async (): Promise<void> => {
    await write('source/tea.md', spring)
    await duizhao('extract')
  }

  const state = async (language: string): Promise<string> =>
    read(`translations/.state/${language}/tea.json`).catch(() => '')

  test('deletes what vanished before a day, in every language, and prints it', async () => {
    await vanish()
    const { code, out } = await duizhao('prune', '--obsolete-before', '2999-01-01')
    expect(code).toBe(0)
    expect(out).toMatch(
      /^tea {2}2 texts\n {2}\w{8} {2}since \d{4}-\d\d-\d\d\n {4}zh-Hans {2}秋天的果园\n {4}en {7}EN 秋天的果园\n {4}fr {7}FR 秋天的果园\n/,
    )
    expect(out).toMatch(/2 texts deleted\.\n$/)
    for (const language of ['zh-Hans', 'en', 'fr']) expect(await state(language)).not.toContain('obsolete')
    expect(Object.keys(await texts('en/tea'))).toHaveLength(3)
  })

  test('keeps what vanished later, and everything on a dry run', async () => {
    await vanish()
    const before = await state('en')
    expect((await duizhao('prune', '--obsolete-before', '2000-01-01')).out).toBe('Nothing to delete.\n')
    const dry = await duizhao('prune', '--obsolete-before', '2999-01-01', '--dry-run')
    expect(dry.out).toMatch(/2 texts would be deleted\.\n$/)
    expect(await state('en')).toBe(before)
  })

  test('keeps what was joined', async () => {
    const [, first = '', second = ''] = Object.keys(await texts('zh-Hans/tea'))
    await duizhao('join', first, second)
    expect((await duizhao('prune', '--obsolete-before', '2999-01-01')).out).toBe('Nothing to delete.\n')
    await duizhao('split', first, '--after', '嫩芽。')
    expect((await texts('en/tea'))[second]).toBe('EN 天还没亮，他们就上了山。')
  })

  test('deletes all of a document whose source file is gone long enough', async () => {
    await write('source/other.md', '这里是完全不同的另一份文件。\n')
    await rm(at('source/tea.md'))
    await duizhao('extract')
    expect((await duizhao('prune', '--obsolete-before', '2000-01-01')).out).toBe('Nothing to delete.\n')
    const { out } = await duizhao('prune', '--obsolete-before', '2999-01-01')
    expect(out).toMatch(/^tea {2}5 texts\n/)
    expect(['en/tea', 'fr/tea', 'zh-Hans/tea', '.state/zh-Hans/tea'].filter(there)).toEqual([])
    expect((await duizhao('extract', '--check')).code).toBe(0)
  })

  test.each([['yesterday'], ['2024-13-01'], ['2024']])('refuses “%s”', async date => {
    const { code, err } = await duizhao('prune', '--obsolete-before', date)
    expect(code).toBe(2)
    expect(err).toContain(`--obsolete-before: found “${date}”, expected a date such as 2024-01-31.`)
  })
})
