import { execFileSync } from 'node:child_process'
import { rm, stat } from 'node:fs/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import { projectFolder } from '../test/cli/project-folder.js'

const { at, duizhao, duizhaoIn, read, write } = projectFolder()

const catalog = 'translations/en/lacking.json'
const state = 'translations/.state/en/lacking.json'
const source = 'translations/zh-Hans/lacking.json'
const sourceState = 'translations/.state/zh-Hans/lacking.json'

const git = (...args: string[]): void =>
  void execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: at() })

beforeEach(async () => {
  for (const name of ['lacking', 'sound'])
    await write(`source/${name}.md`, `# 题${name}\n\n甲说今天。\n\n乙说明天。\n`)
  await duizhao('extract')
  for (const name of ['lacking', 'sound']) {
    const ids = Object.keys(JSON.parse(await read(`translations/zh-Hans/${name}.json`)))
    const segments = Object.fromEntries(ids.map(id => [id, { state: 'final', source: '0' }]))
    await write(`translations/en/${name}.json`, JSON.stringify(Object.fromEntries(ids.map(id => [id, 'A.']))))
    await write(`translations/.state/en/${name}.json`, JSON.stringify({ segments }))
  }
  await duizhao('extract')
})

const commands = [['extract'], ['status'], ['check'], ['pretranslate'], ['build', '--format', 'html']]

/** Each command says it of the file, writes nothing of the document and makes the other. */
const expectSaid = async (file: string, said: string): Promise<void> => {
  await write('source/lacking.md', '# 题lacking\n\n甲说昨天。\n\n丙说明天。\n')
  const others = [catalog, state, source, sourceState].filter(path => path !== file)
  const before = await Promise.all(others.map(path => read(path)))
  for (const command of commands) {
    const { code, out } = await duizhao(...command)
    expect([command, code]).toEqual([command, 1])
    expect(out).toContain(`${file}  error  ${said}`)
    await expect(stat(at(file))).rejects.toThrow('ENOENT')
  }
  expect(await Promise.all(others.map(path => read(path)))).toEqual(before)
  expect(await read('output/sound/index.html')).toContain('甲说今天。')
}

describe('in a book without Git', { timeout: 60_000 }, () => {
  test('translations that are gone while their states stand are told, with what to do', async () => {
    await rm(at(catalog))
    await expectSaid(catalog, `Unexpected lack of the file, expected 3 translations that ${state} knows of`)
    expect((await duizhao('status')).out).toContain('write {} into it')
    const chinese = await duizhaoIn({ LANG: 'zh_CN.UTF-8' }, 'status')
    expect(chinese.out).toContain(`${catalog}  错误  文件不见了，按 ${state} 其中应有 3 条译文`)
  })

  test('{} in place of the translations begins them anew', async () => {
    await rm(at(catalog))
    await write(catalog, '{}\n')
    expect((await duizhao('status')).code).toBe(0)
  })

  test('states that never were are missed by nobody', async () => {
    await rm(at(state))
    for (const command of [['status'], ['extract']]) expect((await duizhao(...command)).code).toBe(0)
  })
})

describe('in a book in Git', { timeout: 60_000 }, () => {
  beforeEach(() => {
    git('init', '-q')
    git('add', '.')
    git('commit', '-qm', 'a book')
  })

  test.each([catalog, state, source, sourceState])('%s that was deleted is told', async file => {
    await rm(at(file))
    await expectSaid(file, 'Unexpected lack of the file, ')
    const { out } = await duizhao('status')
    expect(out).toContain(`git restore ${file}`)
    git('restore', file)
    expect((await duizhao('status')).out).not.toContain('lack of the file')
  })

  test('translations and states of a language that were deleted together are told', async () => {
    await rm(at('translations/en'), { recursive: true })
    await rm(at('translations/.state/en'), { recursive: true })
    const { code, out } = await duizhao('status')
    expect(code).toBe(1)
    for (const file of [catalog, state]) expect(out).toContain(`${file}  error  `)
  })

  test('the whole folder that was deleted is told', async () => {
    await rm(at('translations'), { recursive: true })
    const { code, out } = await duizhao('extract')
    expect(code).toBe(1)
    for (const file of [catalog, state, source]) expect(out).toContain(`${file}  error  `)
    await expect(stat(at('translations/zh-Hans'))).rejects.toThrow('ENOENT')
  })

  test('what Git was told to remove is missed by nobody', async () => {
    git('rm', '-q', catalog, state)
    expect((await duizhao('status')).code).toBe(0)
  })

  test('a document that was renamed and renamed back keeps its translations', async () => {
    const text = await read('source/lacking.md')
    const before = await read(catalog)
    await rm(at('source/lacking.md'))
    await write('source/renamed.md', text)
    expect((await duizhao('extract')).code).toBe(0)
    await expect(stat(at(catalog))).rejects.toThrow('ENOENT')
    await rm(at('source/renamed.md'))
    await write('source/lacking.md', text)
    expect((await duizhao('extract')).code).toBe(0)
    expect(await read(catalog)).toBe(before)
  })
})
