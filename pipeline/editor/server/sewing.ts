import type { Config } from '../../config.js'
import { join } from '../../join.js'
import { SetupError } from '../../model/diagnostic.js'
import type { Effects } from '../../model/effects.js'
import { saying } from '../../model/messages/message.js'
import { split } from '../../split.js'
import type { Store } from './store.js'

/** A seam that was closed or opened: the id that lives on, the other one, the source text of the first. */
export interface Seam {
  document: string
  id: string
  other: string
  after: string
}

/** Joins and splits segments by the pipeline, while nothing else is written. */
export interface Sewing {
  /** Join the two segments of a seam. */
  join(seam: Seam): Promise<void>
  /** Cut a segment behind a text. @returns the id of the second part. */
  split(seam: Seam): Promise<string>
}

const refuseLeft = ({ isLeft, document }: { isLeft: boolean; document: string }): void => {
  if (isLeft) throw new SetupError(saying('editor.damaged', { document }))
}

/** Sew by the store's queue. @throws SetupError where it cannot be done: no neighbours, a cut inside a link. */
export const createSewing = (config: Config, store: Store, effects: Effects): Sewing => ({
  join: ({ document, id, other }) =>
    store.work(document, async () => refuseLeft(await join(config, { ids: [id, other], document }, effects))),
  split: ({ document, id, after }) =>
    store.work(document, async () => {
      const report = await split(config, { id, after, document }, effects)
      refuseLeft(report)
      return report.segments[1]?.id ?? ''
    }),
})
