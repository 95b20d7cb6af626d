import { saying } from '../../model/messages/message.js'
import { foundOverall } from '../finding.js'
import type { Pair } from '../pair.js'
import type { Context, Finding, Rule } from '../rule.js'
import { intoEnglish, intoOtherScript } from '../scripts.js'
import {
  goesWithoutQuotes,
  hasLostBrackets,
  hasLostQuotes,
  isFigureBare,
  isSetOff,
  quotedIn,
  quotesTitle,
  remarkIn,
} from '../set-off.js'

const quotation = (pair: Pair, { pairs }: Context): Finding[] =>
  hasLostQuotes(pair) && quotesTitle(pair) && !isSetOff(pair) && !goesWithoutQuotes(pairs)
    ? [foundOverall(saying('quotes-carried', { words: quotedIn(pair) ?? '' }))]
    : []

const remark = (pair: Pair, { languages }: Context): Finding[] =>
  intoEnglish(languages) && hasLostBrackets(pair) && isFigureBare(pair)
    ? [foundOverall(saying('brackets-carried', { words: remarkIn(pair) ?? '' }))]
    : []

/** Titles without marks, and figures in the middle of a sentence that stood in brackets. */
export const setOffLost: Rule = {
  meta: {
    id: 'set-off-lost',
    severity: 'warning',
    summary: 'Titles in 《》 and figures in brackets are set off in the translation too.',
    explanation:
      'A title in 《》, or a longer quotation with a figure, has become plain words: no quotation marks, no italics, no capitals. Or a figure that the source has in brackets stands in the sentence with nothing before it that leads to it. Set it in brackets, between commas, or behind a word such as “with”.',
    scope: 'segment',
    fixable: false,
  },
  applies: intoOtherScript,
  gathers: [goesWithoutQuotes],
  examples: {
    good: [
      { source: '印发了《五年规划》。', target: 'It issued the *Five-Year Plan*.' },
      {
        source: '印发了《五年规划》。',
        target: 'It issued the Five-Year Plan.',
        why: 'a name with capitals',
      },
      { source: '“90后”青年', target: 'young people born in the 1990s', why: 'a word' },
      { source: '园区（60家企业）增长了。', target: 'The park (60 firms) grew.' },
      {
        source: '园区（60家企业）增长了。',
        target: 'The park with 60 firms grew.',
        why: 'set off otherwise',
      },
      { source: '园区（2023年）增长了。', target: 'The park grew in 2023.', why: 'set off otherwise' },
    ],
    bad: [
      { source: '印发了《五年规划》。', target: 'It issued the five-year plan.', found: '' },
      { source: '园区（60家企业）增长了。', target: 'The park 60 firms grew.', found: '' },
      { source: '他说：“新增了3家工厂。”', target: 'He said we built 3 new works.', found: '' },
    ],
  },
  look: (pair, context) =>
    /[（(“「《]/.test(pair.source) ? [...quotation(pair, context), ...remark(pair, context)] : [],
}
