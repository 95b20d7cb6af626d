/** What a process and all below it take: processor time and memory, read from /proc. Linux alone. */
import { readdirSync, readFileSync } from 'node:fs'

interface Running {
  parent: number
  /** Processor time, in hundredths of a second. */
  ticks: number
}

const running = (): Map<number, Running> => {
  const found = new Map<number, Running>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      found.set(Number(name), {
        parent: Number(fields[1]),
        ticks: Number(fields[11]) + Number(fields[12]),
      })
    } catch {
      // It has ended meanwhile.
    }
  }
  return found
}

const isUnder = (all: Map<number, Running>, pid: number, root: number): boolean => {
  for (let at = pid; at > 1; at = all.get(at)?.parent ?? 0) if (at === root) return true
  return false
}

/** Proportional set size: what is shared is counted once. proc(5), `smaps_rollup`. */
const pss = (pid: number): number => {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

/** Watches a process with all below it. What a process has used between the last look and its end is not seen. */
export interface TreeWatch {
  look: () => void
  /** Begin to count anew. */
  reset: () => void
  /** Processor time of the tree since the last reset, in milliseconds; without the root itself on request. */
  processor: (withRoot: boolean) => number
  /** The highest memory seen since the last reset, in megabytes. */
  peak: () => number
}

/** Watch a process. `look` is to be called again and again. */
export const watchTree = (root: number): TreeWatch => {
  const last = new Map<number, number>()
  let base = new Map<number, number>()
  let peak = 0
  const look = (): void => {
    const all = running()
    let memory = 0
    for (const [pid, { ticks }] of all) {
      if (!isUnder(all, pid, root)) continue
      last.set(pid, ticks)
      memory += pss(pid)
    }
    peak = Math.max(peak, memory / 1024)
  }
  const processor = (withRoot: boolean): number => {
    let ticks = 0
    for (const [pid, used] of last) if (withRoot || pid !== root) ticks += used - (base.get(pid) ?? 0)
    return ticks * 10
  }
  const reset = (): void => {
    look()
    base = new Map(last)
    peak = 0
  }
  return { look, reset, processor, peak: () => peak }
}
