import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** What a program that has ended said. */
export interface Ended {
  code: number | null
  printed: string
}

/** A program that runs until it is told to end. */
export interface Running {
  /** The first line it printed: of the editor its address. */
  line: string
  /** Press Ctrl-C. */
  interrupt(): Promise<Ended>
}

/** The program as npm packs it, unpacked beside a book that uses it. */
export interface PackedProgram {
  /** The book: the source and the glossary of this repository, and no translation. */
  book: string
  /** Run it in the book to its end. */
  run(...args: string[]): Promise<Ended>
  /** Start it in the book, and wait for its first line. */
  start(...args: string[]): Promise<Running>
  remove(): void
}

const ended = (child: ChildProcess, printed: () => string): Promise<Ended> =>
  new Promise(resolve => child.once('close', code => resolve({ code, printed: printed() })))

/** Both streams of a program. */
const heard = (child: ChildProcess): (() => string) => {
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', chunk => {
      printed += chunk
    })
  return () => printed
}

const firstLine = async (child: ChildProcess, printed: () => string): Promise<string> => {
  while (!printed().includes('\n')) {
    if (child.exitCode !== null) throw new Error(`it ended: ${printed()}`)
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  return printed().slice(0, printed().indexOf('\n'))
}

/** What is packed, with the dependencies of this checkout: nothing is fetched. */
const unpackInto = (folder: string): void => {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]
  const shell = process.platform === 'win32'
  const [{ filename }] = JSON.parse(
    execFileSync('npm', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], shell }),
  )
  execFileSync('tar', ['-xzf', filename], { cwd: folder })
  mkdirSync(join(folder, 'node_modules'))
  renameSync(join(folder, 'package'), join(folder, 'node_modules/duizhao'))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules/duizhao/node_modules'), 'junction')
}

const layBook = (book: string): void => {
  for (const name of ['source', 'duizhao.config.ts', 'translations/glossary.csv'])
    cpSync(join(root, name), join(book, name), { recursive: true })
}

/** Pack what the last build made, and lay a book beside it. */
export const packedProgram = (): PackedProgram => {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-packed-'))
  const book = join(folder, 'book')
  unpackInto(folder)
  layBook(book)
  const main = join(folder, 'node_modules/duizhao/dist/cli/main.js')
  const begin = (args: string[]): ChildProcess =>
    spawn(process.execPath, [main, ...args], { cwd: book, stdio: ['ignore', 'pipe', 'pipe'] })
  return {
    book,
    run: (...args) => {
      const child = begin(args)
      return ended(child, heard(child))
    },
    start: async (...args) => {
      const child = begin(args)
      const printed = heard(child)
      const end = ended(child, printed)
      const line = await firstLine(child, printed)
      return {
        line,
        interrupt: () => {
          child.kill('SIGINT')
          return end
        },
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  }
}
