import { mkdir, readdir, rm } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { configNames, loadConfig } from '../../config/load.js'
import { extract } from '../../extract.js'
import { parseCatalog, serializeCatalog } from '../../model/catalog-file.js'
import { SetupError } from '../../model/diagnostic.js'
import { saying } from '../../model/messages/message.js'
import { codeOf, failure } from '../../node/failure.js'
import { nodeEffects } from '../../node.js'
import { exitCodes } from '../exit-code.js'
import type { GlobalFlags } from '../flags.js'
import { git } from '../git/git.js'
import { installMergeDriver } from '../git/merge-driver.js'
import { type Reach, reachOf, specOf } from '../reach.js'
import { said } from '../report/said.js'
import { templateEnglish, templateFiles } from '../template.js'
import type { Terminal } from '../terminal.js'
import { programFolder, readVersion } from '../version.js'

export interface InitFlags extends GlobalFlags {
  git?: boolean
}

/** What may lie in a folder that counts as empty. */
const negligible = new Set(['.git', '.DS_Store', 'Thumbs.db'])

const entriesOf = async (folder: string): Promise<string[]> => {
  try {
    return await readdir(folder)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    if (codeOf(error) === 'ENOTDIR') throw new SetupError(saying('init.file', { folder }))
    throw failure(folder, 'read', error)
  }
}

const refuseFull = async (folder: string, given: string): Promise<void> => {
  const found = (await entriesOf(folder)).filter(name => !negligible.has(name)).sort()
  if (found.length === 0) return
  const some = found.slice(0, 3).join(', ') + (found.length > 3 ? ', …' : '')
  throw new SetupError(
    given === '.'
      ? saying('init.full.here', { files: some })
      : saying('init.full', { folder: given, files: some }),
  )
}

/** The English catalogue: the template's translations under the ids that `extract` has given. */
const translate = async (folder: string): Promise<void> => {
  const english = await templateEnglish()
  const catalogOf = (language: string) => join(folder, 'translations', language, 'spring-tea.json')
  const source = parseCatalog((await nodeEffects.readText(catalogOf('zh-Hans'))) ?? '{}', 'spring-tea.json')
  const target = [...source.catalog].map(([id, text]): [string, string] => [id, english.get(text) ?? ''])
  await nodeEffects.write(catalogOf('en'), serializeCatalog(new Map(target)))
}

const writeBook = async (folder: string, { dependency }: Reach): Promise<void> => {
  for (const { path, text } of await templateFiles(folder, dependency))
    await nodeEffects.write(join(folder, path), text)
  await extract(await loadConfig(folder))
  await translate(folder)
}

/** Everything or nothing: what was written of a book that failed is taken away, so that one can try again. */
const orNothing = async (folder: string, write: () => Promise<void>): Promise<void> => {
  const before = new Set(await entriesOf(folder))
  try {
    await write()
  } catch (error) {
    for (const name of await entriesOf(folder).catch(() => []))
      if (!before.has(name)) await rm(join(folder, name), { recursive: true, force: true })
    throw error
  }
}

/** Begin a repository where there is none, and let it merge translations by segment. */
const setUpGit = async (folder: string): Promise<void> => {
  const isThere = await git(folder, 'rev-parse', '--show-toplevel').then(
    () => true,
    () => false,
  )
  if (!isThere) await git(folder, 'init', '--quiet')
  await installMergeDriver(await loadConfig(folder))
}

/** Whether a book lies in a folder already. */
const isBook = async (folder: string): Promise<boolean> => {
  const found = await entriesOf(folder)
  return (
    found.some(name => configNames.includes(name)) ||
    (found.includes('source') && found.includes('translations'))
  )
}

const tellGit = ({ out, outLook }: Terminal): void => out(`${said(outLook, 'init.git')}\n`)

/** `duizhao init`: a small working book in an empty or new folder. */
export const init = async (given: string, flags: InitFlags, terminal: Terminal): Promise<number> => {
  const folder = resolve(terminal.folder, flags.project, given)
  if (flags.git && (await isBook(folder))) {
    await setUpGit(folder)
    tellGit(terminal)
    return exitCodes.fine
  }
  await refuseFull(folder, given)
  await mkdir(folder, { recursive: true }).catch(error => {
    throw failure(folder, 'made', error)
  })
  const reach = reachOf(folder, programFolder, await readVersion(), await specOf(programFolder))
  await orNothing(folder, () => writeBook(folder, reach))
  if (flags.git) await setUpGit(folder)
  const { bold } = terminal.outLook.colors
  const steps = [
    folder === terminal.folder ? '' : `cd ${relative(terminal.folder, folder)}`,
    reach.mustInstall ? 'npm install' : '',
    'npx duizhao build',
  ]
  const done =
    given === '.'
      ? said(terminal.outLook, 'init.done.here')
      : said(terminal.outLook, 'init.done', { folder: given })
  terminal.out(`${done}\n`)
  terminal.out(
    `${said(terminal.outLook, 'init.next')}\n${steps
      .filter(Boolean)
      .map(step => `  ${bold(step)}\n`)
      .join('')}`,
  )
  return exitCodes.fine
}
