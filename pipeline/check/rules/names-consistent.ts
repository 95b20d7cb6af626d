import { saying } from '../../model/messages/message.js'
import { foundInProse } from '../finding.js'
import { targetInline } from '../inline/inline-of.js'
import { formsOf, namesIn } from '../pinyin/names.js'
import type { Rule } from '../rule.js'
import { fromChinese, intoCased } from '../scripts.js'

/** A capital more or less is not another form: JIAYUGUAN on a title page. */
const sameForm = (one: string, other: string): boolean =>
  one.replaceAll('’', "'").toLowerCase() === other.replaceAll('’', "'").toLowerCase()

/** The form most used in a document; of two as usual as each other the one that comes first. */
const usual = (forms: ReadonlyMap<string, number> | undefined): string | undefined =>
  [...(forms ?? [])].sort(([, one], [, other]) => other - one)[0]?.[0]

const longer = (one: { characters: string }, other: { characters: string }): boolean =>
  one.characters.length > other.characters.length

/** One name written in two ways. */
export const namesConsistent: Rule = {
  meta: {
    id: 'names-consistent',
    severity: 'warning',
    summary: 'One Chinese name has one form in pinyin throughout a document.',
    explanation:
      'The name is written in another way elsewhere: Zhang Wei and Wei Zhang, Jiayuguan and Jiayu Guan. GB/T 28039—2011 writes the family name first and the given name as one word.',
    scope: 'document',
    fixable: false,
  },
  applies: languages => fromChinese(languages) && intoCased(languages),
  gathers: [formsOf],
  examples: {
    good: [
      { source: '张伟明说', target: 'Zhang Weiming said', others: [['张伟明', 'Zhang Weiming']] },
      { source: '嘉峪关', target: 'the JIAYUGUAN park', others: [['嘉峪关', 'Jiayuguan']] },
      { source: '张伟明说', target: 'He said', others: [['张伟明', 'Zhang Weiming']], why: 'not named here' },
      {
        source: '张卫明',
        target: 'Zhang Wei Ming',
        others: [['张伟明', 'Zhang Weiming']],
        why: 'another person',
      },
    ],
    bad: [
      {
        source: '张伟明说',
        target: 'Weiming Zhang said',
        before: ['张伟明', 'Zhang Weiming'],
        found: 'Weiming Zhang',
        expected: ['Zhang Weiming'],
      },
      {
        source: '嘉峪关市',
        target: 'the city of Jiayu Guan',
        before: ['嘉峪关', 'Jiayuguan'],
        found: 'Jiayu Guan',
        expected: ['Jiayuguan'],
      },
      {
        source: '王沪宁出席',
        target: 'Wang Hu’ning attended',
        before: ['王沪宁', 'Wang Huning'],
        found: 'Wang Hu’ning',
        expected: ['Wang Huning'],
      },
    ],
  },
  look: (pair, { pairs }) => {
    const inline = targetInline(pair)
    const others = namesIn(pair).flatMap(({ characters, candidate }) => {
      const form = usual(formsOf(pairs).get(characters))
      return form === undefined || sameForm(form, candidate.text) ? [] : [{ characters, form, ...candidate }]
    })
    // Of 王沪宁 the whole is told, and not 沪宁 besides.
    const whole = others.filter(
      inner =>
        !others.some(
          outer =>
            outer !== inner && outer.start <= inner.start && inner.end <= outer.end && longer(outer, inner),
        ),
    )
    return whole.map(({ characters, form, start, end }) =>
      foundInProse(inline, 'target', start, end, {
        message: saying('names-consistent', { name: characters }),
        expected: [form],
      }),
    )
  },
}
