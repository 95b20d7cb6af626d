import type { Figure } from '../../figures/figure.js'
import { add, rational } from '../../figures/rational.js'

/** Names before the number of those that are not named: Zhejiang, Fujian and other. */
const named =
  /((?:[A-Z][\p{L}'’-]*(?: (?:of |the )?[A-Z][\p{L}'’-]*){0,3}, )*[A-Z][\p{L}'’-]*(?: (?:of |the )?[A-Z][\p{L}'’-]*){0,3}),? (?:and|as well as|plus|along with|together with) (other |another )?$/u

/** How far before a number the names are looked for, in UTF-16 units. */
const reach = 160

const isOther = /^ (?:other|more|further)\b/

/** How many are named before a number that counts the others: 2 for “Zhejiang, Fujian and five other provinces”. */
const namesBefore = (text: string, { start, end }: Figure): number => {
  const match = named.exec(text.slice(Math.max(0, start - reach), start))
  const tellsOthers = match !== null && (match[2] !== undefined || isOther.test(text.slice(end, end + 9)))
  return tellsOthers ? (match[1]?.split(', ').length ?? 0) : 0
}

const mayCountOthers = ({ kind, unit, value }: Figure): boolean =>
  kind === 'count' && unit === undefined && value.d === 1n

/** Zhejiang, Fujian and five other provinces: the number of the others, which with those that are named are seven. */
export const withOthers = (figures: Figure[], text: string): Figure[] =>
  figures.length === 0 || !/\b(?:other|another|more|further)\b/.test(text)
    ? figures
    : figures.map(figure => {
        const names = mayCountOthers(figure) ? namesBefore(text, figure) : 0
        if (names === 0) return figure
        const all = { kind: 'count', value: add(figure.value, rational(names)), unit: undefined } as const
        return { ...figure, or: [...(figure.or ?? []), all] }
      })
