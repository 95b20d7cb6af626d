import { saying } from '../../model/messages/message.js'
import { foundInProse } from '../finding.js'
import { targetInline } from '../inline/inline-of.js'
import type { Rule } from '../rule.js'
import { intoEnglish } from '../scripts.js'
import { unknownIn, wordCounts } from '../spelling/unknown.js'

/** Words that are one slip away from what was meant. */
export const spelling: Rule = {
  meta: {
    id: 'spelling',
    severity: 'warning',
    summary: 'Words are spelt as in the dictionary.',
    explanation:
      'The word is in neither the American nor the British dictionary, is not made of words that are, and is no name of the source in pinyin; a word that is differs from it by one slip. Mend it, or add it to the glossary.',
    scope: 'segment',
    fixable: false,
  },
  applies: intoEnglish,
  gathers: [wordCounts],
  examples: {
    good: [
      { target: 'the growth', dictionary: ['the', 'growth'] },
      { target: 'steelmaking', dictionary: ['steel', 'making'], why: 'made of two words' },
      { target: 'reopened customizations', dictionary: ['open', 'custom'], why: 'made of one' },
      { source: '嘉峪关', target: 'in Jiayuguan', dictionary: ['in', 'jiayuguans'], why: 'pinyin' },
      { source: 'Element 组件', target: 'element', dictionary: ['elements'], why: 'it stands in the source' },
      { target: 'Meyer', dictionary: ['meyers'], why: 'a name' },
      { target: 'treated by Dr. Gachet', dictionary: ['treated', 'by', 'cachet'], why: 'a name' },
      {
        source: '普尔特说',
        target: 'Poulter said',
        dictionary: ['said', 'pouter'],
        why: 'the source writes its sounds',
      },
      { target: 'countershading', dictionary: ['counter', 'shading'], why: 'made of two words' },
      {
        target: 'it buys at Tmall',
        others: [['', 'the Mall']],
        dictionary: ['it', 'buys', 'at', 'the', 'mall'],
        why: 'a name',
      },
      { target: 'New Yorkers', dictionary: ['new', 'York', 'workers'], why: 'of a place' },
      {
        target: 'homeware and castmates',
        dictionary: ['and', 'home', 'ware', 'homeward', 'cast', 'mates', 'castrates'],
        why: 'made of two words',
      },
      { target: 'Losang Jamcan', dictionary: ['losing'], why: 'a name of two words' },
      { target: 'Li Ka-shing', dictionary: ['li', 'sing'], why: 'the second part of a given name' },
      { target: 'polysilicon', dictionary: ['polysilicons'], accepted: ['polysilicon'] },
      { target: 'see duizhao.config, GW, iPhone, h2o', dictionary: ['see'] },
      { target: 'it’s the park’s', dictionary: ["it's", 'the', 'park'] },
      {
        target: 'a bona fide alma mater',
        dictionary: ['a', 'bone', 'aide', 'llama', 'matter'],
        why: 'Latin that English has taken over',
      },
      {
        target: 'An old saying: *longum iter est per praecepta*.',
        dictionary: ['an', 'old', 'saying', 'tier', 'est', 'per'],
        why: 'italics of another language',
      },
      { target: '**u**mount it', dictionary: ['mount'], why: 'bold that shows how it is made' },
      { target: 'the sqm', dictionary: ['the', 'sim'], why: 'too short to tell' },
    ],
    bad: [
      {
        source: '卫生局说',
        target: 'the Buerau said',
        others: [['卫生局', 'the Health Bureau']],
        dictionary: ['the', 'said', 'health', 'bureau'],
        found: 'Buerau',
        expected: ['Bureau'],
      },
      { target: 'the grwoth', dictionary: ['the', 'growth'], found: 'grwoth', expected: ['growth'] },
      { target: 'he siad', dictionary: ['said'], found: 'siad', expected: ['said'] },
      {
        target: 'the Goverment',
        dictionary: ['the', 'government'],
        found: 'Goverment',
        expected: ['Government'],
      },
      {
        target: 'call thefunction',
        dictionary: ['call', 'the', 'function'],
        found: 'thefunction',
        expected: ['the function'],
      },
      { target: 'on monday', dictionary: ['on', 'Monday'], found: 'monday', expected: ['Monday'] },
      {
        target: 'the buildingmaterials',
        dictionary: ['the', 'building', 'materials'],
        found: 'buildingmaterials',
        expected: ['building materials'],
        why: 'a compound begins with no such word',
      },
      {
        target: 'artifactswere found',
        dictionary: ['artifacts', 'were', 'found'],
        found: 'artifactswere',
        expected: ['artifacts were'],
      },
      {
        target: 'intothe park',
        dictionary: ['into', 'the', 'park'],
        found: 'intothe',
        expected: ['into the'],
      },
    ],
  },
  look: (pair, context) =>
    unknownIn(pair, context).flatMap(({ start, end, suggestions }) =>
      suggestions.length > 0
        ? [
            foundInProse(targetInline(pair), 'target', start, end, {
              message: saying('spelling'),
              expected: suggestions,
            }),
          ]
        : [],
    ),
}
