import type { EditKind } from '../../model/catalog.js'
import { similarityTo } from './similarity.js'

const address = /\]\([^)\s]*(?:\s+"[^"]*")?\)|\]\[[^\]]*\]/g
const html = /<!--[\s\S]*?-->|<\/?[a-zA-Z][^<>]*>/g
/** Stands for the point inside a number, so that 12.1 and 121 differ: U+066B Arabic decimal separator. */
const point = '٫'
const notWords = new RegExp(`[^\\p{L}\\p{M}\\p{N}%‰${point}]+`, 'gu')
const figures = new RegExp(`(?:\\p{N}|[〇零一二三四五六七八九十百千万亿兆两廿卅%‰${point}])+`, 'gu')

/** A text without link addresses, tags and comments: what a translator reads. */
export const readable = (text: string): string =>
  /[[<]/.test(text) ? text.replace(address, ']').replace(html, '') : text

/** Words and figures alone: compatibility forms, case, marks, spaces and markup taken off. */
export const bareWords = (text: string): string =>
  readable(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\p{N})[.,:](?=\p{N})/gu, point)
    .replace(notWords, '')

/** Tell what an edit changed: marks alone, figures, or words. */
export const changeOf = (previous: string, text: string): EditKind => {
  const [before, after] = [bareWords(previous), bareWords(text)]
  if (before === after) return 'marks'
  return before.replace(figures, '0') === after.replace(figures, '0') ? 'figures' : 'words'
}

/**
 * How alike two texts are, 0 to 1, as texts or as what is read of them, whichever is more;
 * 1 where only marks differ.
 */
export const likeness = (a: string, b: string): number =>
  bareWords(a) === bareWords(b) ? 1 : Math.max(similarityTo(a)(b), similarityTo(readable(a))(readable(b)))
