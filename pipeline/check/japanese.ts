import { once } from './once.js'
import { han } from './scripts.js'

/** The characters of JIS X 0208, read through EUC-JP: two bytes from A1 to FE. */
const known = once((_: object): ReadonlySet<string> => {
  const bytes = Array.from({ length: 94 }, (_, index) => 0xa1 + index)
  const pairs = bytes.flatMap(row => bytes.flatMap(cell => [row, cell]))
  return new Set(new TextDecoder('euc-jp').decode(Uint8Array.from(pairs)))
})

const table = {}

/** Whether Japanese writes a Han character: 経 and 經, but not 经. JIS X 0208:1997, 6,355 kanji. */
export const isKanji = (character: string): boolean => known(table).has(character)

/** Whether a character may stand in a Japanese text: one that Japanese writes, or none of Han. */
export const isJapanese = (character: string): boolean => !han.test(character) || isKanji(character)
