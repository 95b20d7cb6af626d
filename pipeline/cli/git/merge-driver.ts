import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Config } from '../../config.js'
import { isWithin } from '../../node/confine.js'
import { nodeEffects } from '../../node.js'
import { git } from './git.js'

/** The compiled program, seen from here in the source as when compiled. */
const program = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url))

const slashes = (path: string): string => path.split(sep).join('/')

/** Quoted for the shell that git runs a driver with. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`

/**
 * The command that git runs, from the top of the repository. Where the program is not there any more, git's own
 * merge by lines does it, so that no side is dropped.
 */
const command = (top: string, { sourceLanguage }: Config): string => {
  const path = quoted(slashes(isWithin(program, top) ? relative(top, program) : program))
  const merge = `node ${path} merge %O %A %B --path %P --source ${quoted(sourceLanguage)}`
  return `if [ -f ${path} ]; then ${merge}; else git merge-file -L ours -L base -L theirs %A %O %B; fi`
}

const attributesFor = ({ project, folders }: Config): string => {
  const translations = slashes(relative(project, folders.translations))
  return `/${translations}/**/*.json merge=duizhao\n`
}

const comment = '# Merged segment by segment; “duizhao init --git” sets that up in each clone.\n'

/** Add what `.gitattributes` lacks. */
const writeAttributes = async (config: Config): Promise<void> => {
  if (!isWithin(config.folders.translations, config.project)) return
  const path = join(config.project, '.gitattributes')
  const before = (await nodeEffects.readText(path)) ?? ''
  const line = attributesFor(config)
  if (`\n${before}`.includes(`\n${line.trimEnd()}`)) return
  const gap = before === '' || before.endsWith('\n') ? '' : '\n'
  await nodeEffects.write(path, `${before}${gap}${comment}${line}`)
}

/**
 * Let git merge the files of a book's translations segment by segment: the driver in the settings of this clone, which
 * files it is for in `.gitattributes`.
 * @throws SetupError when the project lies in no repository or git fails.
 */
export const installMergeDriver = async (config: Config): Promise<void> => {
  const top = await git(config.project, 'rev-parse', '--show-toplevel')
  await git(config.project, 'config', 'merge.duizhao.name', 'translations, segment by segment')
  await git(config.project, 'config', 'merge.duizhao.driver', command(top, config))
  await writeAttributes(config)
}
