import type { Figure } from '../figure.js'
import { equal, multiply } from '../rational.js'
import type { Side } from './excuses/excuse.js'

/** A number and the part of it that is meant, one right behind the other: 100万的四分之一. */
const productAt = ({ text, figures }: Side, index: number): Figure | undefined => {
  const [whole, part] = [figures[index], figures[index + 1]]
  if (!whole || part?.kind !== 'fraction' || whole.vague || text.slice(whole.end, part.start) !== '的')
    return undefined
  return {
    ...whole,
    value: multiply(whole.value, part.value),
    end: part.end,
    numeral: [whole.start, part.end],
  }
}

/** The figures of a side, where a number and a part of it are one number on the other: “a quarter of a million”. */
export const withProducts = (own: Side, other: Side): Side => {
  if (!own.text.includes('分之')) return own
  for (const index of own.figures.keys()) {
    const product = productAt(own, index)
    if (!product || !other.figures.some(({ value }) => equal(value, product.value))) continue
    return { ...own, figures: [...own.figures.slice(0, index), product, ...own.figures.slice(index + 2)] }
  }
  return own
}
