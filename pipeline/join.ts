import { documentOfIds } from './build/document-of-ids.js'
import { type SeamReport, type Sewing, sew } from './build/seams.js'
import type { Config } from './config.js'
import type { Effects } from './model/effects.js'
import { nodeEffects } from './node.js'
import { join as joinLayers } from './segment/seams/join.js'

/** What to join. */
export interface JoinRequest {
  /** Two or more segments that stand side by side in one block, in any order. */
  ids: readonly string[]
  /** Name or path of the document. Default: the one that has the ids. */
  document?: string
  /** Say what would be written and write nothing. Default false. */
  dryRun?: boolean
}

/**
 * Join neighbouring segments into the first of them, in every language: texts, states, notes, ignored checks. The
 * other ids become aliases. `split` at the same place undoes it.
 * @returns one segment: what the join made.
 * @throws SetupError when an id is unknown, the segments are no neighbours in one block, or a file cannot be written.
 */
export const join = async (
  config: Config,
  { ids, document, dryRun = false }: JoinRequest,
  effects: Effects = nodeEffects,
): Promise<SeamReport> => {
  const source = await documentOfIds(config, ids, document, effects)
  const work: Sewing = (read, before) => {
    const layers = joinLayers(read, before, ids, config.segmentation)
    return { layers, ids: ids.filter(id => layers.source.catalog.has(id)) }
  }
  return sew(source, config, { work, dryRun }, effects)
}
