import { Command, InvalidArgumentError, Option } from 'commander'
import { formats, pdfLayouts } from '../config/spec.js'
import { nearest } from '../model/nearest.js'
import type { BuildFlags } from './commands/build.js'
import type { ConcordanceFlags } from './commands/concordance.js'
import type { DoctorFlags } from './commands/doctor.js'
import type { ExtractFlags } from './commands/extract.js'
import type { InitFlags } from './commands/init.js'
import type { PretranslateFlags } from './commands/pretranslate.js'
import type { StatusFlags } from './commands/status.js'
import type { TermsFlags } from './commands/terms.js'
import type { Terminal } from './terminal.js'

const words = (value: string): string[] =>
  value
    .split(',')
    .map(word => word.trim())
    .filter(Boolean)

/** Reads a list such as `html,pdf`, the option given more than once included. */
const listOf =
  <const T extends string>(known: readonly T[]) =>
  (value: string, before: T[] = []): T[] => {
    const list = words(value).map(word => {
      const found = known.find(each => each === word)
      if (found !== undefined) return found
      const meant = nearest(word, known)
      throw new InvalidArgumentError(
        `Found “${word}”, expected ${known.join(', ')}.${meant === undefined ? '' : ` Did you mean “${meant}”?`}`,
      )
    })
    return [...before, ...list]
  }

const anyList = (value: string, before: string[] = []): string[] => [...before, ...words(value)]

const jsonOption = (): Option => new Option('--json', 'print one JSON object, for machines')

const outro = `
Exit codes: 0 fine, 1 a text has an error, 2 the set-up or the command is wrong.`

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
    .addHelpText('after', outro)
    .showHelpAfterError('Run “duizhao --help” for what there is.')
    .configureHelp({ showGlobalOptions: true })

  root
    .command('build')
    .description('make web pages and PDFs')
    .argument('[documents...]', 'names of documents; all when none is named')
    .option('--format <formats>', `what to make: ${formats.join(', ')}`, listOf(formats))
    .option('--layout <layouts>', `of pages and PDFs: ${pdfLayouts.join(', ')}`, listOf(pdfLayouts))
    .option('--lang <languages>', 'only these languages of the configuration', anyList)
    .option('--strict', 'take warnings for errors')
    .option('--output <folder>', 'where to write')
    .addOption(jsonOption())
    .option('--quiet', 'print problems only')
    .action(async (documents: string[], _: unknown, command: Command) => {
      const { build } = await import('./commands/build.js')
      done(await build(documents, command.optsWithGlobals<BuildFlags>(), terminal))
    })

  root
    .command('extract')
    .description('bring the catalogues of translations up to date with the source')
    .argument('[documents...]', 'names of documents; all when none is named')
    .option('--dry-run', 'say what would change, write nothing')
    .option('--check', 'write nothing; exit code 1 when a catalogue is not up to date')
    .addOption(jsonOption())
    .action(async (documents: string[], _: unknown, command: Command) => {
      const { extract } = await import('./commands/extract.js')
      done(await extract(documents, command.optsWithGlobals<ExtractFlags>(), terminal))
    })

  root
    .command('status')
    .description('tell how far the translations have come')
    .argument('[documents...]', 'names of documents; all when none is named')
    .addOption(jsonOption())
    .action(async (documents: string[], _: unknown, command: Command) => {
      const { status } = await import('./commands/status.js')
      done(await status(documents, command.optsWithGlobals<StatusFlags>(), terminal))
    })

  root
    .command('pretranslate')
    .description('fill missing translations with those of the same texts elsewhere')
    .argument('[documents...]', 'names of documents; all when none is named')
    .option('--lang <languages>', 'only these languages of the configuration', anyList)
    .option('--substitute', 'also where nothing but figures differs, with the new figures')
    .option('--repeats', 'also translate repeats within a document alike')
    .option('--dry-run', 'say what would be filled in, write nothing')
    .addOption(jsonOption())
    .action(async (documents: string[], _: unknown, command: Command) => {
      const { pretranslate } = await import('./commands/pretranslate.js')
      done(await pretranslate(documents, command.optsWithGlobals<PretranslateFlags>(), terminal))
    })

  root
    .command('concordance')
    .description('show where a text stands, and how it was translated there')
    .argument('<text>', 'in either language')
    .option('--lang <languages>', 'only these languages of the configuration', anyList)
    .addOption(jsonOption())
    .action(async (text: string, _: unknown, command: Command) => {
      const { concordance } = await import('./commands/concordance.js')
      done(await concordance(text, command.optsWithGlobals<ConcordanceFlags>(), terminal))
    })

  root
    .command('terms')
    .description('tell how the glossary is used')
    .argument('[documents...]', 'names of documents; all when none is named')
    .option('--unused', 'only entries that stand in no text')
    .option('--candidates', 'propose frequent strings that have no entry')
    .addOption(jsonOption())
    .action(async (documents: string[], _: unknown, command: Command) => {
      const { terms } = await import('./commands/terms.js')
      done(await terms(documents, command.optsWithGlobals<TermsFlags>(), terminal))
    })

  root
    .command('doctor')
    .description('tell whether this machine has what is needed, and how to install what is not')
    .addOption(jsonOption())
    .action(async (_: unknown, command: Command) => {
      const { doctor } = await import('./commands/doctor.js')
      done(await doctor(command.optsWithGlobals<DoctorFlags>(), terminal))
    })

  root
    .command('explain')
    .description('tell what a check looks at, with examples; or list all checks')
    .argument('[check]', 'the rule named at the end of a message: figures-value')
    .action(async (name: string | undefined) => {
      const { explain } = await import('./commands/explain.js')
      done(explain(name, terminal))
    })

  root
    .command('init')
    .description('begin a book: a small working one in an empty or new folder')
    .argument('[folder]', 'the folder', '.')
    .option('--git', 'also begin a Git repository there')
    .action(async (folder: string, _: unknown, command: Command) => {
      const { init } = await import('./commands/init.js')
      done(await init(folder, command.optsWithGlobals<InitFlags>(), terminal))
    })

  return root
}
