import { documentOfIds } from './build/document-of-ids.js'
import { type SeamReport, type Sewing, sew } from './build/seams.js'
import type { Config } from './config.js'
import type { Effects } from './model/effects.js'
import { nodeEffects } from './node.js'
import { split as splitLayers } from './segment/seams/split.js'

/** What to split, and where. */
export interface SplitRequest {
  id: string
  /** Words of the segment, as they stand once in its source text: it is cut behind them. */
  after: string
  /** Name or path of the document. Default: the one that has the id. */
  document?: string
  /** Say what would be written and write nothing. Default false. */
  dryRun?: boolean
}

/**
 * Split a segment in two, in every language. The first part keeps the id and the translation, which is stale until
 * it is divided; where a join is undone, both translations are as they were. `join` undoes it.
 * @returns two segments: what the split made.
 * @throws SetupError when there is no such segment, it cannot be cut there, or a file cannot be written.
 */
export const split = async (
  config: Config,
  { id, after, document, dryRun = false }: SplitRequest,
  effects: Effects = nodeEffects,
): Promise<SeamReport> => {
  const source = await documentOfIds(config, [id], document, effects)
  const work: Sewing = (read, before) => {
    const { id: second, ...layers } = splitLayers(read, before, id, after, config.segmentation)
    return { layers, ids: [id, second] }
  }
  return sew(source, config, { work, dryRun }, effects)
}
