import { saying } from '../../model/messages/message.js'
import { foundInProse } from '../finding.js'
import { sourceInline, targetInline } from '../inline/inline-of.js'
import type { Pair } from '../pair.js'
import type { Rule } from '../rule.js'
import { intoEnglish } from '../scripts.js'

/** Words that join others: with a capital they begin a sentence, a title or a name. */
const joining =
  /(?<=(?:^|[\s(“"])\p{Ll}+,? )(?:The|An|Of|And|Or|In|On|At|To|For|From|With|By|Is|Are|Was|Were|Be|Has|Have|Had|Will|Would|Can|This|That|These|Those|It|Its|We|They|Their|Our|Which|Who|When|Where|But|If|As|Into|Than|Then)(?= \p{Ll}{2})/gu

/** Words between quotation marks of the source may be names on a screen, which English sets in capitals: “the Or box”. */
const losesMarks = (pair: Pair): boolean => {
  const quotations = (text: string): number => text.match(/[“「『《]|"[^"]*"/g)?.length ?? 0
  return quotations(sourceInline(pair).prose) > quotations(targetInline(pair).prose)
}

const small = (word: string): string => word.toLowerCase()

/** A capital in the middle of a sentence. */
export const capitalInside: Rule = {
  meta: {
    id: 'capital-inside',
    severity: 'warning',
    summary: 'A word that joins others has no capital in the middle of a sentence.',
    explanation:
      'An article, preposition or pronoun with a capital between small words was left from another order of the words, from a sentence that was joined with the one before, or a full stop is missing before it.',
    scope: 'segment',
    fixable: false,
  },
  applies: intoEnglish,
  examples: {
    good: [
      { target: 'They finished the bridge.' },
      { target: 'It was in The Hague.', why: 'a name' },
      { target: 'while Liu An was making pills', why: 'a name' },
      { target: 'It stopped. The bridge was built.' },
      { target: 'It supports modes A and B.', why: 'letters' },
      { source: '在「或」框中输入。', target: 'Type it in the Or box here.', why: 'a name' },
      { source: '复制 From 的值', target: 'copy the value of the From field' },
    ],
    bad: [
      { target: 'They finished The bridge.', found: 'The', expected: ['the'] },
      { target: 'Prices rose, And people bought less.', found: 'And', expected: ['and'] },
    ],
  },
  look: pair => {
    const inline = targetInline(pair)
    const own = sourceInline(pair).prose
    return [...inline.prose.matchAll(joining)].flatMap(({ 0: word, index }) =>
      own.includes(word) || losesMarks(pair)
        ? []
        : [
            foundInProse(inline, 'target', index, index + word.length, {
              message: saying('capital-inside'),
              expected: [small(word)],
            }),
          ],
    )
  },
}
