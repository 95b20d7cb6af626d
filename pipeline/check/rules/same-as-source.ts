import { primary } from '../../model/language.js'
import { saying } from '../../model/messages/message.js'
import { foundIn } from '../finding.js'
import { sourceInline } from '../inline/inline-of.js'
import { isJapanese } from '../japanese.js'
import type { Pair } from '../pair.js'
import type { Languages, Rule } from '../rule.js'
import { fromChinese, han, hanCount, intoOtherScript } from '../scripts.js'

/** Whether the source was copied into the target and left there. */
export const isCopied = (pair: Pair): boolean =>
  pair.source.trim() === pair.target.trim() && han.test(sourceInline(pair).prose)

/** A text of another language already, in which a few Chinese characters are quoted. */
const isForeign = ({ source }: Pair): boolean =>
  (source.match(/(?<!\p{L})\p{Ll}{2,}(?!\p{L})/gu) ?? []).length > Math.max(3, hanCount(source))

/** Whether a text may be Japanese as well: 東京. */
const mayBeBoth = ({ target }: Pair, languages: Languages): boolean =>
  primary(languages.target) === 'ja' && [...target].every(isJapanese)

/** A translation that is the source text. */
export const sameAsSource: Rule = {
  meta: {
    id: 'same-as-source',
    severity: 'error',
    summary: 'A translation is not the source text itself.',
    explanation:
      'The Chinese text stands where its translation should. Translate it. Names, code and figures without Chinese characters may be the same in both languages.',
    scope: 'segment',
    fixable: false,
  },
  applies: languages =>
    intoOtherScript(languages) || (fromChinese(languages) && primary(languages.target) === 'ja'),
  examples: {
    good: [
      { source: 'Vue 3.4', target: 'Vue 3.4' },
      { source: '`模板`', target: '`模板`', why: 'code' },
      { source: '嘉峪关', target: 'Jiayuguan' },
      {
        source: 'RIGHT("福";1) returns the last character of a text.',
        target: 'RIGHT("福";1) returns the last character of a text.',
        why: 'no Chinese text',
      },
    ],
    bad: [
      { source: '岁华新至。', target: '岁华新至。', found: '岁华新至。' },
      {
        source: '请勿触摸。',
        target: '请勿触摸。',
        languages: { source: 'zh-Hans', target: 'ja' },
        found: '请勿触摸。',
      },
    ],
  },
  look: (pair, { languages }) =>
    isCopied(pair) && !isForeign(pair) && !mayBeBoth(pair, languages)
      ? [
          foundIn(
            pair.target,
            { side: 'target', start: 0, end: pair.target.length },
            { message: saying('same-as-source') },
          ),
        ]
      : [],
}
