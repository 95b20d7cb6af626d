/**
 * Time and memory from HTML to PDF. Raw Chromium printing the same HTML, tagged and with an outline, is 1; ours does
 * everything: contents, fonts checked, tags mended, the text proved complete. WeasyPrint (Debian: weasyprint) and
 * pagedjs-cli (npm, where DUIZHAO_PAGEDJS names its program) set the same HTML, at 10 and 100 pages.
 *
 *     npx jiti bench/print.ts [--pages 10,100] [--layouts parallel,stacked] [--documents 100]
 *
 * 1,000 pages on request: `--pages 1000`. Each figure is the median of its rounds, each in a process of its own; memory
 * is the highest proportional set size (PSS) of the process with its browser. Aims: parallel ≤ 1.6, memory ≤ 1.5, many
 * documents in one browser ≥ 3 ×.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type PdfLayout, pdfLayouts } from '../pipeline/config/spec.js'
import { openBrowser } from '../pipeline/print/browser/open.js'
import type { FlowingDocument } from '../pipeline/print/flow.js'
import { print } from '../pipeline/print/print.js'
import { benchDocument } from './print-book.js'

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '10,100' },
    layouts: { type: 'string', default: pdfLayouts.join(',') },
    documents: { type: 'string', default: '100' },
  },
})

const folder = mkdtempSync(join(tmpdir(), 'duizhao-bench-print-'))
const one = fileURLToPath(new URL('print-one.ts', import.meta.url))
const jiti = fileURLToPath(new URL('../node_modules/.bin/jiti', import.meta.url))

/** What a run took. */
interface Run {
  /** Of the print alone, in a browser that runs already; where only the whole command is known, of that. */
  milliseconds: number
  /** Of the whole command, the start of its programs included. */
  command: number
  megabytes: number
  pages: number
}

const processes = (): Map<number, number> =>
  new Map(
    readdirSync('/proc')
      .filter(name => /^\d+$/.test(name))
      .flatMap(name => {
        try {
          const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
          return [[Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])] as const]
        } catch {
          return []
        }
      }),
  )

const pss = (pid: number): number => {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

/** The memory of a process and all below it, in megabytes. */
const memoryUnder = (root: number): number => {
  const parents = processes()
  const isUnder = (pid: number | undefined): boolean =>
    pid !== undefined && pid > 1 && (pid === root || isUnder(parents.get(pid)))
  return [...parents.keys()].filter(isUnder).reduce((sum, pid) => sum + pss(pid), 0) / 1024
}

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve, reject) => child.once('error', reject).once('close', resolve))

/** Run a program to its end. */
const run = async (program: string, args: string[]): Promise<{ run: Omit<Run, 'pages'>; out: string }> => {
  const start = performance.now()
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env: environment })
  let out = ''
  let err = ''
  child.stdout.on('data', part => (out += part))
  child.stderr.on('data', part => (err += part))
  let megabytes = 0
  const sample = () => (megabytes = Math.max(megabytes, memoryUnder(child.pid ?? 0)))
  const timer = setInterval(sample, 100)
  const code = await ended(child)
  clearInterval(timer)
  if (code !== 0)
    throw new Error(`${program} ended with ${code}: ${/^.*Error.*$/m.exec(err)?.[0] ?? err.slice(-300)}`)
  const milliseconds = performance.now() - start
  return { run: { milliseconds, command: milliseconds, megabytes }, out }
}

const environment = {
  ...process.env,
  PUPPETEER_EXECUTABLE_PATH: process.env.PUPPETEER_EXECUTABLE_PATH ?? '/usr/bin/chromium',
}

const runOne = async (kind: 'raw' | 'ours', file: string): Promise<Run> => {
  const { run: whole, out } = await run(jiti, [one, kind, file])
  const { milliseconds, pages } = JSON.parse(out)
  return { ...whole, milliseconds, pages }
}

/** Programs that take an HTML file: what they are called and with which arguments. */
const others: Record<string, { program: string | undefined; args: (html: string, pdf: string) => string[] }> =
  {
    WeasyPrint: { program: 'weasyprint', args: (html, pdf) => ['--quiet', html, pdf] },
    'pagedjs-cli': {
      program: process.env.DUIZHAO_PAGEDJS,
      args: (html, pdf) => [html, '-o', pdf, '-t', '600000', '--browserArgs', '--no-sandbox'],
    },
  }

const pagesOf = (pdf: string): number =>
  Number(/Pages:\s+(\d+)/.exec(String(spawnSync('pdfinfo', [pdf]).stdout))?.[1] ?? 0)

const median = (runs: Run[], key: keyof Run): number =>
  runs.map(each => each[key]).toSorted((a, b) => a - b)[runs.length >> 1] ?? Number.NaN

const rounds = (pages: number): number => (pages < 100 ? 3 : pages < 1000 ? 3 : 1)

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`

const line = (label: string, own: Run[], raw: Run[], time: 'milliseconds' | 'command'): string => {
  const ratio = (key: keyof Run): string => (median(own, key) / median(raw, key)).toFixed(2)
  return `  ${label.padEnd(20)} ${String(median(own, 'pages')).padStart(5)} pages  ${seconds(median(own, time)).padStart(9)} = ${ratio(time)}   ${median(own, 'megabytes').toFixed(0).padStart(5)} MB = ${ratio('megabytes')}`
}

/** The document as files, for the others, and as JSON, for us. */
const write = (document: FlowingDocument, name: string): { json: string; html: string } => {
  const own = join(folder, name)
  for (const { path, bytes } of [
    ...document.assets,
    { path: 'index.html', bytes: Buffer.from(document.html) },
  ]) {
    mkdirSync(dirname(join(own, path)), { recursive: true })
    writeFileSync(join(own, path), bytes)
  }
  const assets = document.assets.map(asset => ({
    ...asset,
    bytes: Buffer.from(asset.bytes).toString('base64'),
  }))
  const json = join(own, 'printable.json')
  writeFileSync(json, JSON.stringify({ ...document, assets }))
  return { json, html: join(own, 'index.html') }
}

const compareOthers = async (html: string, raw: Run[]): Promise<void> => {
  for (const [name, { program, args }] of Object.entries(others)) {
    if (program === undefined || spawnSync(program, ['--version']).error) {
      console.log(`  ${name.padEnd(20)} not installed: skipped`)
      continue
    }
    try {
      const pdf = `${html}.pdf`
      const { run: whole } = await run(program, args(html, pdf))
      console.log(line(`${name} (command)`, [{ ...whole, pages: pagesOf(pdf) }], raw, 'command'))
    } catch (error) {
      console.log(`  ${name.padEnd(20)} failed: ${String(error).slice(0, 200)}`)
    }
  }
}

/** Pages that one message makes, found by printing it. */
const pagesOfOne = async (layout: PdfLayout): Promise<number> => {
  const { json } = write(await benchDocument(1, layout), `one-${layout}`)
  return (await runOne('raw', json)).pages
}

const compare = async (layout: PdfLayout, wanted: number, perCopy: number): Promise<void> => {
  const document = await benchDocument(Math.max(1, Math.round(wanted / perCopy)), layout)
  const { json, html } = write(document, `${layout}-${wanted}`)
  const [raw, ours]: [Run[], Run[]] = [[], []]
  for (let round = 0; round < rounds(wanted); round += 1) {
    raw.push(await runOne('raw', json))
    ours.push(await runOne('ours', json))
  }
  console.log(`${layout}, about ${wanted} pages, load ${loadavg()[0]?.toFixed(1)}`)
  console.log(line('raw Chromium', raw, raw, 'milliseconds'))
  console.log(line('duizhao', ours, raw, 'milliseconds'))
  if (wanted <= 100 && layout === 'parallel') await compareOthers(html, raw)
}

/** Many documents in one browser, against a browser for each. */
const compareMany = async (count: number): Promise<void> => {
  const document = await benchDocument(1, 'parallel')
  const start = performance.now()
  const shared = openBrowser({}, process.env)
  await Promise.all(Array.from({ length: count }, () => print(document, shared)))
  await shared.close()
  const together = performance.now() - start
  const few = Math.max(3, Math.round(count / 10))
  const again = performance.now()
  for (let index = 0; index < few; index += 1) {
    const own = openBrowser({}, process.env)
    await print(document, own)
    await own.close()
  }
  const apart = ((performance.now() - again) / few) * count
  console.log(
    `${count} documents in one browser ${seconds(together)}, in one each ${seconds(apart)} (${few} measured): ${(apart / together).toFixed(2)} × as fast, load ${loadavg()[0]?.toFixed(1)}`,
  )
}

try {
  for (const layout of values.layouts.split(',') as PdfLayout[]) {
    const perCopy = await pagesOfOne(layout)
    for (const wanted of values.pages.split(',').map(Number)) await compare(layout, wanted, perCopy)
  }
  const documents = Number(values.documents)
  if (documents > 0) await compareMany(documents)
} finally {
  rmSync(folder, { recursive: true })
}
