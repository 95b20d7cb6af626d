// How fast the checks are: pairs a second with all rules, with the figures alone, and the slowest rules.
// Aims, on one core that is left alone: all rules ≥ 2,000 pairs a second, figures ≥ 10,000, one segment live ≤ 2 ms.
// The program is built first, and the built one measured. Run: npx jiti bench/check.ts [pairs]. Texts come from
// ../shared/data if it lies beside the project.
// A machine may be half as fast a minute later. So remark-parse, which reads the same texts, is measured by turns with the rules,
// document by document, and each set is also told as a ratio to it: ratios can be compared between days and machines.
import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
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
const { checkEach, checkPair, loadSpelling, pairOf, readPairs, rules } = program

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
const pairTexts = texts(count)
const spelling = await loadSpelling('en')

const starts = Array.from({ length: Math.ceil(count / 100) }, (_, index) => 100 * index)

/** A document of a hundred pairs, new each time: what is remembered of a pair is remembered with it. */
const documentAt = (start: number): Pair[] =>
  pairTexts.slice(start, start + 100).map((texts, index) => pairOf(texts, start + index))

const optionsFor = (pairs: readonly Pair[], chosen: readonly Rule[]): PairOptions => ({
  sourceLanguage: 'zh-Hans',
  targetLanguage: 'en',
  scopes: ['segment', 'document', 'source'],
  rules: chosen,
  pairs,
  ...(spelling ? { spelling } : {}),
})

/** What is measured: does something with each pair of a document. */
interface Work {
  name: string
  work(pairs: readonly Pair[]): void
}

const checking = (name: string, chosen: readonly Rule[]): Work => ({
  name,
  work: pairs => void checkEach(pairs, optionsFor(pairs, chosen)),
})

const parser = unified().use(remarkParse).freeze()

const parsing: Work = {
  name: 'remark-parse of both texts, the reference',
  work: pairs => {
    for (const { source, target } of pairs) {
      parser.parse(source)
      parser.parse(target)
    }
  },
}

/** Milliseconds of processor time that each work takes for all pairs: by turns, so that none is measured in a better minute. */
const round = (works: readonly Work[]): number[] => {
  const times = works.map(() => 0)
  for (const start of starts)
    for (const [index, { work }] of works.entries()) {
      const pairs = documentAt(start)
      const before = process.cpuUsage()
      work(pairs)
      const { user, system } = process.cpuUsage(before)
      times[index] = (times[index] ?? 0) + (user + system) / 1000
    }
  return times
}

const best = (rounds: readonly (readonly number[])[], index: number): number =>
  Math.min(...rounds.map(times => times[index] ?? Number.POSITIVE_INFINITY))

/** The engine has compiled everything when so many rounds were no better than those before. */
const steady = 4

/** As many rounds as a machine that swings may need; the work is a minute or two. */
const most = 40

const isSteady = (rounds: readonly (readonly number[])[], works: readonly Work[]): boolean =>
  rounds.length > 2 * steady &&
  works.every((_, index) => best(rounds, index) > 0.99 * best(rounds.slice(0, -steady), index))

const measure = (works: readonly Work[]): number[][] => {
  const rounds: number[][] = []
  while (rounds.length < most && !isSteady(rounds, works)) rounds.push(round(works))
  return rounds
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[numbers.length >> 1] ?? Number.NaN

/**
 * Milliseconds of each pair checked by itself, as while typing: its document is known, its text is new. The best of three, so
 * that the pair is measured and not what else the machine does.
 */
const live = (): number[] => {
  const pairs = documentAt(0)
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

const figures = rules.filter(({ meta }) => meta.id.startsWith('figures'))
const others = rules.filter(({ meta }) => !meta.id.startsWith('figures'))
const works = [
  checking(`all ${rules.length} rules`, rules),
  checking(`the ${figures.length} rules of figures`, figures),
  checking(`the ${others.length} others`, others),
  parsing,
]
const rounds = measure(works)
console.log(
  `${count} pairs, pairs a second of processor time, best of ${rounds.length} rounds (load ${loadavg()[0]?.toFixed(1)}), and how many times the reference, the median of the last ${steady} rounds:`,
)
for (const [index, { name }] of works.entries()) {
  const times = rounds.slice(-steady).map(round => (round.at(-1) ?? 0) / (round[index] ?? 0))
  console.log(`${rate(best(rounds, index))} ${median(times).toFixed(2).padStart(6)} ×  ${name}`)
}
const times = live()
console.log(
  `live: median ${times[times.length >> 1]?.toFixed(2)} ms, slowest ${times.at(-1)?.toFixed(2)} ms a segment`,
)
console.log('the slowest rules, each by itself, microseconds a pair:')
const single = [
  checking(`figures, ${figures.length} rules that share one look`, figures),
  ...others.map(rule => checking(rule.meta.id, [rule])),
]
const alone = [round(single), round(single)]
const costs = single.map(({ name }, index) => ({ name, cost: (1000 * best(alone, index)) / count }))
for (const { name, cost } of costs.sort((one, other) => other.cost - one.cost).slice(0, 10))
  console.log(`${cost.toFixed(1).padStart(9)}  ${name}`)
