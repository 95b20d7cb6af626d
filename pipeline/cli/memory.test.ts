import { rm } from 'node:fs/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import { projectFolder } from '../test/cli/project-folder.js'

const { at, duizhao, read, write } = projectFolder()

const catalog = async (path: string): Promise<Record<string, string>> => JSON.parse(await read(path))

const lastYear = '# 新年贺词\n\n去年产值769.6亿元。共22家企业。我们**感谢**大家。\n'
const thisYear = '# 新年贺词\n\n去年产值1012.3亿元。共30家企业。我们**感谢**各位。我们感谢各位。\n'

const translations: Record<string, string> = {
  新年贺词: 'New Year Message',
  '去年产值769.6亿元。': 'Last year the output value was 76.96 billion yuan.',
  '共22家企业。': 'There are 22 enterprises.',
  '我们**感谢**大家。': 'We **thank** you all.',
}

beforeEach(async () => {
  await write('source/2024.md', lastYear)
  await duizhao('extract')
  const ids = await catalog('translations/zh-Hans/2024.json')
  const texts = Object.entries(ids).map(([id, text]) => [id, translations[text]])
  await write('translations/en/2024.json', JSON.stringify(Object.fromEntries(texts)))
  await write('source/2025.md', thisYear)
})

describe('duizhao pretranslate', () => {
  test('fills in the same texts, and brings the catalogues up to date', async () => {
    const { code, out } = await duizhao('pretranslate', '2025')
    expect(code).toBe(0)
    expect(out).toContain('2025 en  1 exact, 4 still missing')
    expect(Object.values(await catalog('translations/en/2025.json'))).toEqual(['New Year Message'])
    expect(await read('translations/.state/en/2025.json')).toMatch(
      /"state":"initial","source":"[\da-f]{12}","at":"[^"]+","origin":"memory"/,
    )
  })

  test('fills in new figures when asked, and says which', async () => {
    const { out } = await duizhao('pretranslate', '--substitute')
    expect(out).toContain('2025 en  1 exact, 2 substituted, 2 still missing')
    expect(out).toContain('76.96 → 101.23')
    expect(Object.values(await catalog('translations/en/2025.json'))).toEqual([
      'New Year Message',
      'Last year the output value was 101.23 billion yuan.',
      'There are 30 enterprises.',
    ])
  })

  test('writes nothing on a dry run', async () => {
    const { out } = await duizhao('pretranslate', '--dry-run', '--substitute')
    expect(out).toMatch(/\d files would be written\.\n$/)
    await expect(catalog('translations/en/2025.json')).rejects.toThrow('ENOENT')
  })

  test('does nothing a second time', async () => {
    await duizhao('pretranslate')
    expect((await duizhao('pretranslate')).out).toContain('0 files written.')
  })

  test('knows the files laid beside the catalogues', async () => {
    const unit =
      '<tu><tuv xml:lang="zh-CN"><seg>我们感谢各位。</seg></tuv><tuv xml:lang="en-US"><seg>We thank you.</seg></tuv></tu>'
    await write('translations/memory/bank.tmx', `<tmx version="1.4"><header/><body>${unit}</body></tmx>`)
    const { out } = await duizhao('pretranslate', '--json')
    const { documents } = JSON.parse(out)
    expect(documents[1].found[1]).toMatchObject({
      text: 'We thank you.',
      kind: 'exact',
      from: { document: 'translations/memory/bank.tmx', source: '我们感谢各位。' },
    })
  })

  test('tells of a damaged file of the memory and does the rest', async () => {
    await write('translations/memory/bank.tmx', '<tmx version="1.4"><header/><body>')
    const { code, out } = await duizhao('pretranslate')
    expect(code).toBe(1)
    expect(out).toContain('translations/memory/bank.tmx')
    expect(out).toContain('unclosed tag: body')
    expect(Object.values(await catalog('translations/en/2025.json'))).toEqual(['New Year Message'])
  })

  test('knows no language that the book has not', async () => {
    const { code, err } = await duizhao('pretranslate', '--lang', 'de')
    expect(code).toBe(2)
    expect(err).toContain('Found no language “de” in the configuration. There is: en.')
  })
})

describe('duizhao concordance', () => {
  test('shows where a text stands and how it was translated', async () => {
    const { out } = await duizhao('concordance', '感谢大家')
    expect(out.split('\n').slice(1)).toEqual([
      '  我们**[感谢**大家]。',
      '  We **thank** you all.',
      'Found in 1 translation.',
      '',
    ])
    expect((await duizhao('concordance', 'THANK you')).out).toContain('We **[thank** you] all.')
    expect((await duizhao('concordance', '没有')).out).toBe('Found nowhere.\n')
  })

  test('gives places as data', async () => {
    const { lines } = JSON.parse((await duizhao('concordance', '企业', '--json')).out)
    expect(lines).toMatchObject([
      {
        entry: { document: '2024', target: 'There are 22 enterprises.' },
        source: [{ start: 4, end: 6 }],
        target: [],
      },
    ])
  })
})

describe('duizhao terms', () => {
  beforeEach(() =>
    write('translations/glossary.csv', 'source,language,target\n企业,en,enterprise\n港口,en,port\n'),
  )

  test('tells how often each term stands in the book', async () => {
    const { code, out } = await duizhao('terms')
    expect(code).toBe(0)
    expect(out).toBe(`2  企业  en  preferred  enterprise
0  港口  en  preferred  port
1 of 2 entries of translations/glossary.csv are used.
`)
  })

  test('lists terms that stand nowhere', async () => {
    expect((await duizhao('terms', '--unused')).out).toBe(`0  港口  en  preferred  port
1 entry of translations/glossary.csv stands in no text.
`)
  })

  test('proposes terms with their contexts', async () => {
    await write('source/2026.md', '推动新能源开发。发展新能源产业。新能源很好。\n')
    const { out } = await duizhao('terms', '--candidates')
    expect(out).toContain('新能源  3 times\n    2026  推动[新能源]开发。\n')
    expect(out).not.toContain('企业  ')
  })

  test('tells of a faulty glossary with file and line', async () => {
    await write('translations/glossary.csv', 'source,language,target\n企业,en,\n')
    const { code, out } = await duizhao('terms')
    expect(code).toBe(1)
    expect(out).toMatch(/translations\/glossary\.csv:2:1[\s\S]*Unexpected empty cell in column “target”/)
  })

  test('knows a book without a glossary', async () => {
    await rm(at('translations/glossary.csv'))
    expect((await duizhao('terms')).out).toBe('0 of 0 entries of translations/glossary.csv are used.\n')
  })

  test('refuses two glossaries and other encodings', async () => {
    await write('translations/glossary.tsv', 'source\tlanguage\ttarget\n')
    expect((await duizhao('terms')).err).toContain('found translations/glossary.tsv too')
    await rm(at('translations/glossary.tsv'))
    await write('translations/glossary.csv', Uint8Array.of(0xc6, 0xf3))
    expect((await duizhao('terms')).out).toContain(
      'translations/glossary.csv:1:1  error  Unexpected bytes that are not UTF-8',
    )
  })
})
