import { type ChildProcess, spawn } from 'node:child_process'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'esbuild'
import type { DocumentMessage, Row } from '../../editor/protocol.js'
import { parseCatalog } from '../../model/catalog-file.js'
import { hashText } from '../../model/hash.js'
import { parseState } from '../../model/state-file.js'
import { bundledProgram } from '../bundled-program.js'
import { ask, bookOnDisk } from './book-on-disk.js'

const stub = (): { contents: string } => ({ contents: 'module.exports = {}' })

/** What no kill needs, and what takes longest to load: the browser that prints. */
const withoutPrinting: Plugin = {
  name: 'without printing',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^puppeteer-core$/ }, ({ path }) => ({ path, namespace: 'stub' }))
    onLoad({ filter: /.*/, namespace: 'stub' }, stub)
  },
}

/** A program that opens an editor, bundled. @returns its path. */
export const bundledEditor = (name: 'edit-book' | 'edit-command' = 'edit-book'): Promise<string> =>
  bundledProgram(name, [withoutPrinting])

export const startEditor = (
  program: string,
  folder: string,
): Promise<{ process: ChildProcess; address: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
    child.stdout?.once('data', data => resolve({ process: child, address: String(data).trim() }))
    child.once('exit', code => reject(new Error(`the editor ended with ${code}`)))
  })

export const killEditor = async (child: ChildProcess): Promise<void> => {
  const ended = new Promise(resolve => child.once('close', resolve))
  child.kill('SIGKILL')
  await ended
}

const rowsOf = async (address: string): Promise<readonly Row[]> =>
  ((await ask(address, 'document?document=a&language=en')).value as DocumentMessage).rows

/** What was found after the kills. */
export interface KillReport {
  kills: number
  /** Saves that were acknowledged. */
  acknowledged: number
  /** Of those, texts that were not there after the next start. */
  lost: number
  /** Files that were no JSON, or whose state did not belong to their text. */
  torn: number
  /** Temporary files left after a start. */
  left: number
  /** The slowest start after a kill, in milliseconds until it answered. */
  slowestStart: number
}

const sentences = 40

/** Read the files as any tool would. @returns how many are not whole, or do not belong together. */
const tornFiles = async (folder: string, rows: readonly Row[]): Promise<number> => {
  const read = (path: string) => readFile(join(folder, path), 'utf8').catch(() => '{}\n')
  const catalog = parseCatalog(await read('translations/en/a.json'), 'a')
  const state = parseState(await read('translations/.state/en/a.json'), 'a')
  const apart = rows.filter(
    ({ id, source }) =>
      (catalog.catalog.has(id) ? hashText(source) : undefined) !== state.state.segments.get(id)?.source,
  )
  return Number(catalog.damaged) + Number(state.damaged) + apart.length
}

/**
 * Kill an editor again and again while a client saves, each time at another moment.
 * @param random a number from 0 to 1: when to kill.
 * @param told is told after each kill what was found so far.
 */
export const killAgainAndAgain = async (
  kills: number,
  random: () => number,
  told: (report: KillReport) => void = () => undefined,
): Promise<KillReport> => {
  const text = Array.from({ length: sentences }, (_, i) => `第${i}句话。`).join('\n\n')
  const book = await bookOnDisk({ 'source/a.md': `${text}\n` })
  const program = await bundledEditor()
  const report: KillReport = { kills: 0, acknowledged: 0, lost: 0, torn: 0, left: 0, slowestStart: 0 }
  const certain = new Map<string, string>()
  const open = new Map<string, string>()
  try {
    for (let round = 0; round <= kills; round += 1) {
      const before = performance.now()
      const { process: child, address } = await startEditor(program, book.folder)
      const rows = await rowsOf(address)
      if (round > 0) report.slowestStart = Math.max(report.slowestStart, performance.now() - before)
      // A text under way when the editor died may stand or not; an acknowledged one must, or the one after it.
      for (const [id, expected] of certain) {
        const found = rows.find(row => row.id === id)?.target
        if (found !== expected && found !== open.get(id)) report.lost += 1
        else if (found !== undefined) certain.set(id, found)
      }
      open.clear()
      report.torn += await tornFiles(book.folder, rows)
      const files = await readdir(book.folder, { recursive: true })
      report.left += files.filter(name => name.endsWith('.tmp')).length
      report.kills = round
      told(report)
      if (round < kills)
        await saveUntilKilled(child, address, [...rows], round, random, { certain, open, report })
      else await killEditor(child)
    }
    return report
  } finally {
    await book.remove()
    await rm(program, { force: true })
  }
}

interface Known {
  certain: Map<string, string>
  open: Map<string, string>
  report: KillReport
}

const saveUntilKilled = async (
  child: ChildProcess,
  address: string,
  rows: Row[],
  round: number,
  random: () => number,
  { certain, open, report }: Known,
): Promise<void> => {
  let dead: Promise<void> | undefined
  /** So many saves go through; in the middle of the next one the program is killed. */
  const last = Math.floor(random() * 4)
  let lasted = 100
  for (let count = 0; dead === undefined; count += 1) {
    const index = Math.floor(random() * rows.length)
    const row = rows[index]
    if (!row) continue
    const text = `Text ${round}.${count}`
    open.set(row.id, text)
    const { id, hash, target: base, state: seen } = row
    const request = `kill-${round}-${count}-${id}`
    const save = { request, document: 'a', language: 'en', id, text, base, hash, state: 'translated', seen }
    const begun = performance.now()
    const answer = ask(address, 'save', save).catch(() => undefined)
    if (count === last) {
      await new Promise(resolve => setTimeout(resolve, random() * lasted))
      dead = killEditor(child)
    }
    const reply = await answer
    lasted = performance.now() - begun
    if (reply?.status !== 200) continue
    certain.set(id, text)
    open.delete(id)
    report.acknowledged += 1
    rows[index] = { ...row, target: text, state: 'translated' }
  }
  await dead
}
