import { readFile, stat } from 'node:fs/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import { projectFolder } from '../test/cli/project-folder.js'

const { at, duizhao, duizhaoIn, read, write } = projectFolder()

const catalog = 'translations/en/broken.json'
const state = 'translations/.state/en/broken.json'
const source = 'translations/zh-Hans/broken.json'

beforeEach(async () => {
  for (const name of ['broken', 'sound']) await write(`source/${name}.md`, `# 题${name}\n\n甲说今天。\n`)
  await duizhao('extract')
  for (const name of ['broken', 'sound']) {
    const ids = Object.keys(JSON.parse(await read(`translations/zh-Hans/${name}.json`)))
    await write(
      `translations/en/${name}.json`,
      JSON.stringify(Object.fromEntries(ids.map(id => [id, 'A text.'])), undefined, 2),
    )
  }
})

/** File, what it holds, where and what the message says. */
const damages: [string, string, string, string, string][] = [
  ['invalid JSON', catalog, '{\n  "a1": "A"\n  "b2": "B"\n}', '3:3', 'Unexpected “"”, expected “,” or “}”'],
  [
    'conflict marks',
    catalog,
    '{\n<<<<<<< ours\n"a1": "A"\n=======\n"a1": "B"\n>>>>>>> theirs\n}',
    '2:1',
    'Unexpected conflict marker of git',
  ],
  ['a key twice', catalog, '{\n"a1": "A",\n"a1": "B"\n}', '3:1', 'Unexpected key “a1” a second time'],
  ['a list', catalog, '[]', '1:1', 'Unexpected list […]'],
  ['a list for a text', catalog, '{\n  "a1": ["A"]\n}', '2:9', 'Unexpected list […] for “a1”'],
  ['__proto__', catalog, '{\n  "__proto__": "A"\n}', '2:3', 'Unexpected key “__proto__”'],
  ['invalid JSON', state, '{\n  "segments": {\n', '3:1', 'Unexpected end of file'],
  [
    'conflict marks',
    state,
    '{\n<<<<<<< ours\n=======\n>>>>>>> theirs\n}',
    '2:1',
    'Unexpected conflict marker of git',
  ],
  [
    'a key twice',
    state,
    '{"segments": {\n"a1": {},\n"a1": {}\n}}',
    '3:1',
    'Unexpected key “a1” a second time',
  ],
  ['an unknown key', state, '{\n  "segment": {}\n}', '2:3', 'Unexpected field “segment” of the file'],
  [
    'an unknown field',
    state,
    '{"segments": {\n"a1": {"sate": "final"}\n}}',
    '2:8',
    'Unexpected field “sate” of “a1”',
  ],
  [
    'an unknown state',
    state,
    '{"segments": {\n"a1": {"state": "done"}\n}}',
    '2:17',
    'Unexpected text for “state” of “a1”, expected one of initial',
  ],
  ['a list of segments', state, '{\n"segments": []}', '2:13', 'Unexpected list […]'],
  ['__proto__', state, '{"segments": {\n"__proto__": {}\n}}', '2:1', 'Unexpected key “__proto__”'],
  ['invalid JSON', source, '{', '1:2', 'Unexpected end of file'],
  ['a key twice', source, '{\n"a1": "甲",\n"a1": "乙"\n}', '3:1', 'Unexpected key “a1” a second time'],
]

/** “甲说今天。题目是一个。” as other programs save it, with the name that a message gives the encoding. */
const encodings: [string, Uint8Array, string][] = [
  ['GBK', Buffer.from([0xbc, 0xd7, 0xcb, 0xb5, 0xbd, 0xf1, 0xcc, 0xec, 0xa1, 0xa3]), 'GBK (GB 18030)'],
  ['Big5', Buffer.from([0xa5, 0xd2, 0xbb, 0xa1, 0xa4, 0xb5, 0xa4, 0xd1, 0xa1, 0x43]), 'Big5'],
  ['UTF-16', Buffer.from('\uFEFF# 题\n\n甲说今天。\n', 'utf16le'), 'UTF-16'],
  ['UTF-16 without its mark', Buffer.from('# 题\n\n甲说今天。\n', 'utf16le'), 'UTF-16LE'],
]

/** A slow build says how far it is. */
const withoutProgress = (err: string): string => err.replaceAll(/^(?:\d+\/\d+ {2})?building .*\n/gmu, '')

describe('a source', { timeout: 120_000 }, () => {
  const page = 'output/broken/index.html'

  test.each(encodings)(
    'in %s is told with what it looks like and how to convert it; the other document is made, its own output stays',
    async (_, bytes, name) => {
      await duizhao('build', '--format', 'html')
      const before = await read(page)
      const catalogs = await read(source)
      await write('source/broken.md', bytes)
      await write('source/sound.md', '# 题sound\n\n甲说昨天。\n')
      const commands = [
        ['extract'],
        ['status'],
        ['check'],
        ['pretranslate'],
        ['terms'],
        ['build', '--format', 'html'],
      ]
      for (const command of commands) {
        const { code, out, err } = await duizhao(...command)
        expect([command, code, withoutProgress(err)]).toEqual([command, 1, ''])
        expect(out).toContain('source/broken.md:1:1  error  Unexpected bytes that are not UTF-8')
        expect(out).toContain(`the file looks like ${name}`)
        expect(out).toContain('iconv -f ')
      }
      expect(await read('output/sound/index.html')).toContain('甲说昨天。')
      expect(await read(page)).toBe(before)
      expect(await read(source)).toBe(catalogs)
      expect((await duizhao('build', 'sound', '--format', 'html')).code).toBe(0)
    },
  )

  test('in another encoding has no line in the status, and no link into it is called dead', async () => {
    await write('source/broken.md', encodings[0]?.[1] ?? '')
    await write('source/sound.md', '# 题sound\n\n[甲](broken.md#甲)说昨天。\n')
    expect((await duizhao('build', '--format', 'html')).out).not.toContain('link-target')
    const { documents } = JSON.parse((await duizhao('status', '--json')).out)
    expect(documents.map(({ name }: { name: string }) => name)).toEqual(['sound'])
  })

  test('in UTF-8 with a damaged byte is not called by another encoding', async () => {
    const text = Buffer.from('# 题broken\n\n甲说今天。乙说明天。\n')
    text[text.length - 3] = 0x41
    await write('source/broken.md', text)
    const { out } = await duizhao('status')
    expect(out).toContain('source/broken.md:3:1  error  Unexpected bytes that are not UTF-8, ')
    expect(out).not.toContain('looks like')
  })

  test('is told in Chinese', async () => {
    await write('source/broken.md', encodings[0]?.[1] ?? '')
    const { out } = await duizhaoIn({ LANG: 'zh_CN.UTF-8' }, 'status')
    expect(out).toContain('source/broken.md:1:1  错误  文件不是 UTF-8，看来是 GBK (GB 18030)')
  })
})

describe('a damaged file', { timeout: 120_000 }, () => {
  test.each(damages)(
    'with %s (%s) is told with its place and never written over; the other document is made',
    async (_, file, text, place, reason) => {
      await write(file, text)
      await write('source/broken.md', '# 题broken\n\n甲说昨天。乙说明天。\n')
      await write('source/sound.md', '# 题sound\n\n甲说昨天。\n')
      for (const command of ['extract', 'status', 'pretranslate']) {
        const { code, out } = await duizhao(command)
        expect([command, code]).toEqual([command, 1])
        expect(out).toContain(`${file}:${place}  error  ${reason}`)
        expect(await read(file)).toBe(text)
      }
      expect(await read('translations/zh-Hans/sound.json')).toContain('甲说昨天。')
      const { code, out } = await duizhao('build', '--format', 'html')
      expect(code).toBe(1)
      expect(out).toContain(`${file}:${place}  error  ${reason}`)
      expect(await read('output/sound/index.html')).toContain('甲说昨天。')
      await expect(stat(at('output/broken/index.html'))).rejects.toThrow('ENOENT')
      expect(await read(file)).toBe(text)
    },
  )

  test.each([catalog, state, source])(
    'in another encoding (%s) is told, the other document is made',
    async file => {
      const bytes = Buffer.from('{\n  "a1": "\u00bc\u00d7\u00cb\u00b5"\n}\n', 'latin1')
      await write(file, '')
      await write(file, bytes)
      for (const command of [['extract'], ['check'], ['pretranslate'], ['build', '--format', 'html']]) {
        const { code, out } = await duizhao(...command)
        expect([command, code]).toEqual([command, 1])
        expect(out).toContain(
          `${file}:2:1  error  Unexpected bytes that are not UTF-8; the file looks like GBK (GB 18030)`,
        )
      }
      expect(await readFile(at(file))).toEqual(bytes)
      expect(await read('output/sound/index.html')).toContain('A text.')
      await expect(stat(at('output/broken/index.html'))).rejects.toThrow('ENOENT')
    },
  )

  test.each(['translations/glossary.csv', 'translations/glossary.tsv', 'translations/en/interface.json'])(
    'that all documents share, in another encoding (%s), is told, and every document is made',
    async file => {
      const bytes = Buffer.from('{\n  "a1": "\u00bc\u00d7\u00cb\u00b5"\n}\n', 'latin1')
      await write(file, bytes)
      const commands = [['check'], ['build', '--format', 'html'], ...(file.endsWith('sv') ? [['terms']] : [])]
      for (const command of commands) {
        const { code, out } = await duizhao(...command)
        expect([command, code]).toEqual([command, 1])
        expect(out).toContain(`${file}:2:1  error  Unexpected bytes that are not UTF-8`)
      }
      expect(await readFile(at(file))).toEqual(bytes)
      expect(await read('output/sound/index.html')).toContain('A text.')
    },
  )

  test.each([
    ['glossary.xlsx', 'Save it from the spreadsheet as “CSV UTF-8”'],
    ['Glossary.CSV', 'Rename it glossary.csv'],
  ])('is %s instead of the glossary: it is told what to do', async (name, note) => {
    await write(`translations/${name}`, 'PK')
    const { code, out } = await duizhao('terms')
    expect([code, out]).toEqual([0, expect.stringContaining(`Unexpected file “${name}”`)])
    expect(out).toContain(note)
    await write('translations/glossary.csv', 'source,language,target\n甲,en,A\n')
    expect((await duizhao('terms')).out).not.toContain(name)
  })

  test('is none with an empty text, and the document is made', async () => {
    await write(catalog, (await read(catalog)).replace(/"A text\."/, '""'))
    const { code, out } = await duizhao('build', '--format', 'html')
    expect([code, out]).toEqual([0, expect.stringContaining('counts as missing')])
    expect(await read('output/broken/index.html')).toContain('A text.')
  })

  test.each([source, catalog, state, 'translations/en/interface.json'])(
    'is none with a byte order mark (%s): it is told, the document is made, the next write leaves it out',
    async file => {
      const text = await read(file).catch(() =>
        file === state ? '{"segments": {}}' : '{"contents": "A text."}',
      )
      await write(file, `\uFEFF${text}`)
      const told = `${file}:1:1  warning  Unexpected byte order mark, expected plain UTF-8`
      for (const command of [['check'], ['build', '--format', 'html']]) {
        expect((await duizhao(...command)).out).toContain(told)
        expect(await read(file)).toBe(`\uFEFF${text}`)
      }
      expect(await read('output/broken/index.html')).toContain('A text.')
      if (file.endsWith('interface.json')) return
      expect(await duizhao('extract')).toEqual({ code: 0, out: expect.stringContaining(told), err: '' })
      expect(JSON.parse(await read(file))).toEqual(file === state ? expect.anything() : JSON.parse(text))
      expect((await duizhao('extract')).out).not.toContain('byte order')
    },
  )
})
