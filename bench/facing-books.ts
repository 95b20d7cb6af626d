import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import type { Translation } from '../pipeline/test/bilingual.js'

/** A book for facing pages: Markdown and, in reading order, the translations of its segments. */
export interface FacingBook {
  name: string
  markdown: string
  english: Translation[]
}

type Pair = [chinese: string, english: string]

const project = new URL('../', import.meta.url)
const message = 'new-year-message-2024'

/** A book of paragraphs under headings. */
const bookOf = (name: string, blocks: { heading: boolean; pairs: Pair[] }[]): FacingBook => ({
  name,
  markdown: `---\ntitle: 书\n---\n\n${blocks
    .map(({ heading, pairs }) => (heading ? '## ' : '') + pairs.map(([chinese]) => chinese).join(''))
    .join('\n\n')}\n`,
  english: ['Book', ...blocks.flatMap(({ pairs }) => pairs.map(([, english]) => english))],
})

const isPlain = (text: string): boolean => !/[*_[\]<>`#|\\~&^$]|^[\d\-+=]|\n/.test(text)

/** One sentence, whose end the segmenter sees at its end alone. */
const isSentence = (chinese: string): boolean => /^[^。！？!?；;…]{6,}。$/.test(chinese)

/** News sentences that are one segment each; where they are not at hand those of the New Year message. */
const newsPairs = async (): Promise<Pair[] | undefined> => {
  try {
    const file = await readFile(new URL('../shared/data/wmt18/zh-en.csv', project), 'utf8')
    const rows: string[][] = parse(file, { from: 2 })
    return rows
      .map(([chinese = '', english = '']): Pair => [chinese.trim(), english.trim()])
      .filter(([chinese, english]) => isSentence(chinese) && isPlain(chinese) && isPlain(english))
  } catch {
    return undefined
  }
}

interface MessageBlock {
  heading: boolean
  pairs: Pair[]
}

/** The blocks of the New Year message, without its pictures. */
const messageBlocks = async (): Promise<MessageBlock[]> => {
  const text = (path: string): Promise<string> => readFile(new URL(path, project), 'utf8')
  const source = (await text(`source/${message}.md`)).replace(/^---[\s\S]*?---\n|<!--.*?-->/g, '')
  const chinese: Record<string, string> = JSON.parse(await text(`translations/zh-Hans/${message}.json`))
  const english: Record<string, string> = JSON.parse(await text(`translations/en/${message}.json`))
  const ids = Object.keys(chinese).toSorted((a, b) => (chinese[b]?.length ?? 0) - (chinese[a]?.length ?? 0))
  return source.split(/\n\s*\n/).flatMap((block): MessageBlock[] => {
    const value = block.trim()
    const pairs: Pair[] = []
    for (let rest = value.replace(/^#+\s*/, ''); rest; ) {
      const id = ids.find(each => rest.startsWith(chinese[each] ?? '\0'))
      if (id === undefined) break
      pairs.push([chinese[id] ?? '', english[id] ?? ''])
      rest = rest.slice(chinese[id]?.length).trim()
    }
    return pairs.length > 0 ? [{ heading: value.startsWith('#'), pairs }] : []
  })
}

/** The New Year message so often that it has so many segments. */
export const messageBook = async (segments: number): Promise<FacingBook> => {
  const blocks = await messageBlocks()
  const made: MessageBlock[] = []
  for (let count = 0, index = 0; count < segments; index += 1) {
    const block = blocks[index % blocks.length]
    if (!block) break
    made.push(block)
    count += block.pairs.length
  }
  return bookOf(`New Year message, ${segments} segments`, made)
}

/** News in paragraphs of one to six sentences, a heading before every eighth. */
export const newsBook = async (segments: number): Promise<FacingBook> => {
  const pairs = await newsPairs()
  if (!pairs) return messageBook(segments)
  const made: MessageBlock[] = []
  let count = 0
  for (let paragraph = 0; count < segments; paragraph += 1) {
    if (paragraph % 8 === 0) {
      made.push({ heading: true, pairs: [[`第${paragraph / 8 + 1}章`, `Chapter ${paragraph / 8 + 1}`]] })
      count += 1
    }
    const size = Math.min(segments - count, 1 + ((paragraph * 7) % 6))
    const held = Array.from({ length: size }, (_, index) => pairs[(count + index) % pairs.length])
    made.push({ heading: false, pairs: held.flatMap(pair => (pair ? [pair] : [])) })
    count += size
  }
  return bookOf(`news, ${segments} segments`, made)
}

/** One paragraph of so many sentences like each other. */
const sentences = (count: number, english: (number: number) => string): Pair[] =>
  Array.from(
    { length: count },
    (_, index): Pair => [
      `第${index + 1}代园区人接续奋斗，走出了一条从无到有的发展之路。`,
      english(index + 1),
    ],
  )

const short = (number: number): string =>
  `Generation ${number} has carried the work forward, and found its way from nothing to something.`

/** Books that are hard to set. */
export const hardBooks = (): FacingBook[] => [
  bookOf('1 segment', [{ heading: false, pairs: sentences(1, short) }]),
  bookOf('sentence of 5,000 characters', [
    { heading: false, pairs: [[`${'字'.repeat(4999)}。`, `${'word '.repeat(3400)}end.`]] },
  ]),
  {
    name: 'table of 100 rows',
    markdown: `---\ntitle: 书\n---\n\n指标如下。\n\n| 指标 | 数值 |\n| --- | ---: |\n${Array.from({ length: 100 }, (_, row) => `| 工业总产值第${row}项 | ${row}.5 |`).join('\n')}\n`,
    english: [
      'Book',
      'The figures:',
      'Indicator',
      'Value',
      ...Array.from({ length: 100 }, (_, row) => [
        row % 3 === 0
          ? `Gross industrial output, item ${row}, with a long name that wraps`
          : `Output, item ${row}`,
        `${row}.5`,
      ]).flat(),
    ],
  },
  {
    name: 'page of pictures',
    markdown: `---\ntitle: 书\n---\n\n图片如下。\n\n${'![基地](base.png "基地外景。")\n\n'.repeat(6)}`,
    english: [
      'Book',
      'Pictures:',
      ...Array.from({ length: 6 }, () => ['The base', 'The base from outside.']).flat(),
    ],
  },
  bookOf('translation twice as long', [
    ...Array.from({ length: 12 }, () => ({
      heading: false,
      pairs: sentences(10, number => `${short(number)} ${short(number)}`.replace('. ', ', and ')),
    })),
  ]),
  bookOf('translation missing', [
    ...Array.from({ length: 12 }, () => ({ heading: false, pairs: sentences(10, () => '') })),
  ]),
]
