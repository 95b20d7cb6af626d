import { spawn } from 'node:child_process'
import type { Config } from '../../config.js'
import { EditorOpen } from '../../editor/server/only-one.js'
import { type Editor, type EditorOptions, openEditor } from '../../editor/server/open-editor.js'
import type { Effects } from '../../model/effects.js'
import { type Message, saying } from '../../model/messages/message.js'
import { tell } from '../../model/messages/tell.js'
import { exitCodes } from '../exit-code.js'
import type { GlobalFlags } from '../flags.js'
import { knownLanguage } from '../narrow.js'
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

const addressIn = (address: string, language: string | undefined): string =>
  language === undefined ? address : `${address}?language=${encodeURIComponent(language)}`

/** Open the editor, or find the one that runs. */
const openOrFind = async (
  config: Config,
  effects: Effects,
  options: EditorOptions,
): Promise<Editor | EditorOpen> => {
  try {
    return await openEditor(config, effects, options)
  } catch (error) {
    if (error instanceof EditorOpen) return error
    throw error
  }
}

/** `duizhao edit`: the translator's editor, until Ctrl-C. Where it runs already, that one is shown. */
export const edit = async (
  folder: string | undefined,
  flags: EditFlags,
  terminal: Terminal,
  until: () => Promise<void> = interrupted,
): Promise<number> => {
  const { config, effects } = await openProject(folder ?? flags.project, terminal)
  const { lang, port, host } = flags
  if (lang !== undefined) knownLanguage(lang, config)
  const editor = await openOrFind(config, effects, {
    ...(port === undefined ? {} : { port }),
    ...(host === undefined ? {} : { host }),
  })
  const address = addressIn(editor.address, lang)
  const say = (message: Message): void => terminal.err(`${tell(message, terminal.errLook.language)}\n`)
  if (editor instanceof EditorOpen) say(saying('edit.running'))
  else if (editor.isMoved) say(saying('edit.moved', { port: port ?? 0 }))
  if (!(editor instanceof EditorOpen || editor.isLocal)) say(saying('edit.opened'))
  terminal.out(`${address}\n`)
  if (flags.open) openBrowser(address)
  if (editor instanceof EditorOpen) return exitCodes.fine
  await until()
  await editor.close()
  return exitCodes.fine
}
