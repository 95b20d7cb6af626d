import { type LanguageTag, primary } from '../../model/language.js'
import { saying } from '../../model/messages/message.js'
import type { SegmentRole } from '../../model/segment.js'
import { cutEnd } from '../cut-ends.js'
import { endsSentence, endsWithMark } from '../ends.js'
import { foundIn, foundInProse } from '../finding.js'
import { sourceInline, targetInline } from '../inline/inline-of.js'
import { deviation, usualFor, usualOf } from '../lengths.js'
import type { Pair } from '../pair.js'
import type { Context, Finding, Rule } from '../rule.js'
import { intoEnglish } from '../scripts.js'

/** Roles in which English sets no end mark, or sets it at will. */
const free: ReadonlySet<SegmentRole> = new Set(['heading', 'field', 'tableCell', 'caption', 'alternative'])

const signs: Readonly<Record<string, string>> = { '！': '!', '？': '?', '!': '!', '?': '?', '…': '…' }

/** End marks of languages that have others than English. */
const own: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ja: { '.': '。', '?': '？', '!': '！' },
  ar: { '?': '؟' },
  fa: { '?': '؟' },
  ur: { '.': '۔', '?': '؟' },
  hi: { '.': '।' },
  hy: { '.': '։' },
  el: { '?': ';' },
}

/** What the target should end with. */
const markFor = (source: string, target: LanguageTag): string => {
  const mark = signs[/[。！？!?…](?=[^。！？!?…]*$)/.exec(source)?.[0] ?? ''] ?? '.'
  return own[primary(target)]?.[mark] ?? mark
}

/** Whether the sentence ended before a remark in brackets: “It grew. (See below)”. */
const endsBeforeBrackets = (prose: string): boolean =>
  /[.!?。！？؟][”’」』"]?\s*[(（][^()（）]*[)）]\s*$/u.test(prose)

/** The next segment goes on with this one's sentence. */
const goesOn = ({ after }: Context): boolean => /^\P{L}*\p{Ll}/u.test(after ? targetInline(after).prose : '')

/** Items of a list need no end mark; those of several sentences have them. */
const isItem = (pair: Pair, { before, after }: Context): boolean =>
  pair.role === 'listItem' && !before && !after && !/[.!?] /.test(targetInline(pair).prose)

/** Whether a text may be a sentence: two words, or six characters of Japanese. */
const isSpoken = (pair: Pair): boolean =>
  /\p{L}\s+\p{L}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{6}/u.test(targetInline(pair).prose)

/** How a question begins in English; not “how to” or “when it”, which begin titles and clauses. */
const question =
  /^(?:(?:what|why|who|whom|whose|which|where)\b|how (?!to\b)|(?:is|are|was|were|do|does|did|can|could|will|would|should|has|have|may|must)\b)/i

/** A letter or word that the source gives in Latin letters too: “written as x a.” */
const isQuoted = (pair: Pair, words: string): boolean =>
  new RegExp(`(?<![A-Za-z])${/^\p{L}+/u.exec(words)?.[0] ?? '-'}(?![A-Za-z])`).test(sourceInline(pair).prose)

/** As many spreads as this a text is shorter than usual where its end was lost; a sentence that ends with “of” or “for” is none. */
const short = -1.8

const isShort = (pair: Pair, context: Context): boolean => {
  const usual = usualFor(context)
  return usual !== undefined && deviation(pair, usual) < short
}

/** A sentence that stops before its last words. */
const brokenOff = (pair: Pair, context: Context): Finding | undefined => {
  const inline = targetInline(pair)
  if (/…$/.test(sourceInline(pair).prose.trim()) && /(?:\.{3}|…)$/.test(inline.prose.trim())) return undefined
  const cut = cutEnd(inline.prose, context.languages.target, () => isShort(pair, context))
  if (cut && isQuoted(pair, inline.prose.slice(cut.start, cut.end))) return undefined
  return cut && foundInProse(inline, 'target', cut.start, cut.end, { message: saying('end-mark.cut') })
}

/** Whether the source asks for a yes or no; “whether” (ob, si, ли) tells of a question and asks none. */
const asksWhether = (pair: Pair): boolean =>
  /[吗么][？?][”」』）)]*$/.test(sourceInline(pair).prose.trim()) &&
  !/(?<!\p{L})(?:whether|if|ob|si|se|czy|ли|чи)(?!\p{L})|[?？؟;]/iu.test(targetInline(pair).prose)

/** What asks in Chinese, also where no question mark stands. */
const mayAsk = /[吗呢么谁哪何怎几？?]|多少|是否|(\p{Script=Han})[不没]\1/u

/** A question, an exclamation or a clause where the source states something and ends; in a list a semicolon may part the items. */
const isOtherEnd = (pair: Pair, mark: string, last: string): boolean =>
  mark === '.' &&
  ((last === ';' && pair.role !== 'listItem') ||
    last === '!' ||
    (last === '?' && !mayAsk.test(sourceInline(pair).prose)))

/** A full stop for a question mark, a comma for a full stop at the end of a block. */
const wrongEnd = (pair: Pair, { after, languages }: Context): Finding | undefined => {
  const { prose } = targetInline(pair)
  const mark = markFor(sourceInline(pair).prose, languages.target)
  const last = prose.trimEnd().length - 1
  const isQuestion = intoEnglish(languages) && question.test(prose.trim()) && !prose.includes('?')
  const asks = /[?？؟]/.test(mark) && (isQuestion || asksWhether(pair))
  const isOther = !after && intoEnglish(languages) && isOtherEnd(pair, mark, prose[last] ?? '')
  const isWrong = (asks && prose[last] === '.') || isOther || (!after && /[,，]/.test(prose[last] ?? ''))
  return isWrong
    ? foundInProse(targetInline(pair), 'target', last, last + 1, {
        message: saying('end-mark'),
        expected: [mark],
      })
    : undefined
}

/** Where a mark is missing: within the quotation that the text ends with, where the source has its own there. */
const endOf = ({ source, target }: Pair): number => {
  const end = target.trimEnd().length
  const isWithin = /[。！？!?…][”」』]\s*$/.test(source) && /[”"»“]\s*$/.test(target)
  return isWithin ? end - 1 : end
}

/** A sentence without an end. */
export const endMark: Rule = {
  meta: {
    id: 'end-mark',
    severity: 'warning',
    summary: 'A sentence ends with a mark where the source’s does.',
    explanation:
      'The source sentence ends with 。！ or ？, the translation with nothing, a comma or semicolon, with a full stop though it asks, with another mark though it states something, or with a word that leads to another one: the mark was forgotten, or the end of the sentence lost. Headings, table cells and captions need none.',
    scope: 'segment',
    fixable: false,
  },
  gathers: [usualOf],
  examples: {
    good: [
      { source: '增长了。', target: 'It grew fast.' },
      {
        source: '我们想知道它的用途。',
        target: 'We want to know what it is for.',
        why: 'a sentence of its own',
      },
      { source: '“增长了。”', target: '“It grew fast.”' },
      { source: '增长了（见下）。', target: 'It grew fast. (See below)' },
      { source: '增长了；', target: 'it grew fast,' },
      { source: '增长了。', target: 'fast growth of exports;', role: 'listItem' },
      { source: '你们行不行。', target: 'Can you do it?' },
      { source: '增长了。', target: 'How it grew', role: 'heading' },
      {
        source: '增长了。',
        target: 'It grew fast',
        after: ['还会增长。', 'and will grow on.'],
        why: 'the sentence goes on',
      },
      { source: '增长了。', target: 'fast growth of exports', role: 'listItem' },
      { source: '“增长了。”', target: '„Es wuchs schnell.“', languages: { source: 'zh-Hans', target: 'de' } },
      { source: '文件会丢失，而且……', target: 'The files may be lost and...', why: 'so does the source' },
      { source: '如下。', target: 'They are as follows:' },
      { source: '写成 x a 即可。', target: 'Just write x a.', why: 'a letter that the source has' },
      { source: '这要等一会儿。', target: 'This may take a while.', why: 'a whole expression' },
      { source: '如果没有会怎样？', target: 'What if?', why: 'a whole expression' },
      {
        source: '请输入名称。',
        target: 'Geben Sie den Namen ein.',
        languages: { source: 'zh-Hans', target: 'de' },
        why: 'a part of the verb',
      },
      { source: '如何增长？', target: 'How to grow.', why: 'no question in English' },
      { source: '增长', target: 'the growth', why: 'the source has none' },
      { source: '嘉峪关。', target: 'Jiayuguan', why: 'no sentence' },
    ],
    bad: [
      {
        source: '组件是程序提供的把页面拆成较小部分的主要方法。',
        target: 'Components help to split a page into.',
        found: 'into.',
        why: 'the rest is lost',
      },
      { source: '增长了。', target: 'It grew fast', found: '', expected: ['.'] },
      {
        source: '增长了。',
        target: '成長 しました',
        languages: { source: 'zh-Hans', target: 'ja' },
        found: '',
        expected: ['。'],
      },
      {
        source: '增长了吗？',
        target: 'هل نمت حقا.',
        languages: { source: 'zh-Hans', target: 'ar' },
        found: '.',
        expected: ['؟'],
      },
      {
        source: '增长了。',
        target: '成長しました',
        languages: { source: 'zh-Hans', target: 'ja' },
        found: '',
        expected: ['。'],
      },
      { source: '增长了吗？', target: 'Did it **grow**', found: '', expected: ['?'] },
      { source: '它增长了吗？', target: 'It grew.', found: '.', expected: ['?'] },
      { source: '工业和商业增长了。', target: 'Industry grew and.', found: 'and.', why: 'the rest is lost' },
      { source: '怎么会增长的呢？', target: 'Why did it grow.', found: '.', expected: ['?'] },
      { source: '增长了。', target: 'It grew fast?', found: '?', expected: ['.'] },
      { source: '增长了。', target: 'It grew fast!', found: '!', expected: ['.'] },
      { source: '增长了。', target: 'It grew fast;', found: ';', expected: ['.'] },
      { source: '增长了。', target: 'It grew fast,', found: ',', expected: ['.'] },
      {
        source: '“增长了。”',
        target: '“It grew fast”',
        found: '',
        expected: ['.'],
        why: 'before the closing mark',
      },
    ],
  },
  look: (pair, context) => {
    if (free.has(pair.role) || !endsSentence(sourceInline(pair).prose)) return []
    const wrong = brokenOff(pair, context) ?? wrongEnd(pair, context)
    if (wrong) return [wrong]
    if (endsBeforeBrackets(targetInline(pair).prose)) return []
    if (endsWithMark(pair) || goesOn(context) || isItem(pair, context) || !isSpoken(pair)) return []
    const at = endOf(pair)
    const mark = markFor(sourceInline(pair).prose, context.languages.target)
    return [
      foundIn(
        pair.target,
        { side: 'target', start: at, end: at },
        {
          message: saying('end-mark.missing'),
          expected: [mark],
        },
      ),
    ]
  },
}
