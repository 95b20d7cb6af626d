import { saying } from '../../model/messages/message.js'
import { emphasisOf } from '../emphasis-tags.js'
import { foundOverall } from '../finding.js'
import { sourceInline, targetInline } from '../inline/inline-of.js'
import type { Rule } from '../rule.js'
import { intoOtherScript } from '../scripts.js'

/** Quotation marks of any language; an apostrophe is none. */
const marks = /["“”„«»「『《‹›]|(?<![\p{L}\p{N}])['‘]|[‘](?=\p{L})/u

const quotation = /“([^“”]+)”|「([^「」]+)」/u

/** Quotations that lost their marks. */
export const quotesCarried: Rule = {
  meta: {
    id: 'quotes-carried',
    severity: 'info',
    summary: 'What is quoted in the source is quoted or set off in the translation.',
    explanation:
      'The source sets words between quotation marks, the translation sets nothing off at all: no marks, no italics, no bold, no code. Names of campaigns and terms of their own need none in English; words that somebody said do.',
    scope: 'segment',
    fixable: false,
  },
  applies: intoOtherScript,
  examples: {
    good: [
      { source: '“增长了。”', target: '“It grew.”' },
      {
        source: '“增长了。”',
        target: '« Cela a augmenté. »',
        languages: { source: 'zh-Hans', target: 'fr' },
      },
      { source: '点“保存”。', target: 'Click **Save**.', why: 'set off otherwise' },
      { source: '“一带一路”倡议', target: 'the Belt and Road Initiative', why: 'a name with capitals' },
    ],
    bad: [{ source: '推行“一窗办理”服务。', target: 'It introduced a one-stop service.', found: '' }],
  },
  look: pair => {
    const [source, target] = [sourceInline(pair), targetInline(pair)]
    const words = quotation.exec(source.prose)
    if (!words || marks.test(target.prose)) return []
    const isSetOff = emphasisOf(target).length > 0 || target.marks.some(({ kind }) => kind === 'code')
    const isName = /(?<=\p{L}[ ’,]+\S*)\p{Lu}/u.test(target.prose.trim())
    return isSetOff || isName
      ? []
      : [foundOverall(saying('quotes-carried', { words: words[1] ?? words[2] ?? '' }))]
  },
}
