import { SetupError } from '../../model/diagnostic.js'
import type { Document } from '../../model/document.js'
import { saying } from '../../model/messages/message.js'
import type { Layer } from '../layer.js'
import type { SegmentationOptions } from '../options.js'
import { segment } from '../segment.js'
import type { Row } from './rows.js'

/**
 * The source layer as the document itself bears it out: exact texts, joins and splits.
 * @throws SetupError when the document cannot be cut so.
 */
export const confirmed = (
  document: Document,
  source: Layer,
  rows: readonly Row[],
  options: Partial<SegmentationOptions>,
): Layer => {
  const { matches, joins, splits } = segment(document, source, options).reconciliation
  const wrong = rows.findIndex(({ id }, index) => matches[index]?.id !== id)
  if (wrong >= 0 || matches.length !== rows.length) {
    throw new SetupError(
      saying('seam.impossible', { path: document.path, id: rows[wrong]?.id ?? matches.at(-1)?.id ?? '' }),
    )
  }
  const state = { ...source.state, ...(joins ? { joins } : {}), ...(splits ? { splits } : {}) }
  return { catalog: new Map(matches.map(({ id, text }) => [id, text])), state }
}
