import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isDeep } from './deep.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Npm's own settings of the run that tests us must not reach the one we test. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^npm_(?:config_(?:prefix|local_prefix|global)|package|lifecycle)/i.test(name),
  ),
)

const run = (folder: string, command: string, ...args: string[]): string =>
  execFileSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })

/** Needs the registry, or npm's cache, and minutes: in the deep run only. */
describe.runIf(isDeep)('the packed program, installed into an empty folder', () => {
  let folder: string
  let packed: { filename: string; size: number; files: { path: string }[] }

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'duizhao-package-'))
    // The build that went before made `dist`; other tests are reading it now.
    ;[packed] = JSON.parse(
      run(root, 'npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', folder),
    )
    writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}')
    run(folder, 'npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', `./${packed.filename}`)
  }, 600_000)

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('holds the program and no test, source or map', () => {
    const paths = packed.files.map(({ path }) => path)
    for (const path of [
      'dist/index.js',
      'dist/index.d.ts',
      'dist/cli/main.js',
      'LICENSE',
      'README.md',
      'package.json',
    ])
      expect(paths).toContain(path)
    expect(paths.filter(path => /\.test\.|(?<!\.d)\.ts$|\.map$|^dist\/test\//.test(path))).toEqual([])
    expect(packed.size).toBeLessThan(2_000_000)
  })

  test('is imported by its name, and by nothing below it', () => {
    const names = run(
      folder,
      'node',
      '--input-type=module',
      '-e',
      "console.log(Object.keys(await import('duizhao')).join())",
    )
    expect(names).toContain('defineConfig')
    const deep = "import('duizhao/dist/build.js').catch(error => console.log(error.code))"
    expect(run(folder, 'node', '--input-type=module', '-e', deep)).toContain('ERR_PACKAGE_PATH_NOT_EXPORTED')
  })

  test('begins a book and builds it', () => {
    run(folder, 'npx', 'duizhao', 'init', 'book')
    const report = JSON.parse(run(folder, 'npx', 'duizhao', 'build', '--project', 'book', '--json'))
    expect(report).toMatchObject({ ok: true, diagnostics: [] })
    const output = join(folder, 'book/output/spring-tea')
    const names = readdirSync(output)
    expect(names.filter(name => name.endsWith('.html')).length).toBeGreaterThan(0)
    for (const name of names.filter(each => each.endsWith('.pdf'))) {
      expect(statSync(join(output, name)).size).toBeGreaterThan(10_000)
      expect(readFileSync(join(output, name)).subarray(0, 5).toString()).toBe('%PDF-')
    }
  }, 120_000)
})

test('package.json names the one entrance, the program and what is published', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  expect(Object.keys(manifest.exports)).toEqual(['.', './package.json'])
  expect(manifest.bin).toEqual({ duizhao: 'dist/cli/main.js' })
  expect(manifest.files).toEqual(['dist'])
})

const built = join(root, 'dist/cli/main.js')

// Windows runs programs by their name.
test.runIf(existsSync(built) && process.platform !== 'win32')(
  'what the build leaves can be run by npx in a clone',
  () => {
    expect(statSync(built).mode & 0o111).toBe(0o111)
  },
)
