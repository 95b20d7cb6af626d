// How fast the checks are: pairs a second with all rules, with the figures alone, and the slowest rules.
// Aims: all rules ≥ 2,000 pairs a second, figures ≥ 10,000, one segment live ≤ 2 ms.
// The program is built first, and the built one measured. Run: npx jiti bench/check.ts [pairs]. Texts come from
// ../shared/data if it lies beside the project.
import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import type { PairOptions } from '../pipeline/check/check-pair.js'
import type { Pair } from '../pipeline/check/pair.js'
import type { Rule } from '../pipeline/check/rule.js'
import { sharedData } from '../pipeline/test/shared-data.js'
import { buildProgram, built } from './built.js'

type Pipeline = typeof import('../pipeline/check/check-pair.js') &
  typeof import('../pipeline/check/pair.js') &
  typeof import('../pipeline/check/pairs-file/read.js') &
  typeof import('../pipeline/check/rules/index.js') &
  typeof import('../pipeline/check/spelling/dictionary.js')

buildProgram()
const modules = ['check-pair', 'pair', 'pairs-file/read', 'rules/index', 'spelling/dictionary']
const program: Pipeline = Object.assign(
  {},
  ...(await Promise.all(modules.map(path => built(`check/${path}`)))),
)
const { checkPair, loadSpelling, pairOf, readPairs, rules } = program

const invented = {
  source: '2023年，园区完成工业总产值769.6亿元，同比增长12.1%，**新增**企业28家，[详见公报](a.md)。',
  target:
    'In 2023, the park’s gross industrial output reached 76.96 billion yuan, up 12.1 percent, with 28 **new** firms ([see the bulletin](a.md)).',
}

const texts = (count: number): { source: string; target: string }[] => {
  if (!sharedData) return Array.from({ length: count }, () => invented)
  const file = { path: 'zh-en.csv', source: 'zh-Hans', target: 'en' }
  return readPairs(readFileSync(`${sharedData}/wmt18/zh-en.csv`, 'utf8'), file).slice(0, count)
}

const count = Number(process.argv[2] ?? 3960)
const spelling = await loadSpelling('en')

/** New pairs for each run: what is remembered of a pair is remembered with it. A hundred are a document. */
const documents = (): Pair[][] => {
  const pairs = texts(count).map(({ source, target }, index) => pairOf({ source, target }, index))
  return Array.from({ length: Math.ceil(pairs.length / 100) }, (_, index) =>
    pairs.slice(100 * index, 100 * (index + 1)),
  )
}

const optionsFor = (pairs: readonly Pair[], chosen: readonly Rule[]): PairOptions => ({
  sourceLanguage: 'zh-Hans',
  targetLanguage: 'en',
  scopes: ['segment', 'document', 'source'],
  rules: chosen,
  pairs,
  ...(spelling ? { spelling } : {}),
})

/** Milliseconds of processor time that a set of rules takes for all pairs: the best of some runs. */
const time = (chosen: readonly Rule[], runs: number): number =>
  Math.min(
    ...Array.from({ length: runs }, () => {
      const made = documents()
      const start = process.cpuUsage()
      for (const pairs of made) {
        const options = optionsFor(pairs, chosen)
        for (const pair of pairs) checkPair(pair, options)
      }
      const { user, system } = process.cpuUsage(start)
      return (user + system) / 1000
    }),
  )

/**
 * Milliseconds of each pair checked by itself, as while typing: its document is known, its text is new. The best of three, so
 * that the pair is measured and not what else the machine does.
 */
const live = (): number[] => {
  const [pairs = []] = documents()
  const options = optionsFor(pairs, rules)
  for (const pair of pairs) checkPair(pair, options)
  return pairs
    .map(pair =>
      Math.min(
        ...[1, 2, 3].map(spaces => {
          const start = performance.now()
          checkPair({ ...pair, target: pair.target + ' '.repeat(spaces) }, options)
          return performance.now() - start
        }),
      ),
    )
    .sort((one, other) => one - other)
}

const rate = (milliseconds: number): string =>
  Math.round((1000 * count) / milliseconds)
    .toLocaleString('en')
    .padStart(9)

/** The first runs are slower, while the engine still compiles: the fourth is not yet as quick as the eighth. */
const runs = 8

const figures = rules.filter(({ meta }) => meta.id.startsWith('figures'))
const others = rules.filter(({ meta }) => !meta.id.startsWith('figures'))
console.log(
  `${count} pairs, pairs a second of processor time, best of ${runs} (load ${loadavg()[0]?.toFixed(1)}):`,
)
console.log(`${rate(time(rules, runs))}  all ${rules.length} rules`)
console.log(`${rate(time(figures, runs))}  the ${figures.length} rules of figures`)
console.log(`${rate(time(others, runs))}  the ${others.length} others`)
const times = live()
console.log(
  `live: median ${times[times.length >> 1]?.toFixed(2)} ms, slowest ${times.at(-1)?.toFixed(2)} ms a segment`,
)
console.log('the slowest rules, each by itself, microseconds a pair:')
const costs = rules.map(rule => ({ id: rule.meta.id, cost: (1000 * time([rule], 2)) / count }))
for (const { id, cost } of costs.sort((one, other) => other.cost - one.cost).slice(0, 10))
  console.log(`${cost.toFixed(1).padStart(9)}  ${id}`)
