import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { lookOf } from '../../cli/report/look.js'
import { run } from '../../cli/run.js'
import type { Terminal } from '../../cli/terminal.js'

/** What a command line printed, and its exit code. */
interface Printed {
  code: number
  out: string
  err: string
}

/** A folder in which command lines are run. Paths are relative to it. */
export interface ProjectFolder {
  /** The absolute path of a file in it; of the folder itself. */
  at(path?: string): string
  /** Run a command line, its output in a pipe. */
  duizhao(...args: string[]): Promise<Printed>
  /** The same in an environment: `{ LANG: 'zh_CN.UTF-8' }`. */
  duizhaoIn(environment: Readonly<Record<string, string>>, ...args: string[]): Promise<Printed>
  /** The same with something piped in, in these portions. */
  piped(portions: readonly Uint8Array[], ...args: string[]): Promise<Printed>
  read(path: string): Promise<string>
  /** Write a file, and make the folders it needs. */
  write(path: string, content: string | Uint8Array): Promise<void>
}

/** A folder for each test of a file: empty when a test begins, gone when it has ended. */
export const projectFolder = (): ProjectFolder => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'duizhao-cli-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))
  const at = (path = ''): string => join(folder, path)
  const runIn = async (
    args: readonly string[],
    input?: Terminal['input'],
    environment: Readonly<Record<string, string>> = {},
  ): Promise<Printed> => {
    const printed = { out: '', err: '' }
    const code = await run(args, {
      out: text => {
        printed.out += text
      },
      err: text => {
        printed.err += text
      },
      outLook: lookOf({}, environment),
      errLook: lookOf({}, environment),
      ...(input ? { input } : {}),
      folder,
    })
    return { code, ...printed }
  }
  return {
    at,
    read: path => readFile(at(path), 'utf8'),
    write: async (path, content) => {
      await mkdir(dirname(at(path)), { recursive: true })
      await writeFile(at(path), content)
    },
    duizhao: (...args) => runIn(args),
    duizhaoIn: (environment, ...args) => runIn(args, undefined, environment),
    piped: (portions, ...args) =>
      runIn(args, async function* () {
        yield* portions
      }),
  }
}
