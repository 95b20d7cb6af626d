/**
 * What the memory costs, and whether it finds all there is. Run it after `npm run build`:
 *
 *     node --expose-gc --import jiti/register bench/memory.ts [PAIRS] [QUERIES]
 *
 * Texts come from `../shared/data` if that lies beside the project, else they are invented.
 */
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { codePoints, editDistance } from '../pipeline/memory/edits.js'
import { memoryKey } from '../pipeline/memory/key.js'
import { buildMemory } from '../pipeline/memory/memory.js'
import { score } from '../pipeline/memory/score.js'
import type { MemoryEntry } from '../pipeline/model/memory.js'
import { type Synthetic, synthetic } from './synthetic.js'

const minimum = 0.7
const limit = 5

const megabytes = (): number => {
  globalThis.gc?.()
  const { heapUsed, external, arrayBuffers } = process.memoryUsage()
  return (heapUsed + Math.max(external, arrayBuffers)) / 2 ** 20
}

/** A piece of work and its processor time in ms: the clock would count what else the machine does. */
const timed = <T>(work: () => T): [T, number] => {
  const start = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(start)
  return [result, (user + system) / 1000]
}

/** How often all queries are asked, one after the other; of each the best time counts. Others use the machine too. */
const rounds = 3

const bestTimes = (queries: readonly string[], ask: (query: string) => unknown): number[] => {
  const times = queries.map(() => Number.POSITIVE_INFINITY)
  for (let round = 0; round < rounds; round += 1) {
    for (const [i, query] of queries.entries()) {
      times[i] = Math.min(times[i] ?? 0, timed(() => ask(query))[1])
    }
  }
  return times
}

const percentile = (times: number[], share: number): string =>
  (times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN).toFixed(2)

const spread = (times: number[]): string =>
  ['p50', 'p95', 'p99'].map(name => `${name} ${percentile(times, Number(name.slice(1)) / 100)}`).join('  ')

/** The best scores, by comparing with every text. */
const bruteForce = (texts: readonly Uint32Array[], query: string): number[] => {
  const asked = codePoints(memoryKey(query))
  return texts
    .map(text => {
      const longer = Math.max(text.length, asked.length)
      return score(editDistance(text, asked, Math.ceil(longer * (1 - minimum))), longer)
    })
    .filter(value => value >= minimum)
    .sort((a, b) => b - a)
    .slice(0, limit)
}

/** How many of the best scores the memory gives, of how many there are. */
const recall = (entries: readonly MemoryEntry[], { pairs, queries }: Synthetic): string => {
  // By likeness alone: what differs in figures only is offered first, however unlike it is.
  const memory = buildMemory(entries, { substitute: () => undefined })
  // Pairs that say the same are one match.
  const different = new Map(
    pairs.map(({ source, target }) => [`${memoryKey(source)}\n${memoryKey(target)}`, memoryKey(source)]),
  )
  const texts = [...different.values()].map(codePoints)
  let [all, found] = [0, 0]
  for (const query of queries) {
    const scores = memory.match(query, { minimum, limit }).map(match => match.score)
    for (const [i, best] of bruteForce(texts, query).entries()) {
      all += 1
      if ((scores[i] ?? 0) >= best) found += 1
    }
  }
  return `${((found / all) * 100).toFixed(2)} % (${found} of ${all})`
}

const [count = 100_000, asked = 300] = process.argv.slice(2).map(Number)
const made = await synthetic(count, asked, fileURLToPath(new URL('../../shared/data', import.meta.url)))
const entries = made.pairs.map(
  ({ source, target }, i): MemoryEntry => ({
    source,
    target,
    language: 'en',
    origin: 'catalog',
    document: 'bench',
    id: `s${i}`,
    state: 'translated',
  }),
)
const characters = made.pairs.reduce((sum, { source }) => sum + source.length, 0)

const before = megabytes()
const [memory, built] = timed(() => buildMemory(entries))
const kept = megabytes() - before
for (const query of made.queries.slice(0, 20)) memory.match(query)
const looked = bestTimes(made.queries, query => memory.match(query, { minimum, limit }))
const refigured = bestTimes(made.figures, query => memory.match(query, { minimum, limit }))
const offered = made.figures.filter(query => memory.match(query)[0]?.substituted).length
const searched = bestTimes(made.queries, query => memory.concordance(query.slice(0, 4)))

console.table({
  pairs: `${count}, ${made.origin}, mean ${(characters / count).toFixed(1)} characters`,
  times: `processor time, best of ${rounds} rounds for each query; built: once`,
  built: `${(built / 1000).toFixed(2)} s`,
  memory: globalThis.gc ? `${kept.toFixed(0)} MB` : 'run with --expose-gc',
  [`best ${limit} of ${minimum * 100} %, ms`]: spread(looked),
  'other figures, ms': spread(refigured),
  'other figures': `${offered} of ${refigured.length} offered with theirs`,
  'concordance, ms': spread(searched),
  recall: asked > 1000 ? '–' : recall(entries, made),
  load: loadavg()[0]?.toFixed(1),
})
