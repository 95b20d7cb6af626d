import type { FigureGrammar } from '../../figures/figure.js'
import { placePlain } from '../../figures/place.js'
import { readChinese } from './grammar.js'
import { composeChinese, writeChinese } from './write.js'

/** Chinese figures: 万 and 亿, neighbours, fractions, dates, sessions, market units. */
export const chinese: FigureGrammar = {
  read: readChinese,
  write: writeChinese,
  place: placePlain,
  compose: composeChinese,
  readsWords: true,
}
