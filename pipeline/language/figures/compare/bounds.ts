import { primary } from '../../../model/language.js'
import type { Figure } from '../figure.js'
import type { Side } from './excuses/excuse.js'

/** How a text bounds a figure: nearly, less than, at most, more than, at least. */
export type Bound = 'near' | 'less' | 'most' | 'more' | 'least'

/** Words of a language for the bounds that its directions do not tell apart. */
interface Words {
  before: Readonly<Partial<Record<Bound, RegExp>>>
  behind: Readonly<Partial<Record<Bound, RegExp>>>
  /** Nearly, inside of the words of a figure: 翻了近一番. */
  within: RegExp
}

const languages: Readonly<Record<string, Words>> = {
  zh: {
    before: {
      most: /(?:至多|最多|不得?(?:超过?|高于|大于|多于))[^，。；：]{0,8}$/,
      least: /(?:至少|最少|起码|不得?(?:少于|低于|小于)|不下于?)[^，。；：]{0,12}$/,
      near: /(?:近|差不多|直逼|逼近)$/,
    },
    behind: {
      least: /^[一-鿿]?(?:[（(]含[^）)]{0,6}[）)])?[及或]?以上/,
      most: /^[一-鿿]?(?:[（(]含[^）)]{0,6}[）)])?(?:[及或]以下|[以之]内)/,
    },
    within: /近/,
  },
}

const byDirection = { under: 'less', over: 'more' } as const
const under: ReadonlySet<Bound> = new Set(['near', 'less', 'most'])

/** The bound that a side tells of a figure which lies under or over its number; undefined for any other. */
export const boundOf = ({ text, language }: Side, { about, start, end }: Figure): Bound | undefined => {
  if (about !== 'under' && about !== 'over') return undefined
  const words = languages[primary(language)]
  const [head, tail] = [text.slice(Math.max(0, start - 18), start), text.slice(end, end + 10)]
  if (about === 'under' && words?.within.test(text.slice(start, end))) return 'near'
  const said = (['most', 'least', 'near'] as const).find(
    bound =>
      under.has(bound) === (about === 'under') &&
      ((words?.before[bound]?.test(head) ?? false) || (words?.behind[bound]?.test(tail) ?? false)),
  )
  return said ?? byDirection[about]
}

/** What is counted by itself is fewer, what is measured less: fewer than five, less than five years. */
export const isCounted = ({ kind, unit }: Figure): boolean => kind === 'count' && unit === undefined

/** The words of English for a bound, before the figure. */
export const boundWords = (bound: Bound, figure: Figure): string =>
  ({
    near: 'nearly',
    less: isCounted(figure) ? 'fewer than' : 'less than',
    most: 'at most',
    more: 'more than',
    least: 'at least',
  })[bound]
