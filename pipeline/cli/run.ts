import { type Command, CommanderError } from 'commander'
import { SetupError, toldError } from '../model/diagnostic.js'
import { type MessageLanguage, messageLanguages } from '../model/messages/catalogs.js'
import { saying } from '../model/messages/message.js'
import { tell } from '../model/messages/tell.js'
import { exitCodes } from './exit-code.js'
import { program } from './program.js'
import { json } from './report/json.js'
import { toldSlip } from './report/slips.js'
import { speaking, type Terminal } from './terminal.js'
import { readVersion } from './version.js'

/** Errors end the program here, never inside the parser; both streams are the terminal's. */
const wired = (command: Command, { out, err, errLook }: Terminal): Command => {
  command.exitOverride().configureOutput({
    writeOut: out,
    writeErr: err,
    outputError: (text, write) => write(toldSlip(text, errLook.language)),
  })
  for (const each of command.commands) each.copyInheritedSettings(command)
  return command
}

/** What the user is told of an error: what to do about a set-up, the whole stack of a fault of ours. */
const messageOf = (error: unknown, language: MessageLanguage): string => {
  if (error instanceof CommanderError) return toldSlip(error.message, language)
  if (error instanceof SetupError) return toldError(error, language)
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `${stack}\n${tell(saying('fault'), language)}`
}

/** The language that `--messages` asks for. */
const messagesIn = (args: readonly string[]): MessageLanguage | undefined => {
  const wanted = / --messages[= ](\S+)/.exec(` ${args.join(' ')}`)?.[1]
  return messageLanguages.find(language => language === wanted)
}

/** Whether somebody reads JSON: `--json`, or what that is short for. */
const wantsJson = (args: readonly string[]): boolean =>
  args.includes('--json') || / --report[= ]json /.test(` ${args.join(' ')} `)

/**
 * Run a command line.
 * @param args without the names of Node and of the program.
 * @returns the exit code: 0 fine, 1 a text has an error, 2 the set-up or the command is wrong.
 */
export const run = async (args: readonly string[], given: Terminal): Promise<number> => {
  const terminal = speaking(given, messagesIn(args))
  let code: number = exitCodes.fine
  const done = (result: number): void => {
    code = result
  }
  try {
    await wired(program(await readVersion(), terminal, done), terminal).parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    const isUsage = error instanceof CommanderError
    if (isUsage && error.exitCode === 0) return exitCodes.fine
    if (wantsJson(args)) terminal.out(json({ ok: false, error: messageOf(error, terminal.messages ?? 'en') }))
    else if (!isUsage) {
      const { colors, language } = terminal.errLook
      const level = tell(saying('severity.error'), language)
      terminal.err(`${colors.red(level)}  ${messageOf(error, language)}\n`)
    }
    return exitCodes.setup
  }
}
