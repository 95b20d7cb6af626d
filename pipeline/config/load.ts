import { join, relative } from 'node:path'
import { createJiti } from 'jiti'
import { type Config, defineConfig, normalizeConfig } from '../config.js'
import { SetupError } from '../model/diagnostic.js'
import type { Effects } from '../model/effects.js'
import { JsonSyntaxError, parseJsonTree } from '../model/json-tree.js'
import { saying } from '../model/messages/message.js'
import { nodeEffects } from '../node.js'

/** Names a configuration file may have. */
export const configNames = ['ts', 'mts', 'js', 'mjs', 'json'].map(extension => `duizhao.config.${extension}`)

/** `name:line` of the deepest place in the project that a stack or a parser's message tells. Columns are those of the code as transpiled. */
const placeIn = (project: string, told: string): string | undefined => {
  const lines = told.replaceAll('file://', '').split('\n')
  for (const line of lines.filter(each => !each.includes('node_modules'))) {
    const path = line.slice(Math.max(0, line.indexOf(project)))
    const [, file, row] = /^(.+?):(\d+):\d+/.exec(path) ?? []
    if (file?.startsWith(project)) return `${relative(project, file)}:${row}`
  }
  return undefined
}

/** What an engine or parser says, without its own decoration: `ParseError: Unexpected token   path:2:7`. */
const plainMessage = (error: Error): string =>
  (error.message.split('\n', 1)[0] ?? '').replace(/^ParseError:\s*/, '').trim()

const failedToLoad = (project: string, name: string, error: unknown): SetupError => {
  if (!(error instanceof Error))
    return new SetupError(saying('config.threw', { file: name, what: String(error) }), { cause: error })
  const place = placeIn(project, error.stack ?? error.message) ?? name
  const kind = error.name === 'Error' ? '' : `${error.name}: `
  return new SetupError(saying('config.not-loaded', { place, reason: kind + plainMessage(error) }), {
    cause: error,
  })
}

/** The default export of a module, TypeScript or JavaScript, as it is now on the disk. */
const importModule = async (project: string, name: string): Promise<unknown> => {
  const jiti = createJiti(`${project}/`, {
    fsCache: false,
    moduleCache: false,
    interopDefault: false,
    // A book need not have the program installed beside it.
    virtualModules: { duizhao: { defineConfig } },
  })
  try {
    const loaded: unknown = await jiti.import(join(project, name))
    if (typeof loaded === 'object' && loaded !== null && 'default' in loaded) return loaded.default
  } catch (error) {
    throw failedToLoad(project, name, error)
  }
  throw new SetupError(saying('config.no-default', { file: name }))
}

/** What is wrong in a JSON text, with its place. */
const jsonProblem = (text: string, name: string): SetupError => {
  try {
    parseJsonTree(text)
    return new SetupError(saying('config.not-json', { file: name }))
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error
    const lines = text.slice(0, error.offset).split('\n')
    const token = text[error.offset]
    const wanted = error.expected
    const place = `${name}:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`
    return new SetupError(
      token === undefined
        ? saying('config.json.end', { place, wanted })
        : saying('config.json', { place, token, wanted }),
    )
  }
}

const parseConfig = (text: string, name: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw jsonProblem(text, name)
  }
}

const findConfig = async (
  project: string,
  effects: Effects,
): Promise<{ name: string; text: string } | undefined> => {
  const texts = await Promise.all(configNames.map(name => effects.readText(join(project, name))))
  const found = configNames.flatMap((name, index) => {
    const text = texts[index]
    return text === undefined ? [] : [{ name, text }]
  })
  if (found.length > 1)
    throw new SetupError(
      saying('config.files', { files: found.map(({ name }) => name), count: found.length }),
    )
  return found[0]
}

/**
 * Read a project's configuration: `duizhao.config.ts`, `.mts`, `.js`, `.mjs` or `.json` in its folder.
 * @param project the folder, absolute. Without a configuration file every field has its default.
 * @throws SetupError naming file and line where the file cannot be loaded, or every field that is wrong.
 */
export const loadConfig = async (project: string, effects: Effects = nodeEffects): Promise<Config> => {
  const found = await findConfig(project, effects)
  if (!found) return normalizeConfig({}, join(project, 'duizhao.config.ts'))
  const spec = found.name.endsWith('.json')
    ? parseConfig(found.text, found.name)
    : await importModule(project, found.name)
  return normalizeConfig(spec, join(project, found.name))
}
