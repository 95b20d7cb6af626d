import { Command, InvalidArgumentError, Option } from 'commander'
import { formats, pdfLayouts } from '../config/spec.js'
import { severities } from '../model/diagnostic.js'
import { messageLanguages } from '../model/messages/catalogs.js'
import type { GlobalFlags } from './flags.js'
import { anyList, listOf } from './list-flag.js'
import type { MachineReport } from './report/machine.js'
import type { Terminal } from './terminal.js'

/** The formats of reports for machines; held against those that exist by their type. */
const reportFormats = ['json', 'sarif', 'github', 'junit'] as const satisfies readonly MachineReport[]

const port = (value: string): number => {
  const number = Number(value)
  if (Number.isInteger(number) && number >= 0 && number < 65_536) return number
  throw new InvalidArgumentError(`Found “${value}”, expected a number from 0 to 65535.`)
}

const jsonOption = (): Option => new Option('--json', 'print one JSON object, for machines')

const outro = `
Exit codes: 0 fine, 1 a text has an error, 2 the set-up or the command is wrong.`

/** A command: its argument, or list of arguments, and flags in, the exit code out. */
type Run<Argument, Flags> = (argument: Argument, flags: Flags, terminal: Terminal) => number | Promise<number>

/**
 * The command line. Each command's code is loaded when it is run.
 * @param done is told the exit code.
 */
export const program = (version: string, terminal: Terminal, done: (code: number) => void): Command => {
  const root = new Command('duizhao')
    .description('Publish a Chinese document together with its translations.')
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .option('--project <folder>', 'the folder of the project', '.')
    .option('--no-color', 'print no colours')
    .addOption(
      new Option(
        '--messages <language>',
        'the language of messages, in reports for machines too (default: in text that of the environment)',
      ).choices(messageLanguages),
    )
    .addHelpText('after', outro)
    .showHelpAfterError('Run “duizhao --help” for what there is.')
    .configureHelp({ showGlobalOptions: true })

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
    .description('make web pages and PDFs')
    .argument('[documents...]', 'names of documents; all when none is named')
    .option('--format <formats>', `what to make: ${formats.join(', ')}`, listOf(formats))
    .option('--layout <layouts>', `of pages and PDFs: ${pdfLayouts.join(', ')}`, listOf(pdfLayouts))
    .option('--lang <languages>', 'only these languages of the configuration', anyList)
    .option('--press', 'beside each PDF one for the press: bleed, crop marks, inks')
    .option('--strict', 'take warnings for errors')
    .option('--output <folder>', 'where to write')
    .addOption(jsonOption())
    .option('--quiet', 'print problems only')
    .action(running(async () => (await import('./commands/build.js')).build))

  root
    .command('extract')
    .description('bring the catalogues of translations up to date with the source')
    .argument('[documents...]', 'names of documents; all when none is named')
    .option('--dry-run', 'say what would change, write nothing')
    .option('--check', 'write nothing; exit code 1 when a catalogue is not up to date')
    .addOption(jsonOption())
    .action(running(async () => (await import('./commands/extract.js')).extract))

  root
    .command('join')
    .description('make one segment of neighbours in a block, in every language')
    .argument('<ids...>', 'two or more ids, as translations/ has them')
    .option('--document <name>', 'the document; needed where another one has segments of the same ids')
    .option('--dry-run', 'say what would be written, write nothing')
    .addOption(jsonOption())
    .action(running(async () => (await import('./commands/join.js')).join))

  root
    .command('split')
    .description('make two segments of one, in every language; undoes a join')
    .argument('<id>', 'as translations/ has it')
    .requiredOption('--after <text>', 'words of the source text behind which it is cut')
    .option('--document <name>', 'the document; needed where another one has a segment of the same id')
    .option('--dry-run', 'say what would be written, write nothing')
    .addOption(jsonOption())
    .action(running(async () => (await import('./commands/split.js')).split))

  root
    .command('move')
    .description('give a document another name: ids and translations go along')
    .argument('<old>', 'its name or path until now')
    .argument('<new>', 'its name or path from now on')
    .option('--dry-run', 'say what would be written, write nothing')
    .addOption(jsonOption())
    .action(running(async () => (await import('./commands/move.js')).move))

  root
    .command('prune')
    .description('delete texts that vanished from the source long ago, with their translations; prints them')
    .argument('[documents...]', 'names of documents; all when none is named')
    .requiredOption('--obsolete-before <date>', 'those that vanished before this day: 2024-01-31')
    .option('--dry-run', 'say what would be deleted, delete nothing')
    .addOption(jsonOption())
    .action(running(async () => (await import('./commands/prune.js')).prune))

  root
    .command('merge')
    .description('merge a file of translations segment by segment; git runs it after “init --git”')
    .argument('<base>', 'what both sides began from')
    .argument('<ours>', 'our version; the result is written here')
    .argument('<theirs>', 'their version')
    .option('--path <path>', 'the file’s own path, where the three are copies')
    .option('--source <language>', 'the source language', 'zh-Hans')
    .action(running(async () => (await import('./commands/merge.js')).merge))

  root
    .command('check')
    .description('find what is wrong with the source and its translations')
    .argument('[documents...]', 'names of documents; all when none is named')
    .addOption(
      new Option('--lang <languages>', 'only these languages of the configuration')
        .argParser(anyList)
        .conflicts('pairs'),
    )
    .addOption(new Option('--fix', 'mend what is safe; shows each difference').conflicts('pairs'))
    .addOption(new Option('--dry-run', 'with --fix: show the differences, write nothing').conflicts('pairs'))
    .option('--strict', 'take warnings for errors')
    .addOption(
      new Option(
        '--report <format>',
        'print a report for machines; json: one object, with --pairs one a pair and line',
      ).choices(reportFormats),
    )
    .addOption(
      new Option(
        '--severity <least>',
        'leave out what is less (default: "info"; with --pairs "warning")',
      ).choices(severities),
    )
    .option(
      '--pairs <file>',
      'check the pairs of a file (.jsonl, .tsv, .csv; - for what is piped in), without a book',
    )
    .option('--source <language>', 'with --pairs: the language of the sources', 'zh-Hans')
    .option(
      '--target <language>',
      'with --pairs: the language of the targets (default: as the file names it, else "en")',
    )
    .option('--glossary <file>', 'with --pairs: a glossary of approved terms')
    .addOption(new Option('--json', 'short for --report json').conflicts('report'))
    .action(running(async () => (await import('./commands/check.js')).check))

  root
    .command('ignore')
    .description('keep a text that is right whatever a check says, until it changes')
    .argument('<id>', 'the segment, as translations/ has it')
    .requiredOption('--check <name>', 'the check, as the message names it: figures-value')
    .option('--why <text>', 'why it is right')
    .option('--by <name>', 'who says so')
    .option('--lang <languages>', 'only in these languages of the configuration', anyList)
    .option('--document <name>', 'the document; needed where another one has a segment of the same id')
    .option('--heed', 'listen to the check again')
    .option('--dry-run', 'say what would be ignored, write nothing')
    .addOption(jsonOption())
    .action(running(async () => (await import('./commands/ignore.js')).ignore))

  root
    .command('confirm')
    .description('say that stale translations are right for the source as it stands')
    .argument('[ids...]', 'segments, as translations/ has them')
    .option('--changed', 'all whose translation was changed since its source was')
    .option('--lang <languages>', 'only in these languages of the configuration', anyList)
    .option('--document <name>', 'the document; needed where another one has segments of the same ids')
    .option('--by <name>', 'who says so')
    .option('--dry-run', 'say what would be confirmed, write nothing')
    .addOption(jsonOption())
    .action(running(async () => (await import('./commands/confirm.js')).confirm))

  root
    .command('status')
    .description('tell how far the translations have come')
    .argument('[documents...]', 'names of documents; all when none is named')
    .addOption(jsonOption())
    .action(running(async () => (await import('./commands/status.js')).status))

  root
    .command('pretranslate')
    .description('fill missing translations with those of the same texts elsewhere')
    .argument('[documents...]', 'names of documents; all when none is named')
    .option('--lang <languages>', 'only these languages of the configuration', anyList)
    .option('--substitute', 'also where nothing but figures differs, with the new figures')
    .option('--repeats', 'also translate repeats within a document alike')
    .option('--dry-run', 'say what would be filled in, write nothing')
    .addOption(jsonOption())
    .action(running(async () => (await import('./commands/pretranslate.js')).pretranslate))

  root
    .command('concordance')
    .description('show where a text stands, and how it was translated there')
    .argument('<text>', 'in either language')
    .option('--lang <languages>', 'only these languages of the configuration', anyList)
    .addOption(jsonOption())
    .action(running(async () => (await import('./commands/concordance.js')).concordance))

  root
    .command('terms')
    .description('tell how the glossary is used')
    .argument('[documents...]', 'names of documents; all when none is named')
    .option('--unused', 'only entries that stand in no text')
    .option('--candidates', 'propose frequent strings that have no entry')
    .addOption(jsonOption())
    .action(running(async () => (await import('./commands/terms.js')).terms))

  root
    .command('edit')
    .description('open the translator’s editor in the browser')
    .argument('[folder]', 'the folder of the project')
    .option('--port <number>', 'where to listen; the next free one where it is taken', port)
    .option(
      '--host <address>',
      'an address of this machine that others can reach; default this machine alone',
    )
    .option('--lang <language>', 'the language to translate into')
    .option('--no-open', 'print the address only')
    .action(running(async () => (await import('./commands/edit.js')).edit))

  root
    .command('doctor')
    .description('tell whether this machine has what is needed, and how to install what is not')
    .addOption(jsonOption())
    .action(running(async () => (await import('./commands/doctor.js')).doctor))

  root
    .command('explain')
    .description('tell what a check looks at, with examples; or list all checks')
    .argument('[check]', 'the rule named at the end of a message: figures-value')
    .action(running(async () => (await import('./commands/explain.js')).explain))

  root
    .command('init')
    .description('begin a book: a small working one in an empty or new folder')
    .argument('[folder]', 'the folder', '.')
    .option(
      '--git',
      'also begin a Git repository that merges translations segment by segment; in a book that is there already, set up this clone',
    )
    .action(running(async () => (await import('./commands/init.js')).init))

  return root
}
