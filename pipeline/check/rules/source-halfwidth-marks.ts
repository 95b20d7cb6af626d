import { saying } from '../../model/messages/message.js'
import { foundInProse } from '../finding.js'
import { sourceInline } from '../inline/inline-of.js'
import type { Rule } from '../rule.js'
import { fromChinese } from '../scripts.js'

const wide: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  ':': '：',
  ';': '；',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
}

const chinese = String.raw`\p{Script=Han}“”‘’《》（），。；：！？、`

/** Between Chinese characters or their marks; behind one at the end; not between figures or Latin words. */
const narrow = new RegExp(
  String.raw`(?<=[${chinese}])[,;:!?](?=[${chinese}\d\p{L}]|$)|(?<=[\p{N}%\p{L}])[,;](?=\p{Script=Han})|(?<=\p{Script=Han})\.(?=$|\p{Script=Han})`,
  'gu',
)

/** Brackets behind a Chinese character that hold Chinese; with spaces around them they are a style. */
const brackets = new RegExp(String.raw`(?<=[${chinese}])\([^()]*[${chinese}][^()]*\)`, 'gu')

/** A bracket of each width: 园区(高新区）. The narrow one is the wrong one. */
const mixed = /\((?=[^()（）]*）)|(?<=（[^()（）]*)\)/gu

/** Half-width marks in Chinese text. */
export const sourceHalfwidthMarks: Rule = {
  meta: {
    id: 'source-halfwidth-marks',
    severity: 'info',
    summary: 'Chinese text has full-width marks.',
    explanation:
      'GB/T 15834—2011 sets marks between Chinese characters full-width. Half-width ones come from converting web pages; lines break wrongly around them. The source is never changed unasked: mend it in the file.',
    scope: 'source',
    fixable: false,
  },
  applies: fromChinese,
  examples: {
    good: [
      { source: '一年来，增长12.1%，达到1,000家。', target: '' },
      { source: '上午10:30，Vue, React等', target: '' },
      { source: '用`a,b`。', target: '', why: 'code' },
      { source: '见 (a.md) 一节', target: '', why: 'set apart by spaces' },
    ],
    bad: [
      { source: '岁华新至,暖带春风。', target: '', found: ',', expected: ['，'] },
      { source: '新增8家,达到60家。', target: '', found: ',', expected: ['，'] },
      { source: '增长12%;全年增长', target: '', found: ';', expected: ['；'] },
      { source: '发布日期:元旦', target: '', found: ':', expected: ['：'] },
      { source: '我们努力!', target: '', found: '!', expected: ['！'] },
      { source: '园区(高新区）扩建', target: '', found: '(', expected: ['（'] },
      { source: '园区（高新区)扩建', target: '', found: ')', expected: ['）'] },
      { source: '一切皆有可能.', target: '', found: '.', expected: ['。'] },
    ],
  },
  look: pair => {
    const inline = sourceInline(pair)
    if (!/[,;:!?.()]/.test(inline.prose)) return []
    const found = (at: number) =>
      foundInProse(inline, 'source', at, at + 1, {
        message: saying('source-halfwidth-marks'),
        expected: [wide[inline.prose[at] ?? ''] ?? ''],
      })
    return [
      ...[...inline.prose.matchAll(narrow)].map(({ index }) => found(index)),
      ...[...inline.prose.matchAll(brackets)].flatMap(({ 0: text, index }) => [
        found(index),
        found(index + text.length - 1),
      ]),
      ...(/[（）]/.test(inline.prose)
        ? [...inline.prose.matchAll(mixed)].map(({ index }) => found(index))
        : []),
    ]
  },
}
