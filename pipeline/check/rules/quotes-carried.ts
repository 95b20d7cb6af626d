import { saying } from '../../model/messages/message.js'
import { emphasisOf } from '../emphasis-tags.js'
import { foundOverall } from '../finding.js'
import { type Gathered, gathered } from '../gathered.js'
import { sourceInline, targetInline } from '../inline/inline-of.js'
import type { Pair } from '../pair.js'
import type { Rule } from '../rule.js'
import { han, intoOtherScript } from '../scripts.js'

/** Quotation marks of any language; an apostrophe is none. */
const marks = /["“”„«»「『《‹›]|(?<![\p{L}\p{N}])['‘]|[‘](?=\p{L})/u

/** Quotations, and titles of some length: the name of a newspaper is often one word. */
const quotation = /“([^“”]+)”|「([^「」]+)」|《([^《》]{4,})》/u

const wordsOf = (prose: string): string | undefined =>
  quotation
    .exec(prose)
    ?.slice(1)
    .find(words => words !== undefined)

/** Whether the words of a quotation have lost its marks. */
const isBare = (pair: Pair): boolean =>
  quotation.test(sourceInline(pair).prose) && !marks.test(targetInline(pair).prose)

/** A document may set its names on a screen without marks: of five that the source quotes, four. */
const goesWithout: Gathered<boolean> = gathered({
  begin: () => ({ bare: 0, all: 0 }),
  add: (counts, pair) => {
    if (!/[“「《]/.test(pair.source) || pair.target === '') return
    counts.all += 1
    if (isBare(pair)) counts.bare += 1
  },
  tell: ({ bare, all }) => bare > 4 && bare * 5 > all * 4,
})

/** Formulas and names in Latin letters that the translation says letter by letter. */
const isSaid = (words: string, prose: string): boolean => !han.test(words) && prose.includes(words)

/** Quotations that lost their marks. */
export const quotesCarried: Rule = {
  meta: {
    id: 'quotes-carried',
    severity: 'info',
    summary: 'What is quoted in the source is quoted or set off in the translation.',
    explanation:
      'The source sets words between quotation marks, the translation sets nothing off at all: no marks, no italics, no bold, no code. So with a title in 《》 that has become plain words. Names of campaigns and terms of their own need none in English; words that somebody said do.',
    scope: 'segment',
    fixable: false,
  },
  applies: intoOtherScript,
  gathers: [goesWithout],
  examples: {
    good: [
      { source: '“增长了。”', target: '“It grew.”' },
      {
        source: '“增长了。”',
        target: '« Cela a augmenté. »',
        languages: { source: 'zh-Hans', target: 'fr' },
      },
      { source: '点“保存”。', target: 'Click **Save**.', why: 'set off otherwise' },
      { source: '「=TAN(0)」返回 0。', target: '=TAN(0) returns 0.', why: 'a formula' },
      { source: '“一带一路”倡议', target: 'the Belt and Road Initiative', why: 'a name with capitals' },
    ],
    bad: [
      { source: '推行“一窗办理”服务。', target: 'It introduced a one-stop service.', found: '' },
      { source: '印发了《五年规划》。', target: 'It issued the five-year plan.', found: '' },
    ],
  },
  look: (pair, { pairs }) => {
    const [source, target] = [sourceInline(pair), targetInline(pair)]
    const words = wordsOf(source.prose)
    if (words === undefined || marks.test(target.prose)) return []
    if (isSaid(words, target.prose) || goesWithout(pairs)) return []
    const isSetOff = emphasisOf(target).length > 0 || target.marks.some(({ kind }) => kind === 'code')
    const isName = /(?<=\p{L}[ ’,]+\S*)\p{Lu}/u.test(target.prose.trim())
    return isSetOff || isName ? [] : [foundOverall(saying('quotes-carried', { words }))]
  },
}
