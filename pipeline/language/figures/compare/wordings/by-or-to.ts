import { primary } from '../../../../model/language.js'
import type { Figure, FigureKind } from '../../figure.js'
import type { Side } from '../excuses/excuse.js'
import { type WordingCheck, wordsOf } from './wording.js'

/** What stands before the figure of a change: how far it went, or by how much. The group is the word that says so. */
interface Words {
  to: RegExp
  by: RegExp
}

const chinese = {
  verb: '(?:[上下]?[升降增减涨跌][高低长加少升落]?|提高|提升|下调|上调|扩大|缩小|回落|攀升|缩减|下滑|反弹)',
  about: '(?:约|大约|近|逾|超过)?',
  /** 提高到2020年的80.88岁. */
  when: '(?:(?:\\d{4}年|[去今前]年|目前|现在|如今)的)?',
}

const english = {
  verb: '(?:r[io]s(?:e[sn]?|ing)|f[ae]ll(?:s|en|ing)?|(?:in|de)creas(?:e[sd]?|ing)|gr[eo]w(?:s|n|ing|th)?|drop(?:s|ped|ping)?|declin(?:e[sd]?|ing)|(?<!mak(?:es?|ing) |made )up|down|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|reduc(?:e[sd]?|ing|tion)|rais(?:e[sd]?|ing)|lower(?:s|ed|ing)?|cut(?:s|ting)?|expand(?:s|ed|ing)?|shr[aiu]nk(?:s|ing)?|slip(?:s|ped)?|gain(?:s|ed)?)',
  about:
    '(?: (?:back|further|again|sharply|slightly|significantly|about|around|nearly|almost|over|some|roughly|approximately|more than|an?|just|only|another))*',
  sign: ' ?(?:[$£€¥]|RMB|US\\$)?',
}

const languages: Readonly<Record<string, Words>> = {
  zh: {
    to: new RegExp(`${chinese.verb}(?:到了?|至|为)${chinese.when}${chinese.about} ?$`),
    by: new RegExp(`${chinese.verb}了?${chinese.about} ?$`),
  },
  en: {
    to: new RegExp(
      `\\b${english.verb}${english.about} (?<!\\bup )(to)${english.about}${english.sign}$`,
      'id',
    ),
    by: new RegExp(`\\b${english.verb}${english.about}(?: (by))?${english.about}${english.sign}$`, 'id'),
  },
}

const sizes: ReadonlySet<FigureKind> = new Set([
  'percent',
  'points',
  'money',
  'count',
  'quantity',
  'fraction',
])

interface Step {
  kind: keyof Words
  /** Where its word begins; the figure itself where none says so (rose 5 percent). */
  start: number
}

const reach = 80

const stepBefore = ({ text, language }: Side, { start }: Figure): Step | undefined => {
  const words = languages[primary(language)]
  const from = Math.max(0, start - reach)
  const before = text.slice(from, start)
  for (const kind of ['to', 'by'] as const) {
    const found = words?.[kind].exec(before)
    if (found) return { kind, start: from + (found.indices?.[1]?.[0] ?? before.length) }
  }
  return undefined
}

/** sending the average growth to 3.8 percent: a rate of growth that got there, which 增长3.8% tells as well. */
const isRateOfGrowth = ({ text }: Side, { kind, start }: Figure): boolean =>
  kind === 'percent' && /\bgrowth to $/i.test(text.slice(0, start).slice(-12))

/** 降到5.5% is “fell to 5.5 percent”, 下降5.5% “fell by 5.5 percent” or “fell 5.5 percent”. */
export const byOrTo: WordingCheck = (source, target, sides) => {
  if (!sizes.has(source.kind)) return undefined
  const told = stepBefore(sides.source, source)
  const said = told && stepBefore(sides.target, target)
  if (!told || !said || told.kind === said.kind || isRateOfGrowth(sides.target, target)) return undefined
  const whole = { ...target, start: said.start }
  return {
    source,
    target: whole,
    expected: `${told.kind} ${wordsOf(sides.target, whole).replace(/^(?:to|by) /i, '')}`,
  }
}
