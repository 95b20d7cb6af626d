import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

/** What the plan of the house (pipeline/README.md) allows, held against every import of the program. */

const root = fileURLToPath(new URL('..', import.meta.url))

/** Files of the program by path under `pipeline/`; tests, and what only they use, are not of the house. */
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map(path => path.replaceAll('\\', '/'))
  .filter(path => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.startsWith('test/'))
  .sort()

const textOf = (path: string): string => readFileSync(posix.join(root, path), 'utf8')

/** Paths under `pipeline/` that a file imports or exports from, types included. */
const importsOf = (path: string): string[] =>
  [...textOf(path).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']+)'/g)].map(([, specifier = '']) =>
    posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts'),
  )

/** The room a file belongs to: its folder, or the file itself at the top. */
const roomOf = (path: string): string => path.split('/', 1)[0] ?? ''

const stages = ['read', 'segment', 'translate', 'memory', 'align', 'check', 'exchange', 'render', 'print']

/** Rooms that know the stages, each with the rooms it must not know. */
const orchestrators: Record<string, string[]> = {
  'build.ts': ['cli', 'editor'],
  'extract.ts': ['cli', 'editor'],
  'status.ts': ['cli', 'editor'],
  'confirm.ts': ['cli', 'editor'],
  'ignore.ts': ['cli', 'editor'],
  'join.ts': ['cli', 'editor'],
  'split.ts': ['cli', 'editor'],
  'merge.ts': ['cli', 'editor'],
  'move.ts': ['cli', 'editor'],
  'prune.ts': ['cli', 'editor'],
  'pretranslate.ts': ['cli', 'editor'],
  'concordance.ts': ['cli', 'editor'],
  'terms.ts': ['cli', 'editor'],
  'check-book.ts': ['cli', 'editor'],
  build: ['cli', 'editor', 'build.ts'],
  'formats.ts': ['cli', 'editor', 'build.ts'],
  'config.ts': ['cli', 'editor', 'build', 'build.ts'],
  config: ['cli', 'editor', 'build', 'build.ts'],
  'index.ts': ['cli', 'editor'],
  cli: [],
  editor: ['cli'],
}

/** Rooms that know few others, each with those. Every room knows itself. */
const modest: Record<string, string[]> = {
  model: [],
  language: ['model'],
  node: ['model', 'node.ts'],
  'node.ts': ['model', 'node'],
  ...Object.fromEntries(stages.map(stage => [stage, ['model', 'language', 'node.ts']])),
}

const mayKnow = (from: string, to: string): boolean => {
  if (from === to) return true
  const forbidden = orchestrators[from]
  return forbidden ? !forbidden.includes(to) : (modest[from]?.includes(to) ?? false)
}

test('the house has files, and they import each other', () => {
  expect(files).toContain('model/segment.ts')
  expect(importsOf('node.ts')).toContain('model/effects.ts')
  expect(importsOf('cli/program.ts')).toContain('cli/commands/doctor.ts')
})

test('every file imports only what it may', () => {
  const strangers = files.flatMap(path =>
    importsOf(path)
      .filter(other => !mayKnow(roomOf(path), roomOf(other)))
      .map(other => `${path} → ${other}`),
  )
  expect(strangers).toEqual([])
})

test('nothing imports itself in a circle', () => {
  const finished = new Set<string>()
  const circles: string[] = []
  const walk = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' → '))
    if (finished.has(path) || way.includes(path)) return
    for (const other of importsOf(path)) if (files.includes(other)) walk(other, [...way, path])
    finished.add(path)
  }
  for (const path of files) walk(path, [])
  expect(circles).toEqual([])
})

test('every import finds its file', () => {
  const lost = files.flatMap(path =>
    importsOf(path)
      .filter(other => other.endsWith('.ts') && !files.includes(other))
      .map(other => `${path} → ${other}`),
  )
  expect(lost).toEqual([])
})

test('a stage touches the world through its effects alone', () => {
  /** The one place where a stage is made of the world: the browser that prints. */
  const adapters = ['print/browser/']
  const pure = files.filter(
    path =>
      [...stages, 'model', 'language'].includes(roomOf(path)) &&
      !adapters.some(folder => path.startsWith(folder)) &&
      !path.includes('/client/'),
  )
  const worldly =
    /\bconsole\s*\.|\bprocess\s*\.|\bfetch\s*\(|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.now\b|'node:(?:fs|child_process|http|https|net|os|worker_threads)\b/

  /** Code without comments: they may speak of the world. */
  const codeOf = (path: string): string =>
    textOf(path)
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/(^|\s)\/\/.*$/gm, '')

  const touches = pure.flatMap(path => {
    const found = worldly.exec(codeOf(path))?.[0]
    return found === undefined ? [] : [`${path}: ${found}`]
  })
  expect(pure.length).toBeGreaterThan(100)
  expect(touches).toEqual([])
})

test('files are named in kebab case, after what they hold', () => {
  const names = files.map(path => posix.basename(path, '.ts'))
  const vague = /^(?:utils?|helpers?|managers?|misc|lib|stuff)$/
  expect(names.filter(name => !/^[a-z\d]+(?:-[a-z\d]+)*$/.test(name) || vague.test(name))).toEqual([])
})

test('what people are told stands in the catalogues: as it is goes only what another program says', () => {
  const passedOn = files.filter(path => textOf(path).includes("saying('foreign'"))
  expect(passedOn).toContain('editor/server/outside-trouble.ts')
  const own = passedOn.filter(path => /saying\('foreign',\s*\{\s*text:\s*['"`]/.test(textOf(path)))
  expect(own).toEqual([])
})
