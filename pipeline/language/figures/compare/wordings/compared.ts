import { primary } from '../../../../model/language.js'
import type { Side } from '../excuses/excuse.js'
import { type WordingCheck, wordsOf } from './wording.js'

/** A quality that two things are compared by, with both its ends in a language: fast and slow. */
interface Scale {
  zh: readonly [more: string, less: string]
  /** Words of English in pairs: each stands for the one in the other column. */
  en: readonly (readonly [more: string, less: string])[]
}

/** Higher and lower, more and less are growths (`way.ts`). */
const scales: readonly Scale[] = [
  {
    zh: ['快', '慢'],
    en: [
      ['faster', 'slower'],
      ['quicker', 'slower'],
      ['more quickly', 'more slowly'],
    ],
  },
  { zh: ['长|久', '短'], en: [['longer', 'shorter']] },
  { zh: ['高', '矮'], en: [['taller', 'shorter']] },
  { zh: ['大|年长', '小|年轻'], en: [['older', 'younger']] },
  { zh: ['厚', '薄'], en: [['thicker', 'thinner']] },
  {
    zh: ['宽', '窄'],
    en: [
      ['wider', 'narrower'],
      ['broader', 'narrower'],
    ],
  },
  { zh: ['深', '浅'], en: [['deeper', 'shallower']] },
  { zh: ['重', '轻'], en: [['heavier', 'lighter']] },
  {
    zh: ['贵', '便宜'],
    en: [
      ['more expensive', 'cheaper'],
      ['dearer', 'cheaper'],
    ],
  },
  {
    zh: ['暖|热', '冷|凉'],
    en: [
      ['warmer', 'colder'],
      ['warmer', 'cooler'],
      ['hotter', 'cooler'],
    ],
  },
]

const filler = '(?:了|出|上|将近|约|近|超过|整整|不到|大约|至少)*$'

/** A scale with what finds its ends: before a figure in Chinese, behind one in English. */
interface Reader {
  scale: Scale
  zh: readonly [RegExp, RegExp]
  en: readonly [RegExp, RegExp]
}

const ends = <T>(make: (end: 0 | 1) => T): readonly [T, T] => [make(0), make(1)]

const readers: readonly Reader[] = scales.map(scale => ({
  scale,
  zh: ends(
    end =>
      new RegExp(
        `(?:(?:比|较)[^，。；、：不]{1,16}|[一-鿿][^，。；、：不没]{0,2}(?=[快慢]))(?:${scale.zh[end]})${filler}`,
      ),
  ),
  en: ends(end => new RegExp(`^ (?:[a-z]+ )?(${scale.en.map(row => row[end]).join('|')})\\b`)),
}))

/** Stands before every figure that may be compared so; cheap to look for. The ends are told by their first characters. */
const anyEnd = /[快慢]|[比较][^，。；、：不]{1,16}[长久短高矮大年小厚薄宽窄深浅重轻贵便暖热冷凉]/

/** What turns a comparison round: not 3 seconds slower. */
const denied = (text: string): boolean => /\b(?:not|no|never|nor)\b|n['’]t\b/i.test(text)

const clauseBefore = (text: string, at: number): string =>
  text
    .slice(0, at)
    .split(/[.;!?]/)
    .at(-1) ?? ''

const endOf = (patterns: readonly [RegExp, RegExp], text: string): 0 | 1 | undefined =>
  patterns[0].test(text) ? 0 : patterns[1].test(text) ? 1 : undefined

const isReadable = (source: Side, target: Side): boolean =>
  primary(source.language) === 'zh' && primary(target.language) === 'en'

/** 比去年快12% is “12% faster”: who says slower says the opposite. */
export const compared: WordingCheck = (source, target, sides) => {
  if (!isReadable(sides.source, sides.target)) return undefined
  const head = sides.source.text.slice(Math.max(0, source.start - 24), source.start)
  if (!anyEnd.test(head)) return undefined
  const tail = sides.target.text.slice(target.end, target.end + 32)
  for (const { scale, zh, en } of readers) {
    const told = endOf(zh, head)
    const said = told === undefined ? undefined : endOf(en, tail)
    if (told === undefined || said === undefined || told === said) continue
    if (denied(clauseBefore(sides.target.text, target.start))) return undefined
    const [whole, word = ''] = en[said].exec(tail) ?? ['']
    const other = scale.en.find(row => row[said] === word)?.[told]
    if (other === undefined) continue
    const spoken = { ...target, end: target.end + whole.length }
    const expected = wordsOf(sides.target, spoken).slice(0, -word.length) + other
    return { source: { ...source, start: source.start - 1 }, target: spoken, expected }
  }
  return undefined
}
