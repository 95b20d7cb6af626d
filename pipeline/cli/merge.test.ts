import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { beforeEach, describe, expect, test } from 'vitest'
import { projectFolder } from '../test/cli/project-folder.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

const { at, duizhao, read, write } = projectFolder()

const person = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org']

/** Git itself in the folder; a merge with conflicts ends with 1. */
const git = (...args: string[]): { code: number; out: string } => {
  try {
    return { code: 0, out: execFileSync('git', [...person, ...args], { cwd: at(), encoding: 'utf8' }) }
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string }
    return { code: status, out: stdout }
  }
}

const edit = async (path: string, from: string, to: string): Promise<void> => {
  const text = await read(path)
  expect(text).toContain(from)
  await write(path, text.replace(from, to))
}

const source = 'source/spring-tea.md'
const english = 'translations/en/spring-tea.json'

const texts = async (path: string): Promise<Record<string, string>> => JSON.parse(await read(path))

/** The id of the segment whose source text begins so. */
const idOf = async (beginning: string): Promise<string> =>
  Object.entries(await texts('translations/zh-Hans/spring-tea.json')).find(([, text]) =>
    text.startsWith(beginning),
  )?.[0] ?? ''

/** What a branch does, committed. */
const branch = async (name: string, work: () => Promise<unknown>): Promise<void> => {
  git('switch', '--quiet', '--create', name, 'main')
  await work()
  git('add', '--all')
  git('commit', '--quiet', '--message', name)
}

beforeEach(async () => {
  await duizhao('init', '--git')
  // The compiled program may be older than these sources.
  const main = `'${root}node_modules/.bin/jiti' '${root}pipeline/cli/main.ts'`
  git('config', 'merge.duizhao.driver', `${main} merge %O %A %B --path %P --source zh-Hans`)
  git('branch', '--quiet', '-M', 'main')
  git('add', '--all')
  git('commit', '--quiet', '--message', 'Begin')
  git('branch', '--quiet', '-M', 'main')
})

/** Git starts the program once a file. */
const minutes = 180_000

describe('git merge of two branches', { timeout: minutes }, () => {
  test('that edit, join, add, remove and translate different sentences goes without a conflict', async () => {
    const [hot, leaves] = [await idOf('锅要热'), await idOf('鲜叶下锅')]
    const first = await idOf('清明前五天')
    await branch('ours', async () => {
      await edit(source, '清明前五天', '清明前六天')
      await edit(source, '## 炒茶\n', '## 炒茶\n\n炒茶要看天。\n')
      await duizhao('extract')
      await duizhao('join', hot, leaves)
      await edit(english, 'Five days before', 'Six days before')
    })
    const last = await idOf('2023年比上一年')
    await branch('theirs', async () => {
      await edit(english, 'ten minutes later it is down to 80 °C', 'after ten minutes, 80 °C')
      await edit(source, '2023年比上一年多收了75公斤鲜叶，增长6%。\n', '')
      await edit(source, '- 一芽两叶', '- 一芽三叶，没有人要；\n- 一芽两叶')
      await duizhao('extract')
    })
    git('switch', '--quiet', 'ours')
    const merge = git('merge', '--quiet', '--no-edit', 'theirs')
    expect(merge.code).toBe(0)
    expect(merge.out).not.toContain('CONFLICT')
    expect((await duizhao('extract')).code).toBe(0)
    const after = await texts(english)
    expect(after[first]).toMatch(/^Six days before/)
    expect(after[hot]).toMatch(/^The pan must be hot .* When the fresh leaves .* after ten minutes, 80 °C\.$/)
    expect(after[leaves]).toBeUndefined()
    expect(after[last]).toBeUndefined()
    expect(JSON.parse(await read('translations/.state/en/spring-tea.json')).obsolete[last].text).toMatch(/75/)
    expect(Object.values(await texts('translations/zh-Hans/spring-tea.json'))).toEqual(
      expect.arrayContaining(['炒茶要看天。', '一芽三叶，没有人要；']),
    )
    expect((await duizhao('extract', '--check')).code).toBe(0)
    expect((await duizhao('build', '--format', 'html')).code).toBe(0)
  })

  test('that both retranslate a sentence keeps both, shows both, and a proposal', async () => {
    const hot = await idOf('锅要热')
    await branch('ours', () => edit(english, 'The pan must be hot', 'The wok must be hot'))
    await branch('theirs', () => edit(english, 'the hands quick', 'the hands swift'))
    git('switch', '--quiet', 'ours')
    const { code, out } = git('merge', '--no-edit', 'theirs')
    expect(code).toBe(1)
    expect(out).toContain(`translations/en/spring-tea.json  1 text changed on both sides\n  ${hot}\n`)
    expect(out).toContain('    ours      The [-pan-]{+wok+} must be hot and the hands quick.\n')
    expect(out).toContain('    theirs    The pan must be hot and the hands [-quick-]{+swift+}.\n')
    expect(out).toContain('    proposal  The wok must be hot and the hands swift.\n')
    expect(await read(english)).toContain(
      `<<<<<<< ours\n  "${hot}": "The wok must be hot and the hands quick.",\n=======\n  "${hot}": "The pan must be hot and the hands swift.",\n>>>>>>> theirs\n`,
    )
    const status = await duizhao('status')
    expect(status.code).toBe(1)
    expect(status.out).toMatch(
      /translations\/en\/spring-tea\.json:\d+:1 {2}error {2}Unexpected conflict marker/,
    )
    await write(
      english,
      (await read(english)).replace(/<<<<<<< ours\n([\s\S]*?)=======\n[\s\S]*?>>>>>>> theirs\n/, '$1'),
    )
    expect((await duizhao('extract', '--check')).code).toBe(0)
  })

  test('that both edit a sentence of the source asks once, in the source', async () => {
    const first = await idOf('清明前五天')
    for (const [name, day] of [
      ['ours', '清明前六天'],
      ['theirs', '清明前七天'],
    ] as const)
      await branch(name, async () => {
        await edit(source, '清明前五天', day)
        await duizhao('extract')
      })
    git('switch', '--quiet', 'ours')
    expect(git('merge', '--no-edit', 'theirs').code).toBe(1)
    expect(git('diff', '--name-only', '--diff-filter=U').out).toBe(`${source}\n`)
    const value = await read(source)
    await write(source, value.replace(/<<<<<<< [\s\S]*?=======\n([\s\S]*?)>>>>>>> .*\n/, '$1'))
    expect((await duizhao('extract')).code).toBe(0)
    expect(await idOf('清明前七天')).toBe(first)
    expect((await texts(english))[first]).toMatch(/^Five days before/)
    const { documents } = JSON.parse((await duizhao('status', '--json')).out)
    expect(documents[0].targets.en).toMatchObject({ stale: 1, obsolete: 0 })
  })

  test('of a damaged file is a merge by lines, and says so', async () => {
    await branch('ours', () => edit(english, '{', '{ ours'))
    await branch('theirs', () => edit(english, 'the hands quick', 'the hands swift'))
    git('switch', '--quiet', 'ours')
    const { code, out } = git('merge', '--no-edit', 'theirs')
    expect(code).toBe(1)
    expect(out).toContain('translations/en/spring-tea.json: merged by lines, since a version is damaged.')
    expect(await read(english)).toMatch(/^\{ ours[\s\S]*the hands swift/)
  })
})

describe('init --git', () => {
  test('sets up a clone of a book that is there, without touching it twice', async () => {
    const attributes = await read('.gitattributes')
    expect(attributes).toContain('/translations/**/*.json merge=duizhao\n')
    git('config', '--unset', 'merge.duizhao.driver')
    const { code, out } = await duizhao('init', '--git')
    expect({ code, out }).toEqual({
      code: 0,
      out: 'Git merges translations segment by segment in this clone. Commit .gitattributes for the others.\n',
    })
    expect(await read('.gitattributes')).toBe(attributes)
    const driver = git('config', 'merge.duizhao.driver').out
    expect(driver).toContain("dist/cli/main.js' merge %O %A %B --path %P --source 'zh-Hans'")
    expect(driver).toContain('git merge-file -L ours -L base -L theirs %A %O %B')
  })

  test('adds to the attributes that a book has', async () => {
    await write('.gitattributes', '*.png binary')
    await duizhao('init', '--git')
    expect(await read('.gitattributes')).toMatch(
      /^\*\.png binary\n# .*\n\/translations\/\*\*\/\*\.json merge=duizhao\n$/,
    )
  })

  test('of a clone without the program falls back to git’s own merge', async () => {
    await duizhao('init', '--git')
    const driver = git('config', 'merge.duizhao.driver').out.trim()
    git('config', 'merge.duizhao.driver', driver.replaceAll(/'[^']*main\.js'/g, "'nowhere/main.js'"))
    await branch('ours', () => edit(english, 'The pan must be hot', 'The wok must be hot'))
    await branch('theirs', () => edit(english, 'the hands quick', 'the hands swift'))
    git('switch', '--quiet', 'ours')
    expect(git('merge', '--no-edit', 'theirs').code).toBe(1)
    expect(await read(english)).toMatch(
      /<<<<<<< ours\n[^\n]*wok[^\n]*\n=======\n[^\n]*swift[^\n]*\n>>>>>>> theirs/,
    )
  })
})
