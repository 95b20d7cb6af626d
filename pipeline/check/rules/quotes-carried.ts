import { saying } from '../../model/messages/message.js'
import { foundOverall } from '../finding.js'
import { targetInline } from '../inline/inline-of.js'
import type { Rule } from '../rule.js'
import { han, intoOtherScript } from '../scripts.js'
import { goesWithoutQuotes, hasLostQuotes, isSetOff, quotedIn, quotesTitle } from '../set-off.js'

/** Formulas and names in Latin letters that the translation says letter by letter. */
const isSaid = (words: string, prose: string): boolean => !han.test(words) && prose.includes(words)

/** Quotations that lost their marks. */
export const quotesCarried: Rule = {
  meta: {
    id: 'quotes-carried',
    severity: 'info',
    summary: 'What is quoted in the source is quoted or set off in the translation.',
    explanation:
      'The source sets words between quotation marks, the translation sets nothing off at all: no marks, no italics, no bold, no code. A title in 《》 or a longer quotation with a figure weighs more: `set-off-lost`. Names of campaigns and terms of their own need none in English; words that somebody said do.',
    scope: 'segment',
    fixable: false,
  },
  applies: intoOtherScript,
  gathers: [goesWithoutQuotes],
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
    bad: [{ source: '推行“一窗办理”服务。', target: 'It introduced a one-stop service.', found: '' }],
  },
  look: (pair, { pairs }) => {
    const words = quotedIn(pair)
    if (words === undefined || !hasLostQuotes(pair) || quotesTitle(pair)) return []
    if (isSaid(words, targetInline(pair).prose) || isSetOff(pair) || goesWithoutQuotes(pairs)) return []
    return [foundOverall(saying('quotes-carried', { words }))]
  },
}
