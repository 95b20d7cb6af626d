import type { FigureGrammar } from '../../figures/figure.js'
import { composeEnglish } from './compose.js'
import { readEnglish } from './grammar.js'
import { placeEnglish } from './place.js'
import { unitLike } from './unit-like.js'
import { writeEnglish } from './write.js'

/** English figures: number words, scales from thousand to quadrillion, money, dates, ratios. */
export const english: FigureGrammar = {
  read: readEnglish,
  write: writeEnglish,
  place: placeEnglish,
  compose: composeEnglish,
  measure: unitLike,
  readsWords: true,
}
