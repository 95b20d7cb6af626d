import { saying } from '../../model/messages/message.js'
import { foundInProse } from '../finding.js'
import { sourceInline } from '../inline/inline-of.js'
import type { Rule } from '../rule.js'
import { fromChinese } from '../scripts.js'

/** A space between two Chinese characters, or a character and a full-width mark; 　 indents and parts names of two. */
const spaces =
  /(?<=[\p{Script=Han}，。；：！？、”）》])[ \u00A0\u2000-\u200A\u202F]+(?=[\p{Script=Han}，。；：！？、“（《])/gu

/** Spaces inside Chinese text. */
export const sourceSpaces: Rule = {
  meta: {
    id: 'source-spaces',
    severity: 'info',
    summary: 'Chinese characters are not parted by spaces.',
    explanation:
      'A space or no-break space between two Chinese characters was left by copying or by a line end. It gapes in print, and the word is not found by searching.',
    scope: 'source',
    fixable: false,
  },
  applies: fromChinese,
  examples: {
    good: [
      { source: '增长了。', target: '' },
      { source: '建成 18 个项目', target: '', why: 'a space beside a figure is a style' },
      { source: '第一章 总则', target: '', role: 'heading', why: 'headings part their number so' },
      { source: '见 [园区](a) 一节', target: '', why: 'beside markup' },
      { source: '张三　李四', target: '', why: 'an ideographic space' },
    ],
    bad: [
      { source: '中央厨房 等项目', target: '', found: ' ', expected: [''] },
      { source: '增长了\u00A0。', target: '', found: '\u00A0', expected: [''] },
    ],
  },
  look: pair => {
    if (pair.role === 'heading' || pair.role === 'field') return []
    const inline = sourceInline(pair)
    return [...inline.prose.matchAll(spaces)].flatMap(({ 0: found, index }) => {
      const finding = foundInProse(inline, 'source', index, index + found.length, {
        message: saying('source-spaces'),
        expected: [''],
      })
      const { start, end } = inline.span(index, index + found.length)
      const beside = `${pair.source[start - 1]}${pair.source[end]}`
      return finding.actual === found && !/[`*_~[\]()<>]/.test(beside) ? [finding] : []
    })
  },
}
