import type { EditKind } from '../../model/catalog.js'

const address = /\]\([^)\s]*(?:\s+"[^"]*")?\)|\]\[[^\]]*\]/g
const notWords = /[^\p{L}\p{M}\p{N}%‰٫]+/gu
const figures = /(?:\p{N}|[〇零一二三四五六七八九十百千万亿兆两廿卅%‰])+/gu

/** Words and figures alone: compatibility forms, case, marks, spaces, markup and link addresses taken off. */
export const bareWords = (text: string): string =>
  text
    .replace(address, ']')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\p{N})[.,:](?=\p{N})/gu, '٫')
    .replace(notWords, '')

/** Tell what an edit changed: marks alone, figures, or words. */
export const changeOf = (previous: string, text: string): EditKind => {
  const [before, after] = [bareWords(previous), bareWords(text)]
  if (before === after) return 'marks'
  const withoutFigures = (words: string): string => words.replace(/٫/g, '').replace(figures, '0')
  return withoutFigures(before) === withoutFigures(after) ? 'figures' : 'words'
}
