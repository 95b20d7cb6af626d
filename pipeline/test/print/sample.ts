import type { RootContent } from 'mdast'
import type { Bilingual, Field } from '../../model/document.js'
import type { Labels } from '../../model/labels.js'
import type { Segment, SegmentRole } from '../../model/segment.js'

/** A sentence in both languages. */
export type Pair = [chinese: string, english: string]

/** A block of a small document: a heading of some depth or a paragraph. */
export interface Block {
  depth?: 1 | 2 | 3 | 4 | 5 | 6
  pairs: Pair[]
}

/** Make a segment with its English target. */
const segment = (id: string, role: SegmentRole, [chinese, english]: Pair): Segment => ({
  type: 'segment',
  id,
  aliases: [],
  role,
  text: chinese,
  children: [{ type: 'text', value: chinese }],
  targets: {
    en: {
      text: english,
      language: 'en',
      children: [{ type: 'text', value: english }],
      state: 'translated',
      stale: false,
    },
  },
})

/** A small bilingual document, as the stage `translate` gives it. */
export const bilingual = (title: Pair, blocks: Block[], publisher?: Pair): Bilingual => {
  const segments: Segment[] = []
  const make = (role: SegmentRole, pair: Pair): Segment => {
    const made = segment(`s${segments.length}`, role, pair)
    segments.push(made)
    return made
  }
  const field = (name: string, pair: Pair): Field => ({ name, values: [[make('field', pair)]] })
  const fields = [field('title', title), ...(publisher ? [field('publisher', publisher)] : [])]
  const children = blocks.map(({ depth, pairs }): RootContent => {
    const made = pairs.map(pair => make(depth ? 'heading' : 'paragraph', pair))
    return depth ? { type: 'heading', depth, children: made } : { type: 'paragraph', children: made }
  })
  return {
    name: 'sample',
    path: 'source/sample.md',
    language: 'zh-Hans',
    value: '',
    tree: { type: 'root', children },
    frontMatter: { date: '2024-01-01' },
    fieldTexts: [],
    messages: [],
    fields,
    segments,
    reconciliation: { matches: [], obsolete: [] },
    targetLanguages: ['en'],
  }
}

/** A sentence in the HTML of a sample. */
export const span = (id: string, language: string, text: string): string =>
  `<span class="s" id="${id}" lang="${language}">${text}</span>`

const cell = (element: string, language: string, segments: Segment[], isAlone: boolean): string => {
  const suffix = language === 'en' && !isAlone ? '-en' : ''
  const text = (made: Segment) => (language === 'en' ? (made.targets.en?.text ?? '') : made.text)
  const spans = segments.map(made => span(made.id + suffix, language, text(made)))
  return `<${element} class="${language === 'en' ? 'b' : 'a han'}" lang="${language}">${spans.join(language === 'en' ? ' ' : '')}</${element}>`
}

/** The rows of a sample, shaped like those of the stage `render`. */
export const rows = ({ tree }: Bilingual, languages = ['zh-Hans', 'en']): string =>
  tree.children
    .map(node => {
      if (node.type !== 'heading' && node.type !== 'paragraph') return ''
      const segments = node.children.filter(child => child.type === 'segment')
      const heading = node.type === 'heading'
      const element = heading ? `h${node.depth}` : 'p'
      const cells = languages
        .map(language => cell(element, language, segments, languages.length === 1))
        .join('')
      return heading
        ? `<div class="row head">${cells}</div>`
        : `<div class="para"><div class="row">${cells}</div></div>`
    })
    .join('\n')

const words: Record<string, string> = { contents: 'Contents', 'zh-Hans contents': '目录' }

/** Labels as a book would have them. */
export const labels: Labels = (language, key, values = {}) => {
  if (key === 'pageOf') return `${values.page} / ${values.pages}`
  const { date } = values
  if (date instanceof Date) {
    const locale = language === 'en' ? 'en-GB' : language
    return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date)
  }
  return words[`${language} ${key}`] ?? words[key] ?? key
}
