import { isTraditional, simplify } from '../../language/zh/traditional.js'
import { script } from '../../model/language.js'
import { saying } from '../../model/messages/message.js'
import { foundInProse } from '../finding.js'
import { sourceInline } from '../inline/inline-of.js'
import type { Rule } from '../rule.js'
import { fromChinese } from '../scripts.js'

const characters = /[\u4E00-\u9FFF]+/g

/** The stretches of traditional characters. */
const traditionalIn = (run: string): { start: number; end: number }[] => {
  const found: { start: number; end: number }[] = []
  for (let at = 0; at < run.length; at += 1) {
    if (!isTraditional(run.charCodeAt(at))) continue
    const last = found.at(-1)
    if (last?.end === at) last.end = at + 1
    else found.push({ start: at, end: at + 1 })
  }
  return found
}

/** Traditional characters in simplified Chinese. */
export const sourceTraditional: Rule = {
  meta: {
    id: 'source-traditional',
    severity: 'warning',
    summary: 'Simplified Chinese holds no traditional characters.',
    explanation:
      'A traditional character among simplified ones was copied from another text, or typed by a wrong setting. Names of people and works may keep theirs: ignore the alarm there.',
    scope: 'source',
    fixable: false,
  },
  applies: languages => fromChinese(languages) && script(languages.source) === 'Hans',
  examples: {
    good: [
      { source: '国家园区发展', target: '' },
      { source: '乾坤，著作，瞭望', target: '', why: 'simplified Chinese has them too' },
    ],
    bad: [
      { source: '国家園區发展', target: '', found: '園區', expected: ['园区'] },
      { source: '經济', target: '', found: '經', expected: ['经'] },
    ],
  },
  look: pair => {
    const inline = sourceInline(pair)
    return [...inline.prose.matchAll(characters)].flatMap(({ 0: run, index }) =>
      traditionalIn(run).map(({ start, end }) =>
        foundInProse(inline, 'source', index + start, index + end, {
          message: saying('source-traditional'),
          expected: [simplify(run.slice(start, end))],
        }),
      ),
    )
  },
}
