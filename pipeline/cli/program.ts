import { Command, InvalidArgumentError, Option } from 'commander'
import { formats, pdfLayouts } from '../config/spec.js'
import { severities } from '../model/diagnostic.js'
import { messageLanguages } from '../model/messages/catalogs.js'
import type { Key, Values } from '../model/messages/message.js'
import type { GlobalFlags } from './flags.js'
import { anyList, listOf } from './list-flag.js'
import { helpIn } from './report/help.js'
import type { MachineReport } from './report/machine.js'
import { said } from './report/said.js'
import type { Terminal } from './terminal.js'

/** The formats of reports for machines; held against those that exist by their type. */
const reportFormats = ['json', 'sarif', 'github', 'junit'] as const satisfies readonly MachineReport[]

const port =
  (outLook: Terminal['outLook']) =>
  (value: string): number => {
    const number = Number(value)
    if (Number.isInteger(number) && number >= 0 && number < 65_536) return number
    throw new InvalidArgumentError(said(outLook, 'slip.port', { value }))
  }

/** A command: its argument, or list of arguments, and flags in, the exit code out. */
type Run<Argument, Flags> = (argument: Argument, flags: Flags, terminal: Terminal) => number | Promise<number>

/**
 * The command line. Each command's code is loaded when it is run.
 * @param done is told the exit code.
 */
export const program = (version: string, terminal: Terminal, done: (code: number) => void): Command => {
  const { outLook } = terminal
  const say = <K extends Key>(key: K, ...values: Values<K>): string => said(outLook, key, ...values)
  const jsonOption = (): Option => new Option('--json', say('help.json'))
  const root = new Command('duizhao')
    .description(say('help.root'))
    .version(version, '--version', say('help.version'))
    .helpOption('-h, --help', say('help.help'))
    .option('--project <folder>', say('help.project'), '.')
    .option('--no-color', say('help.no-color'))
    .addOption(new Option('--messages <language>', say('help.messages')).choices(messageLanguages))
    .addHelpText('after', `\n${say('help.outro')}`)
    .showHelpAfterError(say('help.after-error'))
    .helpCommand('help [command]', say('help.help-command'))
    .configureHelp({ showGlobalOptions: true, ...helpIn(outLook) })

  /** An action that loads a command's code and tells its exit code. */
  const running =
    <Argument, Flags extends GlobalFlags>(load: () => Promise<Run<Argument, Flags>>) =>
    async (...given: unknown[]): Promise<void> => {
      // Commander gives the arguments, the flags, and last the command, which knows both.
      const command = given.at(-1) as Command
      const run = await load()
      const { processedArgs } = command
      const argument = processedArgs.length > 1 ? processedArgs : processedArgs[0]
      done(await run(argument, command.optsWithGlobals<Flags>(), terminal))
    }

  root
    .command('build')
    .description(say('help.build'))
    .argument('[documents...]', say('help.documents'))
    .option(
      '--format <formats>',
      say('help.build.format', { choices: formats.join(', ') }),
      listOf(formats, outLook.language),
    )
    .option(
      '--layout <layouts>',
      say('help.build.layout', { choices: pdfLayouts.join(', ') }),
      listOf(pdfLayouts, outLook.language),
    )
    .option('--lang <languages>', say('help.lang'), anyList)
    .option('--press', say('help.build.press'))
    .option('--strict', say('help.strict'))
    .option('--output <folder>', say('help.build.output'))
    .addOption(jsonOption())
    .option('--quiet', say('help.build.quiet'))
    .action(running(async () => (await import('./commands/build.js')).build))

  root
    .command('extract')
    .description(say('help.extract'))
    .argument('[documents...]', say('help.documents'))
    .option('--dry-run', say('help.extract.dry-run'))
    .option('--check', say('help.extract.check'))
    .addOption(jsonOption())
    .action(running(async () => (await import('./commands/extract.js')).extract))

  root
    .command('join')
    .description(say('help.join'))
    .argument('<ids...>', say('help.join.ids'))
    .option('--document <name>', say('help.document'))
    .option('--dry-run', say('help.dry-run'))
    .addOption(jsonOption())
    .action(running(async () => (await import('./commands/join.js')).join))

  root
    .command('split')
    .description(say('help.split'))
    .argument('<id>', say('help.id'))
    .requiredOption('--after <text>', say('help.split.after'))
    .option('--document <name>', say('help.document'))
    .option('--dry-run', say('help.dry-run'))
    .addOption(jsonOption())
    .action(running(async () => (await import('./commands/split.js')).split))

  root
    .command('move')
    .description(say('help.move'))
    .argument('<old>', say('help.move.old'))
    .argument('<new>', say('help.move.new'))
    .option('--dry-run', say('help.dry-run'))
    .addOption(jsonOption())
    .action(running(async () => (await import('./commands/move.js')).move))

  root
    .command('prune')
    .description(say('help.prune'))
    .argument('[documents...]', say('help.documents'))
    .requiredOption('--obsolete-before <date>', say('help.prune.before'))
    .option('--dry-run', say('help.prune.dry-run'))
    .addOption(jsonOption())
    .action(running(async () => (await import('./commands/prune.js')).prune))

  root
    .command('merge')
    .description(say('help.merge'))
    .argument('<base>', say('help.merge.base'))
    .argument('<ours>', say('help.merge.ours'))
    .argument('<theirs>', say('help.merge.theirs'))
    .option('--path <path>', say('help.merge.path'))
    .option('--source <language>', say('help.merge.source'), 'zh-Hans')
    .action(running(async () => (await import('./commands/merge.js')).merge))

  root
    .command('check')
    .description(say('help.check'))
    .argument('[documents...]', say('help.documents'))
    .addOption(new Option('--lang <languages>', say('help.lang')).argParser(anyList).conflicts('pairs'))
    .addOption(new Option('--fix', say('help.check.fix')).conflicts('pairs'))
    .addOption(new Option('--dry-run', say('help.check.dry-run')).conflicts('pairs'))
    .option('--strict', say('help.strict'))
    .addOption(new Option('--report <format>', say('help.check.report')).choices(reportFormats))
    .addOption(new Option('--severity <least>', say('help.check.severity')).choices(severities))
    .option('--pairs <file>', say('help.check.pairs'))
    .option('--source <language>', say('help.check.source'), 'zh-Hans')
    .option('--target <language>', say('help.check.target'))
    .option('--glossary <file>', say('help.check.glossary'))
    .addOption(new Option('--json', say('help.check.json')).conflicts('report'))
    .action(running(async () => (await import('./commands/check.js')).check))

  root
    .command('ignore')
    .description(say('help.ignore'))
    .argument('<id>', say('help.ignore.id'))
    .requiredOption('--check <name>', say('help.ignore.check'))
    .option('--why <text>', say('help.ignore.why'))
    .option('--by <name>', say('help.by'))
    .option('--lang <languages>', say('help.ignore.lang'), anyList)
    .option('--document <name>', say('help.document'))
    .option('--heed', say('help.ignore.heed'))
    .option('--dry-run', say('help.ignore.dry-run'))
    .addOption(jsonOption())
    .action(running(async () => (await import('./commands/ignore.js')).ignore))

  root
    .command('confirm')
    .description(say('help.confirm'))
    .argument('[ids...]', say('help.confirm.ids'))
    .option('--changed', say('help.confirm.changed'))
    .option('--lang <languages>', say('help.ignore.lang'), anyList)
    .option('--document <name>', say('help.document'))
    .option('--by <name>', say('help.by'))
    .option('--dry-run', say('help.confirm.dry-run'))
    .addOption(jsonOption())
    .action(running(async () => (await import('./commands/confirm.js')).confirm))

  root
    .command('status')
    .description(say('help.status'))
    .argument('[documents...]', say('help.documents'))
    .addOption(jsonOption())
    .action(running(async () => (await import('./commands/status.js')).status))

  root
    .command('pretranslate')
    .description(say('help.pretranslate'))
    .argument('[documents...]', say('help.documents'))
    .option('--lang <languages>', say('help.lang'), anyList)
    .option('--substitute', say('help.pretranslate.substitute'))
    .option('--repeats', say('help.pretranslate.repeats'))
    .option('--dry-run', say('help.pretranslate.dry-run'))
    .addOption(jsonOption())
    .action(running(async () => (await import('./commands/pretranslate.js')).pretranslate))

  root
    .command('concordance')
    .description(say('help.concordance'))
    .argument('<text>', say('help.concordance.text'))
    .option('--lang <languages>', say('help.lang'), anyList)
    .addOption(jsonOption())
    .action(running(async () => (await import('./commands/concordance.js')).concordance))

  root
    .command('terms')
    .description(say('help.terms'))
    .argument('[documents...]', say('help.documents'))
    .option('--unused', say('help.terms.unused'))
    .option('--candidates', say('help.terms.candidates'))
    .addOption(jsonOption())
    .action(running(async () => (await import('./commands/terms.js')).terms))

  root
    .command('edit')
    .description(say('help.edit'))
    .argument('[folder]', say('help.project'))
    .option('--port <number>', say('help.edit.port'), port(outLook))
    .option('--host <address>', say('help.edit.host'))
    .option('--lang <language>', say('help.edit.lang'))
    .option('--no-open', say('help.edit.no-open'))
    .action(running(async () => (await import('./commands/edit.js')).edit))

  root
    .command('doctor')
    .description(say('help.doctor'))
    .addOption(jsonOption())
    .action(running(async () => (await import('./commands/doctor.js')).doctor))

  root
    .command('explain')
    .description(say('help.explain'))
    .argument('[check]', say('help.explain.check'))
    .action(running(async () => (await import('./commands/explain.js')).explain))

  root
    .command('init')
    .description(say('help.init'))
    .argument('[folder]', say('help.init.folder'), '.')
    .option('--git', say('help.init.git'))
    .action(running(async () => (await import('./commands/init.js')).init))

  return root
}
