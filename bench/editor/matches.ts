import { fileURLToPath } from 'node:url'
import type { DocumentMessage } from '../../pipeline/editor/protocol.js'
import { ask, bookOnDisk } from '../../pipeline/test/editor/book-on-disk.js'
import { synthetic } from '../synthetic.js'
import { memoryFile } from './large-book.js'
import { percentile, round } from './percentile.js'

/** Real sentences, where they lie beside the project. */
const shared = fileURLToPath(new URL('../../../shared/data', import.meta.url))

/** How long the matches of a sentence take, asked for as the editor asks, in a memory of so many pairs. */
export const timeMatches = async (pairs: number): Promise<object> => {
  const { origin, pairs: memory, queries } = await synthetic(pairs, 300, shared)
  const files = {
    'source/a.md': `${queries.join('\n\n')}\n`,
    'translations/memory/old.tmx': memoryFile(memory),
  }
  const book = await bookOnDisk(files)
  const editor = await book.open()
  try {
    const { rows } = (await ask(editor.address, 'document?document=a&language=en')).value as DocumentMessage
    const times: number[] = []
    let found = 0
    for (const { id, target } of rows) {
      const begun = performance.now()
      const { value } = await ask(editor.address, 'aid', { document: 'a', language: 'en', id, text: target })
      times.push(performance.now() - begun)
      found += (value as { matches: unknown[] }).matches.length
    }
    // The first question makes the memory.
    const [first = 0, ...rest] = times
    return {
      pairs,
      of: origin,
      questions: rest.length,
      matches: found,
      firstMs: round(first),
      p50: round(percentile(rest, 0.5)),
      p95: round(percentile(rest, 0.95)),
    }
  } finally {
    await editor.close()
    await book.remove()
  }
}
