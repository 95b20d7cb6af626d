import type { Translation } from '../bilingual.js'

/** A book for facing pages: Markdown and, in reading order, the translations of its segments. */
export interface FacingBook {
  name: string
  markdown: string
  english: Translation[]
}

/** A paragraph or a heading, sentence by sentence in Chinese and English. */
export interface BookBlock {
  heading: boolean
  pairs: [chinese: string, english: string][]
}

/** A book of paragraphs under headings. */
export const bookOf = (name: string, blocks: BookBlock[]): FacingBook => ({
  name,
  markdown: `---\ntitle: 书\n---\n\n${blocks
    .map(({ heading, pairs }) => (heading ? '## ' : '') + pairs.map(([chinese]) => chinese).join(''))
    .join('\n\n')}\n`,
  english: ['Book', ...blocks.flatMap(({ pairs }) => pairs.map(([, english]) => english))],
})
