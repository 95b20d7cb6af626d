import type { Figure } from './figure.js'
import { decimal } from './rational.js'

const dotted =
  /(\d{1,2})\.(\d{1,2})(?! ?(?:[\d%万亿年月℃]|(?:[cmkμ]?m|[mk]?g|[mk]?[Ww]h?|[GM]Hz)\b|[毫厘公千]?[米克升瓦]|per|million|billion)|\.\d)/y

const part = (digits: string, start: number): Figure => ({
  kind: 'count',
  value: decimal(digits),
  weight: 'strong',
  start,
  end: start + digits.length,
  numeral: [start, start + digits.length],
  writing: { form: 'digits' },
})

/** The two numbers of a table or figure that is counted by chapters, 4.2, as 4-2 is read: no decimal. */
export const dottedLabel = (text: string, at: number): Figure[] | undefined => {
  dotted.lastIndex = at
  const [, chapter, number] = dotted.exec(text) ?? []
  return chapter === undefined || number === undefined
    ? undefined
    : [part(chapter, at), part(number, at + chapter.length + 1)]
}
