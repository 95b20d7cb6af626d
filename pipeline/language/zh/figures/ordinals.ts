import type { Figure } from '../../figures/figure.js'
import { versionAt } from '../../figures/numeric-date.js'
import { rational } from '../../figures/rational.js'
import { numeralAt } from './numeral.js'
import { approximator, type Found, figureOf, signFigure, type Tail } from './reading.js'

const counterAfter =
  /^(?:个|名|位|届|次|场|届|季|期|批|轮|代|号|级|天|年|集|章|条|款|项|页|局|节|盘|阶段|步|局|部|回合|大|家|任|站|分队|队)/

/** 第三, 第82名, 第十九届; 第二天 may be "the next day". */
export const ordinalAt = (text: string, at: number): Found | undefined => {
  const from = text[at + 1] === ' ' ? at + 2 : at + 1
  const version = versionAt(text, from)
  if (version) return version
  const numeral = numeralAt(text, from)
  if (!numeral) return undefined
  if (text.startsWith('季度', numeral.end) || text.startsWith('世纪', numeral.end))
    return { figures: [], end: at + 1 }
  const next = /^第二(?:天|日|年|个月|周)/.test(text.slice(at, at + 5))
  const weight = next ? 'weak' : numeral.value.n === 1n ? 'silent' : 'strong'
  const end = numeral.end + (counterAfter.exec(text.slice(numeral.end, numeral.end + 3))?.[0].length ?? 0)
  const figure = {
    ...figureOf({ ...numeral, start: at }, numeral.end, { kind: 'ordinal', weight }),
    numeral: [at, numeral.end] as const,
    ...(weight === 'strong' && !/连续?$/.test(text.slice(Math.max(0, at - 2), at))
      ? { rank: true as const }
      : {}),
  }
  const added = addedArticle(text, end)
  return {
    figures: [
      figure,
      ...(numeral.upTo ? [{ ...figure, value: numeral.upTo }] : []),
      ...(added ? [added] : []),
    ],
    end: Math.max(added?.end ?? end, numeral.end),
  }
}

/** 之一 in 第一百三十三条之一: an article put in later, 133-1 or 133a. */
const addedArticle = (text: string, at: number): Figure | undefined => {
  const numeral = /条之$/.test(text.slice(Math.max(0, at - 1), at + 1)) ? numeralAt(text, at + 1) : undefined
  return numeral && signFigure(at + 1, numeral.end, 'count', numeral.value)
}

/** 十九大, 十二届, 十九届四中全会: meetings by number. */
export const sessionTail: Tail = (text, numeral, from) => {
  if (numeral.value.d !== 1n || (numeral.form === 'digits' && text[from] !== '届')) return undefined
  const plenary = /^(?:中全会|届|中(?=[、和及与][一二三四五六七]中(?:全会|[、和及与])))/.test(
    text.slice(from, from + 5),
  )
  const congress =
    text[from] === '大' &&
    numeral.value.n >= 11n &&
    numeral.value.n <= 30n &&
    !/[品企行城类]/.test(text[from + 1] ?? '')
  if (!plenary && !congress) return undefined
  const weight = numeral.value.n === 1n ? 'silent' : 'strong'
  const figure = figureOf(numeral, from + 1, { kind: 'ordinal', weight })
  // 两届冠军 counts, 十九届 is a rank.
  const or = (['count', 'multiple'] as const).map(kind => ({ kind, value: numeral.value, unit: undefined }))
  return { figures: [text[from] === '届' ? { ...figure, or } : figure], end: from + 1 }
}

/** “十五”期间, 十五计划: the tenth five-year plan, where 十五 alone is a number. */
const tenthPlan = /^十五(?=[”"」]?(?:期间|计划|规划|时期))/

const tenthPlanAt = (text: string, at: number): Found | undefined => {
  if (!tenthPlan.test(text.slice(at, at + 5))) return undefined
  const ten = signFigure(at, at + 1, 'ordinal', rational(10), { weight: 'strong' })
  const five = signFigure(at + 1, at + 2, 'quantity', rational(5), { unit: 'year' })
  return { figures: [ten, five], end: at + 2 }
}

/** 十四五 (规划): the fourteenth five-year plan. */
export const planAt = (text: string, at: number): Found | undefined => {
  if (text[at + 1] === '五') return tenthPlanAt(text, at)
  const match = /^十([一二三四五六])五(?![十百千万亿年月日个名家位人岁%点、])/.exec(text.slice(at, at + 4))
  if (!match) return undefined
  const numeral = numeralAt(text.slice(0, at + 2), at)
  if (!numeral) return undefined
  const five = signFigure(at + 2, at + 3, 'quantity', rational(5), { unit: 'year' })
  return { figures: [figureOf(numeral, at + 2, { kind: 'ordinal' }), five], end: at + 3 }
}

/** 三是, 四要: the members of an argument, which English may number. */
export const memberTail: Tail = (text, numeral, from) => {
  const head = numeral.start === 0 || /[，；。：:;,\u0000“]/.test(text[numeral.start - 1] ?? '')
  if (
    !head ||
    !/^[是要则]/.test(text.slice(from, from + 1)) ||
    numeral.form !== 'words' ||
    numeral.value.n > 20n
  )
    return undefined
  return { figures: [figureOf(numeral, from, { kind: 'ordinal', weight: 'silent' })], end: from }
}

/** 乔治六世, 路易十四: kings and popes of one name; 三生三世, 后世, 四世同堂 are none. */
export const reignTail: Tail = (text, numeral, from) => {
  if (numeral.form !== 'words' || numeral.value.d !== 1n || numeral.value.n < 2n || numeral.value.n > 30n)
    return undefined
  const head = text.slice(Math.max(0, numeral.start - 2), numeral.start)
  const isReign =
    text[from] === '世' &&
    /^世(?!纪|界|代|同堂|[家人])/.test(text.slice(from, from + 3)) &&
    /[一-鿿·]$/.test(head) &&
    !/[生后今前隔来盖转的]$/.test(head)
  if (!isReign && head !== '路易') return undefined
  return { figures: [figureOf(numeral, from, { kind: 'ordinal', weight: 'weak' })], end: from }
}

/** 一等奖, 三级, 二楼: ranks that English writes as ordinals or numbers. */
export const gradeTail: Tail = (text, numeral, from) => {
  if (numeral.scale !== undefined && text[from] === '级') return undefined
  if (
    !/^(?:期(?=工程|项目|建设|厂|机组|临床)|等奖|等功|等|年级|号线|号楼|号院|楼|级|线(?![程路索条段])|世(?![纪界代])|环(?![境节保比球形]))/.test(
      text.slice(from, from + 2),
    )
  )
    return undefined
  if (/[线环]/.test(text[from] ?? '') && (numeral.form !== 'words' || numeral.value.n > 8n)) return undefined
  const weight =
    numeral.value.n === 1n && numeral.form === 'words'
      ? 'silent'
      : numeral.form === 'digits' || numeral.value.n > 10n
        ? 'strong'
        : 'weak'
  const figure = figureOf(numeral, from, {
    kind: 'ordinal',
    weight,
    about: approximator(text, numeral, from, from + 1),
  })
  // 三四线城市: one and the other.
  return { figures: [figure, ...(numeral.upTo ? [{ ...figure, value: numeral.upTo }] : [])], end: from }
}
