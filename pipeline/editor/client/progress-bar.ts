import type { Progress } from '../protocol.js'
import { element } from './element.js'
import { say } from './words.js'

type Counts = Pick<Progress, 'segments' | 'translated' | 'stale' | 'reviewed' | 'final'>

/** The parts of a bar, each with its size: final, reviewed and translated, stale, empty. */
const partsOf = ({ segments, translated, stale, final }: Counts): [string, number][] => [
  ['', final],
  ['t', translated - final - stale],
  ['s', stale],
  ['e', segments - translated],
]

/** Fill a bar with how far something has come. */
export const fillBar = (bar: HTMLElement, counts: Counts): void => {
  bar.replaceChildren(
    ...partsOf(counts)
      .filter(([, size]) => size > 0)
      .map(([name, size]) => {
        const part = element('i', { class: name })
        part.style.flex = String(size)
        return part
      }),
  )
  bar.setAttribute('aria-label', say('progress', { ...counts }))
}

export const progressBar = (counts: Counts): HTMLElement => {
  const bar = element('span', { class: 'bar', role: 'img' })
  fillBar(bar, counts)
  return bar
}
