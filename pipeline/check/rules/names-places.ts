import { saying } from '../../model/messages/message.js'
import { foundInProse } from '../finding.js'
import { targetInline } from '../inline/inline-of.js'
import { otherPlaces } from '../place-names.js'
import type { Rule } from '../rule.js'
import { fromChinese, intoEnglish } from '../scripts.js'

/** A country or province that stands for another. */
export const namesPlaces: Rule = {
  meta: {
    id: 'names-places',
    severity: 'warning',
    summary: 'A country or province of the source is no other one in the translation.',
    explanation:
      'The source names a country, or a province of China, that the translation does not; the translation names one that the source does not: 山西 became Shaanxi, 阿根廷 Australia. Put in the source’s.',
    scope: 'segment',
    fixable: false,
  },
  applies: languages => fromChinese(languages) && intoEnglish(languages),
  examples: {
    good: [
      { source: '他出生于湖南省。', target: 'He was born in Hunan Province.' },
      { source: '中澳两国签署了协议。', target: 'China and Australia signed an agreement.' },
      { source: '阿根廷队赢了。', target: 'The Argentine team won.' },
      { source: '法国队在墨尔本比赛。', target: 'The French team played in Melbourne, Australia.' },
    ],
    bad: [
      {
        source: '中俄两国关系良好。',
        target: 'Relations between China and Thailand are good.',
        found: 'Thailand',
        expected: ['Russia'],
      },
      {
        source: '山西省的产量下降了。',
        target: 'Output in Shaanxi fell.',
        found: 'Shaanxi',
        expected: ['Shanxi'],
      },
      {
        source: '中国同阿根廷签署了协议。',
        target: 'China signed an agreement with Australia.',
        found: 'Australia',
        expected: ['Argentina'],
      },
      {
        source: '南非总统来访。',
        target: 'The president of South Korea came.',
        found: 'South Korea',
        expected: ['South Africa'],
      },
    ],
  },
  look: pair =>
    otherPlaces(pair).map(({ candidate: { start, end }, right }) =>
      foundInProse(targetInline(pair), 'target', start, end, {
        message: saying('names-places'),
        expected: [right],
      }),
    ),
}
