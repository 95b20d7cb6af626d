import { stat } from 'node:fs/promises'
import { relative, resolve } from 'node:path'
import { changing } from '../build/changing.js'
import { loadConfig } from '../config/load.js'
import type { Config } from '../config.js'
import { type Diagnostic, SetupError } from '../model/diagnostic.js'
import type { Effects } from '../model/effects.js'
import { saying } from '../model/messages/message.js'
import { projectEffects } from '../node/project.js'
import type { Terminal } from './terminal.js'

/** A project that is open: its configuration, and a world that keeps to its folders. */
export interface Project {
  config: Config
  effects: Effects
}

const isFolder = async (path: string): Promise<boolean> =>
  stat(path).then(
    found => found.isDirectory(),
    () => false,
  )

/**
 * Open the project in a folder, given as the user wrote it.
 * @param change what flags say else than the configuration.
 * @throws SetupError when there is no such folder or its configuration is wrong.
 */
export const openProject = async (
  given: string,
  terminal: Terminal,
  change: (config: Config) => Config = config => config,
): Promise<Project> => {
  const project = resolve(terminal.folder, given)
  if (!(await isFolder(project))) throw new SetupError(saying('book.no-project', { folder: given }))
  const config = change(await loadConfig(project))
  return { config, effects: await projectEffects(config) }
}

/** Do what changes the translations of a project, before or after what an open editor saves; on a dry run just look. */
export const change = <Result>(
  { config, effects }: Project,
  dryRun: boolean,
  act: () => Promise<Result>,
): Promise<Result> => (dryRun ? act() : changing(config, effects, act))

/** Names a file of the project as the user would from where he stands, with `/` between folders. */
export const pathFrom = (
  { config }: Pick<Project, 'config'>,
  terminal: Terminal,
): ((file: string) => string) => {
  const prefix = relative(terminal.folder, config.project).replaceAll('\\', '/')
  return file => (prefix === '' ? file : `${prefix}/${file}`)
}

/** Files of diagnostics as the user would name them from where he stands. */
export const placedFrom = (
  diagnostics: readonly Diagnostic[],
  { config }: Project,
  terminal: Terminal,
): readonly Diagnostic[] => {
  const seen = pathFrom({ config }, terminal)
  for (const diagnostic of diagnostics)
    if (diagnostic.file !== undefined) diagnostic.file = seen(diagnostic.file)
  return diagnostics
}
