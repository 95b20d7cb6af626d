/**
 * How well the figure rules tell right from wrong, and how fast. Run it after `npm ci`:
 *
 *     node --import jiti/register bench/figures/main.ts [PAIRS.csv|PAIRS.tsv] [odd|even|all] [--show KIND] [--seed N]
 *
 * Without a file: `../shared/data/wmt18/zh-en.csv` if that lies beside the project, with the labels of `labels.tsv`
 * (error, typo, misaligned: the pair is no right translation; free: it is one, and an alarm is false), else the
 * sentences made up for the tests. `--show` prints the spoilt pairs of a kind that went unnoticed; `--seed`
 * spoils other places of the pairs (7 by default): what was mended by one series is known to it.
 */
import { existsSync, readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { compareFigures } from '../../pipeline/language/figures/compare/compare.js'
import { readFigures } from '../../pipeline/language/figures/read.js'
import { tell } from '../../pipeline/model/messages/tell.js'
import { mutations } from './mutations.js'
import { type BenchPair, pairsOf } from './pairs.js'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const news = at('../../../shared/data/wmt18/zh-en.csv')
const imagined = at('../../pipeline/test/figures/imagined.tsv')

const words = process.argv.slice(2)
const lines = words.find(word => /^(?:odd|even|all)$/.test(word)) ?? 'all'
const file = words.find(word => /\.[ct]sv$/.test(word)) ?? (existsSync(news) ? news : imagined)
const shown = process.argv[process.argv.indexOf('--show') + 1]
const shows = process.argv.includes('--show')
const series = words.includes('--seed') ? Number(words[words.indexOf('--seed') + 1]) : 7

const wrong = new Map(
  file === news
    ? readFileSync(at('labels.tsv'), 'utf8')
        .split('\n')
        .filter(row => row !== '')
        .map(row => [Number(row.split('\t')[0]), row.split('\t')[1] ?? ''] as const)
    : [],
)

const chosen = ({ line }: BenchPair): boolean => lines === 'all' || (lines === 'odd') === (line % 2 === 1)
const pairs = pairsOf(readFileSync(file, 'utf8'), file).filter(chosen)

const alarms = (source: string, target: string): string[] =>
  compareFigures({ text: source, language: 'zh-Hans' }, { text: target, language: 'en' })
    .filter(({ severity }) => severity !== 'info')
    .map(finding => tell(finding.message, 'en', { actual: finding.found, ...finding }))

const isBearing = ({ source, target }: BenchPair): boolean =>
  [readFigures(source, 'zh-Hans'), readFigures(target, 'en')].some(figures =>
    figures.some(({ weight }) => weight === 'strong'),
  )

const isWrong = ({ line }: BenchPair): boolean => wrong.has(line) && wrong.get(line) !== 'free'

const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(whole, 1)).toFixed(2)} %`

/** A series of numbers from 0 to 1 that is the same in every run. */
const chance = (): (() => number) => {
  let seed = series
  return () => {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff
    return seed / 0x7fffffff
  }
}

const bearing = pairs.filter(isBearing)
const right = bearing.filter(pair => !isWrong(pair))
const clean = right.filter(({ source, target }) => alarms(source, target).length === 0)
const known = bearing.filter(isWrong)
const noticed = known.filter(({ source, target }) => alarms(source, target).length > 0)

console.log(`${file.replace(/^.*\//, '')}, lines: ${lines}`)
console.log(
  `pairs ${pairs.length}, bearing figures ${bearing.length}, of these wrong by label ${known.length}`,
)
console.log(
  `right pairs that pass: ${clean.length} of ${right.length} (${percent(clean.length, right.length)})`,
)
console.log(
  `false alarms on lines: ${
    right
      .filter(pair => !clean.includes(pair))
      .map(({ line }) => line)
      .join(' ') || 'none'
  }`,
)
if (known.length > 0) console.log(`wrong pairs that are noticed: ${noticed.length} of ${known.length}`)

const perKind = 120
const random = chance()
let [spoilt, caught] = [0, 0]
const table: Record<string, { injected: number; caught: number; rate: string }> = {}
for (const { kind, side, spoil, fits } of mutations) {
  let [injected, found] = [0, 0]
  for (const { line, source, target } of clean) {
    if (injected >= perKind) break
    const bad =
      fits?.(source, target) === false ? undefined : spoil(side === 'source' ? source : target, random)
    if (bad === undefined || bad === source || bad === target) continue
    const [from, to] = side === 'source' ? [bad, target] : [source, bad]
    injected += 1
    if (alarms(from, to).length > 0) found += 1
    else if (shows && (shown === kind || shown === 'all'))
      console.log(`unnoticed, ${kind}, line ${line}\n  ${from}\n  ${to}`)
  }
  table[kind] = { injected, caught: found, rate: percent(found, injected) }
  spoilt += injected
  caught += found
}
console.table(table)
console.log(
  `injected errors noticed while the pair without them passes: ${caught} of ${spoilt} (${percent(caught, spoilt)}), ${mutations.length} kinds`,
)

const rounds = 5
const speeds = Array.from({ length: rounds }, () => {
  const start = process.cpuUsage()
  for (const { source, target } of pairs) alarms(source, target)
  return pairs.length / ((process.cpuUsage(start).user + 1) / 1e6)
})
console.log(
  `pairs a second of processor time, best of ${rounds}: ${Math.round(Math.max(...speeds))} (load ${loadavg()[0]?.toFixed(1)})`,
)
