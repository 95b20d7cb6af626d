import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, stat, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { projectFolder } from '../test/cli/project-folder.js'

const { at, duizhao, read, write } = projectFolder()

const edit = async (path: string, from: string, to: string): Promise<void> => {
  const text = await read(path)
  expect(text).toContain(from)
  await write(path, text.replace(from, to))
}

describe('the command line', () => {
  test.each([
    [['--help'], 0],
    [['help', 'build'], 0],
    [['--version'], 0],
    [[], 2],
    [['biuld'], 2],
    [['build', '--formats', 'html'], 2],
    [['build', '--format', 'docx'], 2],
    [['build', '--project', 'nowhere'], 2],
  ])('%j ends with %i', async (args, code) => {
    expect((await duizhao(...args)).code).toBe(code)
  })

  test('proposes what was probably meant', async () => {
    expect((await duizhao('biuld')).err).toContain('Did you mean build?')
    expect((await duizhao('build', '--fromat', 'pdf')).err).toContain('Did you mean --format?')
    expect((await duizhao('build', '--format', 'htm')).err).toContain('Did you mean “html”?')
  })

  test('with --json prints one object, whatever happens', async () => {
    for (const args of [
      ['biuld', '--json'],
      ['build', '--json', '--project', 'nowhere'],
      ['status', '--json'],
    ]) {
      const { code, out } = await duizhao(...args)
      expect(code).toBe(2)
      expect(JSON.parse(out)).toMatchObject({ ok: false, error: expect.any(String) })
    }
  })

  test('tells a wrong configuration by file and field', async () => {
    await write('duizhao.config.json', '{"stale": "never"}')
    const { code, err } = await duizhao('build')
    expect(code).toBe(2)
    expect(err).toBe(
      'error  duizhao.config.json: stale: found "never", expected “mark”, “source” or “fail”\n',
    )
  })
})

describe('init', () => {
  test('makes a book in which every text is translated and nothing is left to extract', async () => {
    const made = await duizhao('init', 'book')
    expect(made).toMatchObject({ code: 0, err: '' })
    expect(made.out).toContain('cd book')
    expect((await duizhao('extract', '--check', '--project', 'book')).code).toBe(0)
    const { out } = await duizhao('status', '--json', '--project', 'book')
    const { documents, diagnostics } = JSON.parse(out)
    expect(diagnostics).toEqual([])
    expect(documents[0].source.segments).toBeGreaterThan(25)
    expect(documents[0].targets.en).toMatchObject({
      translated: documents[0].source.segments,
      stale: 0,
      obsolete: 0,
    })
  })

  test('names the clone that made a book elsewhere, since no registry need have it', async () => {
    const { out } = await duizhao('init', 'book')
    expect(out).toContain('  cd book\n  npm install\n  npx duizhao build\n')
    const { devDependencies } = JSON.parse(await read('book/package.json'))
    expect(devDependencies.duizhao).toMatch(/^file:\.\.\//)
    expect(existsSync(join(at('book'), devDependencies.duizhao.slice('file:'.length), 'package.json'))).toBe(
      true,
    )
  })

  test('holds an example of each kind of text', async () => {
    await duizhao('init')
    const text = await read('source/spring-tea.md')
    const kinds = ['\n## ', '\n- ', '\n> ', '\n| ', '\n![', '\n[^1]:', '**']
    expect(kinds.filter(kind => !text.includes(kind))).toEqual([])
  })

  test('takes an empty folder, a new one deep down, and one that holds Git alone', async () => {
    await mkdir(at('.git'))
    expect((await duizhao('init')).code).toBe(0)
    expect((await duizhao('init', 'a/b/c')).code).toBe(0)
  })

  test('refuses a folder that holds anything, and leaves it alone', async () => {
    await write('thesis.md', 'mine')
    const { code, err } = await duizhao('init')
    expect(code).toBe(2)
    expect(err).toContain('This folder is not empty (thesis.md), expected an empty or new folder')
    expect(await readdir(at())).toEqual(['thesis.md'])
  })

  test('refuses a file', async () => {
    await write('book', '')
    expect((await duizhao('init', 'book')).err).toContain('is a file, expected an empty or new folder')
  })

  test('with --git begins a repository that leaves the output out', async () => {
    await duizhao('init', '--git', 'book')
    const listed = execFileSync('git', ['status', '--porcelain', '--untracked-files=all'], {
      cwd: at('book'),
      encoding: 'utf8',
    })
    expect(listed).toContain('?? source/spring-tea.md')
    await mkdir(at('book/output'))
    await write('book/output/index.html', '')
    expect(
      execFileSync('git', ['status', '--porcelain'], { cwd: at('book'), encoding: 'utf8' }),
    ).not.toContain('output')
  })
})

describe('extract', () => {
  beforeEach(async () => {
    await duizhao('init')
    await edit('source/spring-tea.md', '清明前五天', '清明前六天')
    await edit('source/spring-tea.md', '锅要热，手要快。', '')
  })

  test('shows what was edited word by word, and writes it once', async () => {
    const first = await duizhao('extract')
    expect(first.code).toBe(0)
    expect(first.out).toMatch(/spring-tea {2}32 kept, 1 edited, 1 obsolete\n/)
    expect(first.out).toContain('清明前[-五-]{+六+}天，山坡上的茶树发出第一批嫩芽。')
    expect(first.out).toMatch(/ {2}obsolete \w{8} 锅要热，手要快。/)
    expect((await duizhao('extract')).out).toBe('spring-tea  33 kept\nEvery catalogue is up to date.\n')
  })

  test('with --dry-run or --check writes nothing; --check tells by its exit code', async () => {
    const before = await read('translations/zh-Hans/spring-tea.json')
    expect((await duizhao('extract', '--dry-run')).code).toBe(0)
    expect((await duizhao('extract', '--check')).code).toBe(1)
    expect(await read('translations/zh-Hans/spring-tea.json')).toBe(before)
  })

  test('the edited text’s translation is stale afterwards', async () => {
    await duizhao('extract')
    const { documents } = JSON.parse((await duizhao('status', '--json')).out)
    expect(documents[0].targets.en).toMatchObject({ translated: 33, stale: 1, obsolete: 1 })
  })

  test('a source whose front matter cannot be read makes no text obsolete', async () => {
    await edit('source/spring-tea.md', 'title: 春茶', 'title: [春茶')
    const { code, out } = await duizhao('extract')
    expect(code).toBe(1)
    expect(out).toMatch(/^source\/spring-tea\.md:\d+:\d+ {2}error {2}Unexpected front matter/)
    expect(out).toContain('spring-tea  left as it is until the errors above are mended\nNothing written.\n')
    expect(await read('translations/zh-Hans/spring-tea.json')).toContain('"春茶"')
  })

  test('a document that does not exist is told with the nearest and the list', async () => {
    const { code, err } = await duizhao('extract', 'spring-tee')
    expect(code).toBe(2)
    expect(err).toBe(
      'error  Found no document “spring-tee”. Did you mean “spring-tea”? There is: spring-tea.\n',
    )
  })

  test('a source that is a link out of its folder is refused', async () => {
    await write('secret.md', 'secret')
    await symlink('../secret.md', at('source/leak.md'))
    const { code, err } = await duizhao('extract')
    expect(code).toBe(2)
    expect(err).toMatch(/leak\.md leads out of .*source by a symbolic link/)
    expect(existsSync(at('translations/zh-Hans/leak.json'))).toBe(false)
  })
})

describe('build', () => {
  beforeEach(async () => {
    await duizhao('init')
  })

  const page = () => at('output/spring-tea/index.html')

  test('publishes the book that init makes without a word of complaint', async () => {
    const { code, out, err } = await duizhao('build', '--format', 'html')
    // A machine that takes longer than a second is told what is being done.
    expect({ code, err: err.replace(/^building spring-tea\n/, '') }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^spring-tea {2}[\d.]+ m?s\n {2}output\/spring-tea\/\n {4}index\.html +[\d.]+ kB\n/)
    expect(await readFile(page(), 'utf8')).toContain('山坡上的茶树发出第一批嫩芽')
  })

  test('with --quiet says nothing where nothing is wrong', async () => {
    expect(await duizhao('build', '--format', 'html', '--quiet')).toEqual({ code: 0, out: '', err: '' })
  })

  test('with --json lists files, sizes and how far the translations are', async () => {
    const report = JSON.parse((await duizhao('build', '--format', 'html', '--json', 'spring-tea')).out)
    expect(report).toMatchObject({
      ok: true,
      diagnostics: [],
      documents: [{ name: 'spring-tea', path: 'source/spring-tea.md' }],
    })
    for (const { path, bytes } of report.documents[0].files) expect((await stat(at(path))).size).toBe(bytes)
  })

  test('with --output writes there and nowhere else', async () => {
    await duizhao('build', '--format', 'html', '--output', 'site')
    expect(existsSync(at('site/spring-tea/index.html'))).toBe(true)
    expect(existsSync(at('output'))).toBe(false)
  })

  test('a stale translation that must not go out keeps the last good page, with exit code 1', async () => {
    await duizhao('build', '--format', 'html')
    const before = await readFile(page(), 'utf8')
    await edit('source/spring-tea.md', '清明前五天', '清明前六天')
    await edit('duizhao.config.ts', "formats: ['html', 'pdf'],", "formats: ['html'], stale: 'fail',")
    const { code, out } = await duizhao('build')
    expect(code).toBe(1)
    expect(out).toMatch(/^source\/spring-tea\.md:\d+:\d+ {2}error {2}.*older than its source/m)
    expect(out).toContain('its last output stands')
    expect(out).toContain('The source has changed: 1 edited. Run “duizhao extract”.')
    expect(await readFile(page(), 'utf8')).toBe(before)
  })

  test('with --strict a warning is an error', async () => {
    await edit('source/spring-tea.md', '锅要热，手要快。', '锅要热，手要快。\u0008')
    const plain = await duizhao('build', '--format', 'html')
    expect(plain).toMatchObject({ code: 0 })
    expect(plain.out).toMatch(/spring-tea\.md:\d+:\d+ {2}warning {2}/)
    const strict = await duizhao('build', '--format', 'html', '--strict')
    expect(strict.code).toBe(1)
    expect(strict.out).toMatch(/spring-tea\.md:\d+:\d+ {2}error {2}/)
    expect(strict.out).toContain('not published because of 1 error')
  })

  test('twice over the output is the same to the byte', async () => {
    await duizhao('build', '--format', 'html')
    const before = await readFile(page(), 'utf8')
    await duizhao('build', '--format', 'html')
    expect(await readFile(page(), 'utf8')).toBe(before)
  })

  test('an output folder that is a link out of the project is refused', async () => {
    await mkdir(at('elsewhere'))
    await rm(at('output'), { recursive: true, force: true })
    const inner = at('inner')
    await duizhao('init', 'inner')
    await symlink('../elsewhere', join(inner, 'output'))
    const { code, err } = await duizhao('build', '--project', 'inner')
    expect(code).toBe(2)
    expect(err).toMatch(/output is a symbolic link out of the project/)
    expect(await readdir(at('elsewhere'))).toEqual([])
  })
})

describe('explain', () => {
  test('tells what a check looks at, or lists them all', async () => {
    expect((await duizhao('explain', 'source-end-mark')).out).toMatch(/^# source-end-mark\n/)
    expect((await duizhao('explain')).out).toContain('- `source-end-mark` (')
  })

  test('proposes the nearest check', async () => {
    const { code, err } = await duizhao('explain', 'source-endmark')
    expect(code).toBe(2)
    expect(err).toContain('Found no check “source-endmark”. Did you mean “source-end-mark”?')
  })
})

test('diagnostics name files from where the user stands', async () => {
  await duizhao('init', 'book')
  await edit('book/translations/en/spring-tea.json', '{', '{{')
  const { out, code } = await duizhao('status', '--project', 'book')
  expect(code).toBe(1)
  expect(out).toMatch(/^book\/translations\/en\/spring-tea\.json:1:2 {2}error {2}/)
})

test('doctor looks at everything a build needs', async () => {
  await duizhao('init')
  const { findings } = JSON.parse((await duizhao('doctor', '--json')).out)
  const names = findings.map(({ name }: { name: string }) => name)
  expect(names).toEqual(['Node.js', 'Browser', 'Fonts', 'Cache', 'Project'])
  expect(findings.at(-1).found).toContain('1 document, zh-Hans → en')
})

test('doctor tells what is missing, with the line that installs it, and exit code 2', async () => {
  await write('duizhao.config.json', '{"browser": {"executablePath": "/nowhere/chrome"}}')
  const { code, out } = await duizhao('doctor')
  expect(code).toBe(2)
  expect(out).toMatch(
    /✗ Browser +The browser named by browser\.executablePath, \/nowhere\/chrome, cannot be used/,
  )
  expect(out).toMatch(/sudo apt install chromium-headless-shell/)
})
