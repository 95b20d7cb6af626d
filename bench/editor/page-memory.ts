import { readdirSync, readFileSync } from 'node:fs'
import type { Browser } from 'puppeteer-core'

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** The processes that come from one, each with its command line. */
const childrenOf = (parent: number): { pid: number; command: string }[] => {
  const all = readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(name => ({
      pid: Number(name),
      stat: read(`/proc/${name}/stat`),
      command: read(`/proc/${name}/cmdline`),
    }))
  const parents = new Map(all.map(({ pid, stat }) => [pid, Number(/\) \w (\d+)/.exec(stat)?.[1])]))
  const isUnder = (pid: number | undefined): boolean =>
    pid !== undefined && pid > 1 && (pid === parent || isUnder(parents.get(pid)))
  return all.filter(({ pid }) => pid !== parent && isUnder(pid))
}

/** What the greatest page of a browser holds: the memory of its process that is its own, in MB. Linux. */
export const pageMemory = (browser: Browser): number => {
  const renderers = childrenOf(browser.process()?.pid ?? 0).filter(({ command }) =>
    command.includes('--type=renderer'),
  )
  const own = renderers.map(({ pid }) => {
    const rollup = read(`/proc/${pid}/smaps_rollup`)
    return [...rollup.matchAll(/^Private_\w+:\s+(\d+) kB/gm)].reduce((sum, [, size]) => sum + Number(size), 0)
  })
  return Math.max(0, ...own) / 1024
}
