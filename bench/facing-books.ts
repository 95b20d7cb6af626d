import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { type BookBlock, bookOf, type FacingBook } from '../pipeline/test/print/facing-book.js'

type Pair = [chinese: string, english: string]

const project = new URL('../', import.meta.url)
const message = 'new-year-message-2024'

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

/** The blocks of the New Year message, without its pictures. */
const messageBlocks = async (): Promise<BookBlock[]> => {
  const text = (path: string): Promise<string> => readFile(new URL(path, project), 'utf8')
  const source = (await text(`source/${message}.md`)).replace(/^---[\s\S]*?---\n|<!--.*?-->/g, '')
  const chinese: Record<string, string> = JSON.parse(await text(`translations/zh-Hans/${message}.json`))
  const english: Record<string, string> = JSON.parse(await text(`translations/en/${message}.json`))
  const ids = Object.keys(chinese).toSorted((a, b) => (chinese[b]?.length ?? 0) - (chinese[a]?.length ?? 0))
  return source.split(/\n\s*\n/).flatMap((block): BookBlock[] => {
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
  const made: BookBlock[] = []
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
  const made: BookBlock[] = []
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
