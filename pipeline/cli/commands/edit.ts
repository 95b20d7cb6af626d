import { spawn } from 'node:child_process'
import { openEditor } from '../../editor/server/open-editor.js'
import { SetupError } from '../../model/diagnostic.js'
import { exitCodes } from '../exit-code.js'
import type { GlobalFlags } from '../flags.js'
import { openProject } from '../project.js'
import type { Terminal } from '../terminal.js'

export interface EditFlags extends GlobalFlags {
  port?: number
  host?: string
  lang?: string
  /** False with `--no-open`. */
  open: boolean
}

const openers: Partial<Record<NodeJS.Platform, [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
}

/** Open the browser of the person; the address is printed in any case. */
const openBrowser = (address: string): void => {
  const [command, ...args] = openers[process.platform] ?? ['xdg-open']
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}

/** Resolves when the person or the system ends the program. */
const interrupted = (): Promise<void> =>
  new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })

/** What `--host` opens. */
const opened = `Open to the network: whoever has this address can read the whole book and change its translations, without a\npassword and not encrypted. Give it to nobody else, and end the editor with Ctrl-C when you are done.\n`

const addressIn = (address: string, language: string | undefined): string =>
  language === undefined ? address : `${address}?language=${encodeURIComponent(language)}`

/** `duizhao edit`: the translator's editor, until Ctrl-C. */
export const edit = async (
  folder: string | undefined,
  flags: EditFlags,
  terminal: Terminal,
  until: () => Promise<void> = interrupted,
): Promise<number> => {
  const { config, effects } = await openProject(folder ?? flags.project, terminal)
  const { lang, port, host } = flags
  if (lang !== undefined && !config.targetLanguages.includes(lang))
    throw new SetupError(`--lang: found “${lang}”, expected one of ${config.targetLanguages.join(', ')}.`)
  const editor = await openEditor(config, effects, {
    ...(port === undefined ? {} : { port }),
    ...(host === undefined ? {} : { host }),
  })
  const address = addressIn(editor.address, lang)
  if (editor.isMoved) terminal.err(`Port ${port} is taken, the next free one is used.\n`)
  if (!editor.isLocal) terminal.err(opened)
  terminal.out(`${address}\n`)
  if (flags.open) openBrowser(address)
  await until()
  await editor.close()
  return exitCodes.fine
}
