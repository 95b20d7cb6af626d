import type { Bench } from './bench.js'
import { showChoice } from './choose-document.js'
import { activate } from './going.js'
import { openDocument } from './open-document.js'
import { showFault } from './troubles.js'

/** Go to a segment of any document of the book. */
export const goToSegment = async (bench: Bench, document: string, id: string): Promise<void> => {
  if (document === bench.document) {
    if (bench.desk) activate(bench.desk, id)
    return
  }
  bench.document = document
  location.hash = id
  await openDocument(bench).catch(showFault)
  showChoice(bench)
}
