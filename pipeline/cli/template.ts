import { basename } from 'node:path'
import type { Effects } from '../model/effects.js'
import { nodeEffects } from '../node.js'

/** A file of a new book: path relative to its folder, and text. */
export interface TemplateFile {
  path: string
  text: string
}

const config = `import { defineConfig } from 'duizhao'

export default defineConfig({
  sourceLanguage: 'zh-Hans',
  targetLanguages: ['en'],
  formats: ['html', 'pdf'],
  pdf: { layouts: ['parallel'], size: 'A4' },
})
`

const ignored = 'node_modules/\noutput/\n'

const manifest = (name: string, duizhao: string): string =>
  `${JSON.stringify({ name, private: true, type: 'module', scripts: { build: 'duizhao build' }, devDependencies: { duizhao } }, null, 2)}\n`

/** A name npm accepts, from that of a folder. */
const packageName = (folder: string): string =>
  basename(folder)
    .toLowerCase()
    .replace(/[^a-z\d-]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'book'

/** What the book says of itself; without a package.json there is nothing to install. */
const aboutOf = (about: string, name: string, isPackage: boolean): string =>
  about.replace('{{name}}', () => name).replace(/^npm install .*\n/m, line => (isPackage ? line : ''))

/** Files of the template that are taken as they are: by their path in the book and in the program. */
const carried = ['source/spring-tea.md', 'source/images/hillside.svg']

/**
 * The files of a small working book, all but its catalogues, which `extract` makes.
 * @param folder where it will stand; names it.
 * @param dependency what its package.json says of the program; undefined: it has none.
 */
export const templateFiles = async (
  folder: string,
  dependency: string | undefined,
  effects: Effects = nodeEffects,
): Promise<TemplateFile[]> => {
  const resource = (path: string): Promise<string> => effects.resource(`cli/template/${path}`)
  const about = await resource('about.md')
  return [
    ...(await Promise.all(carried.map(async path => ({ path, text: await resource(path) })))),
    { path: 'duizhao.config.ts', text: config },
    ...(dependency === undefined
      ? []
      : [{ path: 'package.json', text: manifest(packageName(folder), dependency) }]),
    { path: '.gitignore', text: ignored },
    { path: 'README.md', text: aboutOf(about, basename(folder), dependency !== undefined) },
  ]
}

/** The English of the template, by its Chinese. */
export const templateEnglish = async (effects: Effects = nodeEffects): Promise<Map<string, string>> => {
  const texts: unknown = JSON.parse(await effects.resource('cli/template/english.json'))
  return new Map(Object.entries(texts ?? {}).map(([chinese, english]) => [chinese, String(english)]))
}
