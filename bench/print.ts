/**
 * Time and memory from HTML to PDF. Raw Chromium is 1: it prints the same HTML, the one that `compose` makes (fonts loaded,
 * tagged, with an outline), before our printer has fitted its lines or filled its contents. Ours does everything: lines, contents,
 * running heads, fonts checked, tags mended, the text proved complete. WeasyPrint (Debian: weasyprint) and pagedjs-cli (npm; on the
 * PATH, or DUIZHAO_PAGEDJS names its program) set the same HTML; one that is missing is told and left out.
 *
 *     npx jiti bench/print.ts [--pages 10,100] [--layouts parallel,stacked] [--documents 100] [--minutes 12]
 *
 * 1,000 pages on request: `--pages 1000 --minutes 60`. Each run is a process of its own that prints one document, in a browser that
 * is running already. Figures are medians of up to three rounds, raw and ours by turns; where the minutes run short there are fewer.
 * Processor time is that of the whole tree of processes, node and browser: on a machine that others use it tells more than the clock.
 * Memory is the highest proportional set size (PSS) of the tree.
 * Aims: parallel ≤ 1.6, memory ≤ 1.5, many documents in one build ≥ 3 × as fast as in a browser each.
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type PdfLayout, pdfLayouts } from '../pipeline/config/spec.js'
import { openBrowser } from '../pipeline/print/browser/open.js'
import type { FlowingDocument } from '../pipeline/print/flow.js'
import { print } from '../pipeline/print/print.js'
import { benchDocument } from './print-book.js'
import { watchTree } from './process-tree.js'

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '10,100' },
    layouts: { type: 'string', default: pdfLayouts.join(',') },
    documents: { type: 'string', default: '100' },
    minutes: { type: 'string', default: '12' },
  },
})

const folder = mkdtempSync(join(tmpdir(), 'duizhao-bench-print-'))
const one = fileURLToPath(new URL('print-one.ts', import.meta.url))
const jiti = fileURLToPath(new URL('../node_modules/.bin/jiti', import.meta.url))
const begin = performance.now()
const allowed = Number(values.minutes) * 60_000
const isLate = (share: number): boolean => performance.now() - begin > allowed * share

/** What a run took: of the print alone where that is known, else of the whole command. */
interface Run {
  milliseconds: number
  processor: number
  megabytes: number
  pages: number
  bytes: number
}

/** Run a program to its end, and watch it from the line `start` on its output to the line `end`, where it has these. */
const run = (program: string, args: string[]): Promise<{ run: Omit<Run, 'pages' | 'bytes'>; out: string }> =>
  new Promise((resolve, reject) => {
    const start = performance.now()
    const environment = { PUPPETEER_EXECUTABLE_PATH: '/usr/bin/chromium', ...process.env }
    const child = spawn(program, args, { env: program === jiti ? process.env : environment })
    const watch = watchTree(child.pid ?? 0)
    let [out, err] = ['', '']
    let timer: NodeJS.Timeout | undefined = setInterval(watch.look, 100)
    const stop = () => {
      if (timer) watch.look()
      clearInterval(timer)
      timer = undefined
    }
    child.stdout.on('data', part => {
      out += part
      if (String(part).includes('start\n')) watch.reset()
      if (String(part).includes('end\n')) stop()
    })
    child.stderr.on('data', part => (err += part))
    child.once('error', reject).once('close', code => {
      stop()
      const milliseconds = performance.now() - start
      const found = { milliseconds, processor: watch.processor(program !== jiti), megabytes: watch.peak() }
      if (code === 0) resolve({ run: found, out })
      else
        reject(
          new Error(`${program} ended with ${code}: ${/^.*Error.*$/m.exec(err)?.[0] ?? err.slice(-300)}`),
        )
    })
  })

const runOne = async (kind: 'raw' | 'kept' | 'ours', file: string): Promise<Run> => {
  const { run: tree, out } = await run(jiti, [one, kind, file])
  const { milliseconds, node, pages, bytes } = JSON.parse(out.trim().split('\n').at(-1) ?? '')
  return { ...tree, milliseconds, processor: tree.processor + node, pages, bytes }
}

/** Programs that take an HTML file: what they are called and with which arguments. */
const others: Record<string, { program: string; args: (html: string, pdf: string) => string[] }> = {
  WeasyPrint: { program: 'weasyprint', args: (html, pdf) => ['--quiet', html, pdf] },
  'pagedjs-cli': {
    program: process.env.DUIZHAO_PAGEDJS ?? 'pagedjs-cli',
    args: (html, pdf) => [html, '-o', pdf, '-t', '600000', '--browserArgs', '--no-sandbox'],
  },
}

const pagesOf = (pdf: string): number =>
  Number(/Pages:\s+(\d+)/.exec(String(spawnSync('pdfinfo', [pdf]).stdout))?.[1] ?? 0)

const median = (runs: Run[], key: keyof Run): number =>
  runs.map(each => each[key]).toSorted((a, b) => a - b)[runs.length >> 1] ?? Number.NaN

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`

const head = () =>
  console.log(
    `${'layout'.padEnd(9)}${'by'.padEnd(14)}${'pages'.padStart(6)}${'processor'.padStart(20)}${'clock'.padStart(20)}${'memory'.padStart(18)}${'file'.padStart(10)}  rounds, load`,
  )

const row = (layout: string, label: string, own: Run[], raw: Run[]): void => {
  const ratio = (key: keyof Run): string => (median(own, key) / median(raw, key)).toFixed(2)
  const cells = [
    `${seconds(median(own, 'processor'))} = ${ratio('processor')}`.padStart(20),
    `${seconds(median(own, 'milliseconds'))} = ${ratio('milliseconds')}`.padStart(20),
    `${median(own, 'megabytes').toFixed(0)} MB = ${ratio('megabytes')}`.padStart(18),
    `${(median(own, 'bytes') / 1000).toFixed(0)} kB`.padStart(10),
  ].join('')
  const pages = String(median(own, 'pages')).padStart(6)
  console.log(
    `${layout.padEnd(9)}${label.padEnd(14)}${pages}${cells}  ${own.length}, ${loadavg()[0]?.toFixed(1)}`,
  )
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

const compareOthers = async (layout: string, html: string, raw: Run[]): Promise<void> => {
  for (const [name, { program, args }] of Object.entries(others)) {
    if (spawnSync(program, ['--version']).error) {
      console.log(`${layout.padEnd(9)}${name.padEnd(14)} not installed: left out`)
      continue
    }
    try {
      const pdf = `${html}.pdf`
      const { run: whole } = await run(program, args(html, pdf))
      row(layout, name, [{ ...whole, pages: pagesOf(pdf), bytes: 0 }], raw)
    } catch (error) {
      console.log(`${layout.padEnd(9)}${name.padEnd(14)} failed: ${String(error).slice(0, 200)}`)
    }
  }
}

/** Pages that one message makes, by layout: found by printing it. */
const pagesOfOne = async (layout: PdfLayout): Promise<number> => {
  const { json } = write(await benchDocument(1, layout), `one-${layout}`)
  return (await runOne('raw', json)).pages
}

/** @param share of the time allowed after which no further round is begun. */
const compare = async (layout: PdfLayout, wanted: number, perCopy: number, share: number): Promise<void> => {
  const document = await benchDocument(Math.max(1, Math.round(wanted / perCopy)), layout)
  const { json, html } = write(document, `${layout}-${wanted}`)
  const [raw, kept, ours]: [Run[], Run[], Run[]] = [[], [], []]
  for (let round = 0; round < 3 && (round === 0 || !isLate(share)); round += 1) {
    raw.push(await runOne('raw', json))
    if (wanted <= 100) kept.push(await runOne('kept', json))
    ours.push(await runOne('ours', json))
  }
  row(layout, 'raw Chromium', raw, raw)
  if (kept.length > 0) row(layout, 'raw, tab kept', kept, raw)
  row(layout, 'duizhao', ours, raw)
  if (layout === 'parallel' && wanted <= 100 && !isLate(0.9)) await compareOthers(layout, html, raw)
}

/** Many documents in one build, against a browser started for each. */
const compareMany = async (count: number): Promise<void> => {
  const document = await benchDocument(0.2, 'parallel')
  const watch = watchTree(process.pid)
  const timer = setInterval(watch.look, 100)
  const timed = async (work: () => Promise<number>) => {
    watch.reset()
    const start = performance.now()
    const pages = await work()
    watch.look()
    return { clock: performance.now() - start, processor: watch.processor(true), pages }
  }
  const together = await timed(async () => {
    const shared = openBrowser({}, process.env)
    const printed = await Promise.all(Array.from({ length: count }, () => print(document, shared)))
    await shared.close()
    return printed[0]?.pages ?? 0
  })
  const few = Math.max(3, Math.round(count / 10))
  const apart = await timed(async () => {
    for (let index = 0; index < few; index += 1) {
      const own = openBrowser({}, process.env)
      await print(document, own)
      await own.close()
    }
    return few
  })
  clearInterval(timer)
  const times = count / few
  console.log(
    `${count} documents of ${together.pages} pages in one build ${seconds(together.clock)} (processor ${seconds(together.processor)}), with a browser each ${seconds(apart.clock * times)} (${seconds(apart.processor * times)}; ${few} measured): ${((apart.clock * times) / together.clock).toFixed(2)} × as fast by the clock, ${((apart.processor * times) / together.processor).toFixed(2)} × by processor time, load ${loadavg()[0]?.toFixed(1)}`,
  )
}

try {
  const documents = Number(values.documents)
  if (documents > 0) await compareMany(documents)
  head()
  const layouts = values.layouts.split(',') as PdfLayout[]
  const sizes = values.pages.split(',').map(Number)
  for (const [index, layout] of layouts.entries()) {
    const perCopy = await pagesOfOne(layout)
    for (const wanted of sizes) {
      if (index > 0 && isLate(0.95)) console.log(`${layout.padEnd(9)}${wanted} pages: no time left`)
      else await compare(layout, wanted, perCopy, (0.9 * (index + 1)) / layouts.length)
    }
  }
} finally {
  rmSync(folder, { recursive: true })
}
