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

/** Told of a seam, with the id of its second part, when it is known that it can be sewn and before anything is written. */
type Begin = (seam: Seam) => Promise<void>

/** Joins and splits segments by the pipeline, while nothing else is written. */
export interface Sewing {
  /** Join the two segments of a seam. */
  join(seam: Seam, begin?: Begin): Promise<void>
  /** Cut a segment behind a text. @returns the id of the second part. */
  split(seam: Seam, begin?: Begin): Promise<string>
  /** How a seam stands; undefined where the document has neither, or cannot be read. */
  standing(seam: Seam): Promise<'joined' | 'parted' | undefined>
}

const refuseLeft = ({ isLeft, document }: { isLeft: boolean; document: string }): void => {
  if (isLeft) throw new SetupError(saying('editor.damaged', { document }))
}

const nothing: Begin = async () => undefined

/** Sew by the store's queue. @throws SetupError where it cannot be done: no neighbours, a cut inside a link. */
export const createSewing = (config: Config, store: Store, effects: Effects): Sewing => ({
  join: (seam, begin = nothing) =>
    store.work(seam.document, async () => {
      const { document, id, other } = seam
      const sew = (dryRun: boolean) => join(config, { ids: [id, other], document, dryRun }, effects)
      refuseLeft(await sew(true))
      await begin(seam)
      await sew(false)
    }),
  split: (seam, begin = nothing) =>
    store.work(seam.document, async () => {
      const { document, id, after } = seam
      const sew = (dryRun: boolean) => split(config, { id, after, document, dryRun }, effects)
      const planned = await sew(true)
      refuseLeft(planned)
      const other = planned.segments[1]?.id ?? ''
      await begin({ ...seam, other })
      await sew(false)
      return other
    }),
  standing: async ({ document, other }) => {
    const found = (await store.read(document))?.document?.segmented.segments ?? []
    if (found.some(({ id }) => id === other)) return 'parted'
    return found.some(({ aliases }) => aliases.includes(other)) ? 'joined' : undefined
  },
})
