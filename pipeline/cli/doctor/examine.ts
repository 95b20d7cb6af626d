import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { findSources } from '../../build/sources.js'
import { loadConfig } from '../../config/load.js'
import type { Config } from '../../config.js'
import { SetupError, toldError } from '../../model/diagnostic.js'
import { saying } from '../../model/messages/message.js'
import { cacheFolder } from '../../node/cache.js'
import { projectEffects } from '../../node/project.js'
import { nodeEffects } from '../../node.js'
import { resolveBrowser } from '../../print/browser/resolve.js'
import { facesFor } from '../../render/fonts/faces.js'
import type { Finding } from '../report/findings.js'
import type { Look as ReportLook } from '../report/look.js'
import { said } from '../report/said.js'
import type { Terminal } from '../terminal.js'

/** Looks at one thing a build needs. `project` is the folder as the user wrote it. */
type Look = (project: string, terminal: Terminal, words: Words) => Promise<Omit<Finding, 'name'>>

/** The language in which findings are told. */
type Words = Pick<ReportLook, 'language'>

const configOf = (project: string, terminal: Terminal): Promise<Config> =>
  loadConfig(resolve(terminal.folder, project))

const node: Look = async () => ({
  state: 'fine',
  found: `${process.versions.node}, ${process.platform} ${process.arch}`,
})

/** The browser of the configuration, or of none where the configuration cannot be read: that is told elsewhere. */
const browser: Look = async (project, terminal, words) => {
  const choice = await configOf(project, terminal).then(
    config => config.browser,
    () => ({}),
  )
  const { path, how, version } = await resolveBrowser(choice, nodeEffects.environment)
  return {
    state: 'fine',
    found:
      version === undefined
        ? said(words, 'browser.fine.unasked', { path, how })
        : said(words, 'browser.fine', { path, version, how }),
  }
}

/** Packages that hold the faces of pages and PDFs: `@expo-google-fonts/noto-serif-sc`, … */
const fontPackages = (): string[] => {
  const media = [facesFor('screen'), facesFor('print')]
  const faces = media.flatMap(scripts => Object.values(scripts).flatMap(roles => Object.values(roles)))
  const packages = faces.flatMap(({ files }) => files.map(file => file.split('/').slice(0, 2).join('/')))
  return [...new Set(packages)].sort()
}

const fonts: Look = async (_, __, words) => {
  const packages = fontPackages()
  const isThere = (name: string) =>
    nodeEffects.packageFile(`${name}/package.json`).then(
      () => true,
      () => false,
    )
  const there = await Promise.all(packages.map(isThere))
  const missing = packages.filter((_, index) => !there[index])
  if (missing.length === 0)
    return { state: 'fine', found: said(words, 'doctor.packages', { count: packages.length }) }
  return {
    state: 'missing',
    found: said(words, 'doctor.not-installed', { packages: missing }),
    todo: `npm install ${missing.join(' ')}`,
  }
}

const cache: Look = async (_, __, words) => {
  const key = `doctor ${randomUUID()}`
  await nodeEffects.cache(key, new Uint8Array([1]))
  const isKept = (await nodeEffects.cached(key)) !== undefined
  const folder = cacheFolder()
  if (isKept) return { state: 'fine', found: folder }
  return {
    state: 'note',
    found: said(words, 'doctor.cache.closed', { folder }),
    todo: said(words, 'doctor.cache.do'),
  }
}

const project: Look = async (given, terminal, words) => {
  const config = await configOf(given, terminal)
  const effects = await projectEffects(config)
  const sources = await findSources(config, effects)
  const languages = [config.sourceLanguage, ...config.targetLanguages].join(' → ')
  if (sources.length > 0)
    return {
      state: 'fine',
      found: said(words, 'doctor.book', {
        documents: saying('documents', { count: sources.length }),
        languages,
        folder: config.project,
      }),
    }
  return {
    state: 'note',
    found: said(words, 'doctor.no-documents', { folder: config.folders.source }),
    todo: 'duizhao init my-book',
  }
}

const looks = { browser, fonts, cache, project }

/** What is wrong in the first line, what to do in the others. */
const refused = (error: unknown, { language }: Words): Omit<Finding, 'name'> => {
  const message = error instanceof SetupError ? toldError(error, language) : String(error)
  const [found = '', ...todo] = message.split('\n')
  return { state: 'missing', found, ...(todo.length > 0 ? { todo: todo.join('\n') } : {}) }
}

/** Everything a build needs, looked at in turn. A look that fails is a finding, too. */
export const examine = async (given: string, terminal: Terminal, words: Words): Promise<Finding[]> => {
  const findings: Finding[] = [{ name: 'Node.js', ...(await node(given, terminal, words)) }]
  for (const name of ['browser', 'fonts', 'cache', 'project'] as const) {
    const found = await looks[name](given, terminal, words).catch(error => refused(error, words))
    findings.push({ name: said(words, `doctor.${name}`), ...found })
  }
  return findings
}
