import { saying } from '../../model/messages/message.js'
import { foundInProse } from '../finding.js'
import { sourceInline, targetInline } from '../inline/inline-of.js'
import type { Pair } from '../pair.js'
import type { Finding, Rule } from '../rule.js'

/** “Translation” in the languages in which a machine or a person speaks of one. */
const translation = [
  'translat(?:ion|ed|e)',
  'english version',
  'traduc(?:tion|ción|ción al)|tradu(?:ção|zione|it|zido|cido)',
  'übersetz(?:ung|t)',
  'перев[оё]д',
  'vertaling|översättning|tłumaczenie|çeviri|terjemahan|bản dịch',
  'ترجمة',
  '翻訳|訳文|번역|译文|翻译',
].join('|')

/** What is said before the translation itself: “Sure! Here is the translation:”. */
const leadIn = new RegExp(`^[^:：\\n]{0,60}(?:${translation})[^:：\\n]{0,40}[:：]\\s*`, 'iu')

/** What is said behind it. */
const farewell =
  /(?:\bI hope (?:this|that) helps\b|\b(?:[Pp]lease )?[Ll]et me know if you (?:need|have|would|want)\b|\b[Aa]s an AI\b)[^\n]*$/

/** What marks a place to come back to, with the space before it: TODO, TBD, XXX, (??), [check the term]; at the start that behind it. */
const placeholders =
  /^(?:TODO|FIXME|TBD|TBC|XXX+|xxx+)(?![\p{L}\p{N}]):?\s+|\s*(?:(?<![\p{L}\p{N}])(?:TODO|FIXME|TBD|TBC|XXX+|xxx+)(?![\p{L}\p{N}])|[[(]\s*\?+\s*[\])]|\[\s*(?:check|verify|confirm|unclear|unsure|not sure|query|todo|tbd|translator|translation|original|source)\b[^[\]]*\])/gu

/** A remark of the translator in brackets: it has a form of its own here. */
const remark =
  /\s*[[(]\s*(?:translator(?:['’]?s)? (?:note|remark)|T\/?N)\s*[:：]\s*([^()[\]]+?)\s*[\])](?!\()/gi

/** What may stand for such a place in the source. */
const open = /TODO|FIXME|TBD|[×✕xX]{2,}|某|[?？]{2}|[[（(]\s*[?？]|待(?:定|补|查|核|办|做)/

type Place = [start: number, text: string]

const all = (text: string, expression: RegExp): Place[] =>
  Array.from(text.matchAll(expression), ({ 0: found, index }) => [index, found])

const once = (text: string, expression: RegExp): Place[] => {
  const found = expression.exec(text)
  return found ? [[found.index, found[0]]] : []
}

const left = (pair: Pair): Place[] => {
  const [source, { prose }] = [sourceInline(pair).prose, targetInline(pair)]
  return [
    ...(/译|翻|translat/i.test(source) ? [] : once(prose, leadIn)),
    ...(/[您你我]|\bAI\b/.test(source) ? [] : once(prose, farewell)),
    ...(open.test(pair.source) ? [] : all(prose, placeholders)),
  ]
}

const remarks = (pair: Pair): Finding[] => {
  const inline = targetInline(pair)
  return Array.from(inline.prose.matchAll(remark), ({ 0: found, 1: words = '', index }) =>
    foundInProse(inline, 'target', index, index + found.length, {
      message: saying('remarks-left.note'),
      expected: [`^[${words}]`],
    }),
  )
}

/** What was said about a translation and left in it. */
export const remarksLeft: Rule = {
  meta: {
    id: 'remarks-left',
    severity: 'error',
    summary: 'No remark about the translation is left in it.',
    explanation:
      'A place that was marked to come back to (TODO, XXX, “(??)”, “[check the term]”) was not come back to, or what a translation program says around its answer (“Here is the translation:”) was pasted with it. Settle the place and take the words away. A note that readers are to see is written `^[…]`.',
    scope: 'segment',
    fixable: false,
  },
  examples: {
    good: [
      { source: '译文：天气好。', target: 'Translation: It is fine.', why: 'the source speaks of one' },
      { source: '电话：XXX-XXXX', target: 'Phone: XXX-XXXX', why: 'so does the source' },
      { source: '它有助于增长。', target: 'It serves as an aid to growth.', why: 'no AI' },
      { source: '待办事项列表', target: 'the TODO list' },
      { source: '李某来了。', target: 'Li XX came.' },
      { source: '检查油位（见图）。', target: 'Check the oil (see the figure).' },
      { source: '县里有学校。', target: 'The county^[in the north] has schools.', why: 'a note' },
    ],
    bad: [
      {
        source: '天气好。',
        target: 'Here is the translation: It is fine.',
        found: 'Here is the translation: ',
        expected: [''],
      },
      {
        source: '天气好。',
        target: 'Voici la traduction : Il fait beau.',
        languages: { source: 'zh-Hans', target: 'fr' },
        found: 'Voici la traduction : ',
        expected: [''],
      },
      { source: '县里有学校。', target: 'The county (??) has schools.', found: ' (??)', expected: [''] },
      { source: '县里有学校。', target: 'TODO The county has schools.', found: 'TODO ', expected: [''] },
      {
        source: '县里有学校。',
        target: 'The county has schools [check term].',
        found: ' [check term]',
        expected: [''],
      },
      {
        source: '县里有学校。',
        target: 'The county (translator’s note: in the north) has schools.',
        found: ' (translator’s note: in the north)',
        expected: ['^[in the north]'],
        why: 'a note in the text',
      },
    ],
  },
  look: pair => {
    const inline = targetInline(pair)
    return [
      ...left(pair).map(([start, text]) =>
        foundInProse(inline, 'target', start, start + text.length, {
          message: saying('remarks-left'),
          expected: [''],
        }),
      ),
      ...remarks(pair),
    ]
  },
}
