import { primary } from '../../model/language.js'
import { saying } from '../../model/messages/message.js'
import { foundInProse } from '../finding.js'
import type { Inline } from '../inline/inline.js'
import { sourceInline, targetInline } from '../inline/inline-of.js'
import { isJapanese } from '../japanese.js'
import type { Pair } from '../pair.js'
import type { Context, Finding, Rule } from '../rule.js'
import { fromChinese, han, intoOtherScript } from '../scripts.js'
import { isCopied } from './same-as-source.js'

/** Han characters with the marks, figures and spaces between them. */
const run = /\p{Script=Han}(?:[\p{Script=Han}\p{N}\u3000-\u303F\uFF00-\uFFEF“”·—… ]*\p{Script=Han})?/gu

/** Stretches of a text inside an element whose `lang` is Chinese: they are meant to be. */
const foreign = (inline: Inline): { start: number; end: number }[] =>
  inline.marks.flatMap(mark => {
    const name = /^<([\w-]+)[^>]*\slang=["']?(?:zh|ja)/i.exec(mark.value)?.[1]
    const close = inline.marks.find(other => other.start > mark.start && other.value === `</${name}>`)
    return name && close ? [{ start: mark.start, end: close.end }] : []
  })

/** A remark that stands in brackets in the source too is no gloss: it was not translated. */
const isRemark = (pair: Pair, text: string): boolean =>
  [...sourceInline(pair).prose.matchAll(/[（(]([^（）()]*)[)）]/g)].some(
    ({ 1: words = '' }) => words.trim() === text,
  )

/** “Jiayuguan (嘉峪关)”, “福 (good fortune)”, “the character 福, meaning good fortune” once it is quoted. */
const isGlossed = (prose: string, start: number, end: number): boolean => {
  const before = prose.slice(0, start)
  const after = prose.slice(end)
  const opened =
    before.lastIndexOf('(') > before.lastIndexOf(')') || before.lastIndexOf('[') > before.lastIndexOf(']')
  const followed = /^["”’』」》]?\s*\(\s*["“‘*]?\p{Script=Latin}/u.test(after)
  return (opened && /[)\]]/.test(after)) || followed
}

/** Texts that a formula or a call holds: `LEFT("中国";1)`. */
const literal = /[(=,;]\s*"([^"]*\p{Script=Han}[^"]*)"/gu

/** A text that a formula holds in both languages, or a part of it between quotation marks. */
const isLiteral = (pair: Pair, prose: string, text: string): boolean =>
  prose.includes('"') &&
  [...prose.matchAll(literal)].some(
    ({ 1: words = '' }) => words.includes(text) && sourceInline(pair).prose.includes(`"${words}"`),
  )

const isAllowed = (text: string, { terms }: Context): boolean =>
  terms.some(({ preferred }) => preferred.some(form => form.includes(text)))

/** What the source gives in brackets behind the words: 嘉峪关（Jiayuguan）. */
const glosses = (text: string, pair: Pair): string[] =>
  [
    ...sourceInline(pair).prose.matchAll(/(\p{Script=Han}+)[（(]([\p{Script=Latin}\d .,’'-]+)[)）]/gu),
  ].flatMap(({ 1: words = '', 2: gloss = '' }) =>
    words === text || (text.length > 1 && words.endsWith(text)) ? [gloss] : [],
  )

/** The words with the terms in them translated, where nothing is left over: the longest term first. */
const translated = (text: string, terms: Context['terms']): string[] => {
  const known = terms.filter(({ source, preferred }) => text.includes(source) && preferred.length > 0)
  const parts = known
    .toSorted((one, other) => other.source.length - one.source.length)
    .reduce((left, { source, preferred }) => left.replaceAll(source, ` ${preferred[0]} `), text)
  return known.length === 0 || han.test(parts) ? [] : [parts.trim().replaceAll(/ {2,}/g, ' ')]
}

const proposals = (text: string, pair: Pair, { terms }: Context): string[] => [
  ...new Set([
    ...terms.flatMap(({ source, preferred }) => (source === text ? [...preferred] : [])),
    ...glosses(text, pair),
    ...translated(text, terms),
  ]),
]

/** Han characters in a text that is written without them. */
export const leftoverHan: Rule = {
  meta: {
    id: 'leftover-han',
    severity: 'error',
    summary: 'No Chinese is left in a translation.',
    explanation:
      'A stretch of the source was left untranslated. Translate it. Chinese that is meant to be read stands in brackets after its translation, has its translation in brackets behind it, or is marked: `<span lang="zh">福</span>`.',
    scope: 'segment',
    fixable: false,
  },
  applies: languages =>
    intoOtherScript(languages) || (fromChinese(languages) && primary(languages.target) === 'ja'),
  examples: {
    good: [
      { target: 'Jiayuguan (嘉峪关) is a city.', why: 'a gloss' },
      { target: 'the character 福 (good fortune)' },
      { target: 'the <span lang="zh">福</span> on the door' },
      { target: '経済を発展させる。', languages: { source: 'zh-Hans', target: 'ja' }, why: 'Japanese' },
      { target: 'Write `// 注释`.', why: 'code' },
      {
        source: 'LEFT("福州";1) 返回“福”。',
        target: 'LEFT("福州";1) returns "福".',
        why: 'a text that a formula holds',
      },
      { source: '岁华新至。', target: '岁华新至。', why: '`same-as-source` says so' },
      {
        source: '「福」',
        target: 'the 福 Award',
        terms: [{ source: '「福」', preferred: ['the 福 Award'], forbidden: [] }],
      },
    ],
    bad: [
      { target: 'It reached 60家 in the year.', found: '家' },
      {
        source: '嘉峪关市',
        target: 'the city of 嘉峪关',
        terms: [{ source: '嘉峪关', preferred: ['Jiayuguan'], forbidden: [] }],
        found: '嘉峪关',
        expected: ['Jiayuguan'],
      },
      {
        source: '甘肃省嘉峪关市',
        target: 'the city of 嘉峪关市甘肃省',
        terms: [
          { source: '嘉峪关市', preferred: ['Jiayuguan'], forbidden: [] },
          { source: '甘肃省', preferred: ['Gansu'], forbidden: [] },
        ],
        found: '嘉峪关市甘肃省',
        expected: ['Jiayuguan Gansu'],
      },
      {
        source: '经过嘉峪关（Jiayuguan）。',
        target: 'through 嘉峪关',
        found: '嘉峪关',
        expected: ['Jiayuguan'],
        why: 'the source says it',
      },
      {
        target: '经济を発展させる。',
        languages: { source: 'zh-Hans', target: 'ja' },
        found: '经济',
        why: 'no Japanese characters',
      },
      {
        source: '已完工（不含附属设施）。',
        target: 'It is finished (不含附属设施).',
        found: '不含附属设施',
        why: 'in brackets in the source too',
      },
      { target: 'a park. 规划（2021）已完成', found: '规划（2021）已完成' },
    ],
  },
  look: (pair, context): Finding[] => {
    const inline = targetInline(pair)
    if (isCopied(pair)) return []
    const marked = foreign(inline)
    return [...inline.prose.matchAll(run)].flatMap(({ 0: text, index }) => {
      const { start, end } = inline.span(index, index + text.length)
      if (primary(context.languages.target) === 'ja' && [...text].every(isJapanese)) return []
      const meant = marked.some(place => place.start <= start && end <= place.end)
      const glossed = isGlossed(inline.prose, index, index + text.length) && !isRemark(pair, text)
      if (meant || glossed || isLiteral(pair, inline.prose, text) || isAllowed(text, context)) return []
      return [
        foundInProse(inline, 'target', index, index + text.length, {
          message: saying('leftover-han'),
          expected: proposals(text, pair, context),
        }),
      ]
    })
  },
}
