import { equal, multiply, rational } from '../../rational.js'
import { isImpossible } from '../conversions.js'
import type { Excuse, Lonely } from './excuse.js'

/** What stands between a sum in foreign money and the yuan it is worth, for readers of Chinese. */
const opening = /^ ?[(（](?:约?合|折合|相当于)(?:人民币)?约? ?$/

/** 6.5亿美元（约合41亿元人民币） as $650 million: what foreign money is worth in yuan, for readers of Chinese alone. */
const isInYuan = ({ figure, own, other, added, paired }: Lonely): boolean => {
  if (added || figure.kind !== 'money' || figure.unit !== 'CNY') return false
  const before = own.figures[own.figures.indexOf(figure) - 1]
  return (
    before?.kind === 'money' &&
    before.unit !== 'CNY' &&
    paired.has(before) &&
    opening.test(own.text.slice(before.end, figure.start)) &&
    /^[^（(]{0,6}[)）]/.test(own.text.slice(figure.end)) &&
    !isImpossible(before, figure) &&
    !other.figures.some(each => each.kind === 'money' && !paired.has(each))
  )
}

/** What one of a unit of data is in bytes, by twos. */
const binary: ReadonlyMap<string, bigint> = new Map([
  ['KB', 1024n],
  ['MB', 1024n ** 2n],
  ['GB', 1024n ** 3n],
])

/** 1048576个字符 as 1 MB (1048576 bytes): a size whose bytes are told behind it. */
const isSizeOfBytes = ({ figure, own, added, paired }: Lonely): boolean => {
  const factor = binary.get(figure.unit ?? '')
  const bytes = own.figures[own.figures.indexOf(figure) + 1]
  return (
    added &&
    factor !== undefined &&
    bytes !== undefined &&
    paired.has(bytes) &&
    /^ ?[(（]$/.test(own.text.slice(figure.end, bytes.start)) &&
    equal(multiply(figure.value, rational(factor)), bytes.value)
  )
}

/** Conversions that one side leaves out. */
export const conversionExcuses: readonly Excuse[] = [
  { name: 'foreign money in yuan, for readers of Chinese', holds: isInYuan },
  { name: 'a size whose bytes are told behind it', holds: isSizeOfBytes },
]
