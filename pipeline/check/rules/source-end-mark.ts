import { saying } from '../../model/messages/message.js'
import { endsTarget, lastCharacter } from '../ends.js'
import { foundIn } from '../finding.js'
import { sourceInline, targetInline } from '../inline/inline-of.js'
import type { Rule } from '../rule.js'
import { fromChinese, hanCount } from '../scripts.js'

/** A clause at least: a line of fewer characters is a caption or a signature. */
const least = 12

/** A paragraph without its last mark. */
export const sourceEndMark: Rule = {
  meta: {
    id: 'source-end-mark',
    severity: 'warning',
    summary: 'A Chinese paragraph ends with a mark.',
    explanation:
      'A paragraph of sentences ends with 。 or another end mark. Where it is missing it was lost in copying, or the end of the paragraph with it: compare with the original.',
    scope: 'source',
    fixable: false,
  },
  applies: fromChinese,
  examples: {
    good: [
      { source: '实现了项目服务嘉快办，项目落地投产嘉速度。', target: '' },
      { source: '实现了项目服务嘉快办，落地投产“嘉速度。”', target: '' },
      { source: '全省优秀开发区十一连冠和高新区四连冠', target: '', role: 'heading' },
      { source: '嘉峪关市工业园区管理委员会', target: '', why: 'no sentence' },
      {
        source: '实现了项目服务，项目落地投产',
        target: 'served the projects and',
        why: 'a part of a sentence',
      },
      { source: '实现了项目服务，', target: '', after: ['嘉快办。', ''] },
    ],
    bad: [
      { source: '实现了项目服务嘉快办，项目落地投产嘉速度', target: '', found: '', expected: ['。'] },
      { source: '实现了项目服务“嘉快办”，项目落地投产“嘉速度”', target: '', found: '', expected: ['。'] },
    ],
  },
  look: (pair, { after }) => {
    const { prose } = sourceInline(pair)
    const sentences = /[，。；,;]/.test(prose) && hanCount(prose) >= least
    if (pair.role !== 'paragraph' || after || !sentences || !/[\p{L}\p{N}]/u.test(lastCharacter(prose)))
      return []
    if (pair.target !== '' && !endsTarget(targetInline(pair).prose)) return []
    const at = pair.source.trimEnd().length
    return [
      foundIn(
        pair.source,
        { side: 'source', start: at, end: at },
        { message: saying('source-end-mark'), expected: ['。'] },
      ),
    ]
  },
}
