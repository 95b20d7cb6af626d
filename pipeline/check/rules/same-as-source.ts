import { saying } from '../../model/messages/message.js'
import { foundIn } from '../finding.js'
import { sourceInline } from '../inline/inline-of.js'
import type { Pair } from '../pair.js'
import type { Rule } from '../rule.js'
import { han, intoOtherScript } from '../scripts.js'

/** Whether the source was copied into the target and left there. */
export const isCopied = (pair: Pair): boolean =>
  pair.source.trim() === pair.target.trim() && han.test(sourceInline(pair).prose)

/** A translation that is the source text. */
export const sameAsSource: Rule = {
  meta: {
    id: 'same-as-source',
    severity: 'error',
    summary: 'A translation is not the source text itself.',
    explanation:
      'The Chinese text stands where its translation should. Translate it. Names, code and figures without Chinese characters may be the same in both languages.',
    scope: 'segment',
    fixable: false,
  },
  applies: intoOtherScript,
  examples: {
    good: [
      { source: 'Vue 3.4', target: 'Vue 3.4' },
      { source: '`模板`', target: '`模板`', why: 'code' },
      { source: '嘉峪关', target: 'Jiayuguan' },
    ],
    bad: [{ source: '岁华新至。', target: '岁华新至。', found: '岁华新至。' }],
  },
  look: pair =>
    isCopied(pair)
      ? [
          foundIn(
            pair.target,
            { side: 'target', start: 0, end: pair.target.length },
            { message: saying('same-as-source') },
          ),
        ]
      : [],
}
