import type { Figure } from '../figure.js'
import { equal, subtract } from '../rational.js'
import type { Side } from './excuses/excuse.js'
import type { Sides } from './wordings/wording.js'

/** 从9亿到10亿, 由30%升至35%: what leads from one amount to another. */
const leads = /^[^，。；\d]{0,4}(?:[增升涨提上扩降减跌下缩]?[加长高到至为])$|^(?:到|至|——|—|–|-|~|→)$/

/** a 100-million increase, up by 5: a change told alone. */
const isChange = ({ text }: Side, { start, end }: Figure): boolean =>
  /\bby $/.test(text.slice(0, start)) ||
  /^[ -](?:[\w-]+ ){0,3}(?:increase|rise|growth|gain|jump|decrease|decline|drop|fall|cut|difference)s?\b/i.test(
    text.slice(end, end + 48),
  )

const isLike = (a: Figure, b: Figure): boolean =>
  a.kind === b.kind &&
  a.unit === b.unit &&
  !a.vague &&
  !b.vague &&
  (a.kind === 'count' || a.unit !== undefined)

/**
 * 从9亿剂次到10亿剂次 as “its latest 100-million dose increase”: two amounts of the source, of which the target tells what lies between.
 * @returns the amounts without partner and their difference, none of which is missing or added.
 */
export const toldByDifference = (
  { source, target }: Sides,
  lonelySources: readonly Figure[],
  lonelyTargets: readonly Figure[],
): Figure[] => {
  const changes = lonelyTargets.filter(figure => figure.weight === 'strong' && isChange(target, figure))
  if (changes.length === 0 || lonelySources.length === 0) return []
  return source.figures.flatMap((to, index) => {
    const from = source.figures[index - 1]
    if (!from || !isLike(from, to) || !leads.test(source.text.slice(from.end, to.start))) return []
    const between = to.value.n * from.value.d > from.value.n * to.value.d ? [to, from] : [from, to]
    const [more = to, less = from] = between
    const change = changes.find(
      each => isLike(each, to) && equal(each.value, subtract(more.value, less.value)),
    )
    const isLost = [from, to].some(each => lonelySources.includes(each))
    return change && isLost ? [from, to, change] : []
  })
}
