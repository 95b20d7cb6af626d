import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadConfig } from './load.js'

let project: string

beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'duizhao-config-'))
})

afterEach(() => rm(project, { recursive: true }))

const load = async (files: Record<string, string>) => {
  for (const [name, text] of Object.entries(files)) await writeFile(join(project, name), text)
  return loadConfig(project)
}

const config = 'duizhao.config'

test('without a file every field has its default', async () => {
  expect(await load({})).toMatchObject({ project, sourceLanguage: 'zh-Hans' })
})

test.each([
  [
    'ts',
    `import { defineConfig, type ConfigSpec } from 'duizhao'\nexport default defineConfig({ stale: 'fail' } satisfies ConfigSpec)`,
  ],
  ['mts', `const stale = 'fail' as const\nexport default { stale }`],
  ['js', `import { defineConfig } from 'duizhao'\nexport default defineConfig({ stale: 'fail' })`],
  ['mjs', `export default { stale: await Promise.resolve('fail') }`],
  ['json', `{ "stale": "fail" }`],
])('a .%s file is read', async (extension, text) => {
  expect((await load({ [`${config}.${extension}`]: text })).stale).toBe('fail')
})

test('what the file imports from its own folder is read too', async () => {
  const files = {
    [`${config}.ts`]: `import { stale } from './choices.ts'\nexport default { stale }`,
    'choices.ts': `export const stale: string = 'fail'`,
  }
  expect((await load(files)).stale).toBe('fail')
})

test('a changed file is read anew', async () => {
  await load({ [`${config}.ts`]: `export default { stale: 'fail' }` })
  expect((await load({ [`${config}.ts`]: `export default { stale: 'source' }` })).stale).toBe('source')
})

test.each([
  [
    'a slip of syntax',
    'ts',
    'export default {\n  stale: 1,,\n}',
    '.ts:2: the configuration cannot be loaded: Unexpected token',
  ],
  [
    'an error thrown',
    'ts',
    'const a = 1\nthrow new Error("no luck")',
    '.ts:2: the configuration cannot be loaded: no luck',
  ],
  [
    'an unknown name',
    'js',
    'export default {\n stale: mark }',
    '.js:2: the configuration cannot be loaded: ReferenceError: mark is not defined',
  ],
  [
    'no default export',
    'ts',
    'export const stale = 1',
    '.ts: found no default export, expected “export default defineConfig({…})”',
  ],
  [
    'a slip in JSON',
    'json',
    '{\n  "stale": "mark",\n}',
    '.json:3:1: found “}”, expected a key in double quotation marks',
  ],
  ['a wrong field', 'json', '{"stale": "x"}', '.json: stale: found "x", expected “mark”, “source” or “fail”'],
  [
    'a module that is missing',
    'ts',
    'import a from "./nowhere.js"\nexport default a',
    `.ts:1: the configuration cannot be loaded: Cannot find module './nowhere.js'`,
  ],
])('%s is told with file and line', async (_, extension, text, problem) => {
  await expect(load({ [`${config}.${extension}`]: text })).rejects.toThrow(`${config}${problem}`)
})

test('two files are one too many', async () => {
  await expect(load({ [`${config}.ts`]: 'export default {}', [`${config}.json`]: '{}' })).rejects.toThrow(
    'duizhao.config.ts and duizhao.config.json: found 2 configuration files, expected one',
  )
})

test.each(['README.md', 'README.zh-CN.md'])('the configuration in %s is one', async name => {
  const readme = await readFile(new URL(`../../${name}`, import.meta.url), 'utf8')
  const [, text = ''] = /```ts\n(import \{ defineConfig \}[^`]*)```/.exec(readme) ?? []
  expect(text).toContain('defineConfig(')
  expect((await load({ [`${config}.ts`]: text })).project).toBe(project)
})
