import { saying } from '../../model/messages/message.js'
import type { SegmentRole } from '../../model/segment.js'
import { endsSentence, endsTarget } from '../ends.js'
import { foundInProse } from '../finding.js'
import type { Inline } from '../inline/inline.js'
import { sourceInline, targetInline } from '../inline/inline-of.js'
import type { Pair } from '../pair.js'
import type { Context, Finding, Rule } from '../rule.js'
import { intoCased, intoEnglish } from '../scripts.js'
import { smallLists } from '../small-lists.js'

/** Roles whose texts are often no sentences. */
const loose: ReadonlySet<SegmentRole> = new Set(['tableCell', 'field', 'alternative'])

/** The first word, behind quotation marks and brackets; not behind a figure, code or a list mark, `b) `. */
const first = /^[\s“"‘'(«[]*(?!\p{Ll}{1,3}\)\s)(\p{Ll}[\p{L}\p{M}\p{N}'’._/@:-]*)/u

/** A word without the marks behind it: `armel:`. */
const bare = (word: string): string => word.replace(/[._/@:-]+$/, '')

/** Words of another language in a Chinese text. */
const latinWords = /\p{Script=Latin}[\p{Script=Latin}\p{M}\p{N}'’._/@:-]*/gu

/** Words that begin small wherever they stand: iPhone, npm's v-model, pH, e.g. */
const isFixed = (word: string, pair: Pair): boolean =>
  /\p{Lu}|\p{N}|[._/@:-]\p{L}|^(?:vs|cf|ca|pp?)\.$/u.test(word) ||
  (sourceInline(pair)
    .prose.toLowerCase()
    .match(latinWords)
    ?.some(other => bare(other) === bare(word)) ??
    false)

/** A paragraph may go on with the sentence that led to the example above it: “is parsed as:”. */
const goesOn = (pair: Pair, { previous }: Context): boolean => {
  if (pair.role !== 'paragraph' || previous?.role !== 'paragraph') return false
  return !endsTarget(targetInline(previous).prose)
}

/** Lead-ins end with a colon; a fragment of a longer sentence ends with a comma or nothing. */
const isSentence = (pair: Pair): boolean =>
  endsSentence(sourceInline(pair).prose) || /：$/.test(sourceInline(pair).prose.trim())

/** Whether a sentence begins with this segment. */
const begins = (pair: Pair, context: Context): boolean => {
  const { before } = context
  if (!before) return pair.role === 'heading' || (isSentence(pair) && !goesOn(pair, context))
  return (
    endsSentence(sourceInline(before).prose) &&
    endsTarget(targetInline(before).prose) &&
    !/;\s*$/.test(before.target)
  )
}

/** A list whose items begin small ends them so too: with a semicolon, or with no mark. */
const isClause = (pair: Pair): boolean => pair.role === 'listItem' && !/[.!?]$/.test(pair.target.trim())

/** An image by itself: its description is a caption. */
const isImage = ({ marks, text }: Inline): boolean =>
  marks[0]?.kind === 'image' && marks[0].start === 0 && marks[0].end === text.length

const capital = (word: string): string => word.replace(/^\p{Ll}/u, letter => letter.toUpperCase())

const atStart = (pair: Pair, context: Context): Finding[] => {
  const inline = targetInline(pair)
  const found = first.exec(inline.prose)
  const word = found?.[1]
  if (!found || !word || loose.has(pair.role) || isClause(pair) || isImage(inline)) return []
  if (isFixed(word, pair) || !begins(pair, context)) return []
  if (pair.role === 'listItem' && !context.before && smallLists(context.pairs).has(pair.id)) return []
  const start = found[0].length - word.length
  return [
    foundInProse(inline, 'target', start, start + bare(word).length, {
      message: saying('capital-at-start'),
      expected: [capital(bare(word))],
    }),
  ]
}

/** A word with its full stop, and the small word of the sentence behind it. */
const nextSentence = /(?<=(?:^|[\s(“"]))(\p{Ll}{3,})\.[”"’)]? (\p{Ll}[\p{L}\p{M}\p{N}'’._/@:-]*)/gu

/** Asked first: no look behind, no classes of letters. */
const mayFollow = /[a-z]\.[”"’)]? [a-z]/

/** Words that are written with a full stop within a sentence. */
const abbreviated = new Set(
  'etc approx resp incl excl est abbr avg max min fig figs vol vols sec secs dept assoc corp inc ltd misc viz cont ext tel temp var vars ref refs eds esp ibid seq supp par para paras art arts chap col cols div ann app ave blvd gov lit orig poss prob pub repr rev ser spec tech trans univ usu'.split(
    ' ',
  ),
)

/** Sentences within the text that begin small: “It grew. we were glad.” */
const later = (pair: Pair, { languages, spelling }: Context): Finding[] => {
  const inline = targetInline(pair)
  if (!intoEnglish(languages) || !mayFollow.test(inline.prose)) return []
  return [...inline.prose.matchAll(nextSentence)].flatMap(
    ({ 0: found, 1: last = '', 2: word = '', index }) => {
      if (abbreviated.has(last) || spelling?.knows(last) === false || isFixed(word, pair)) return []
      const start = index + found.length - word.length
      return [
        foundInProse(inline, 'target', start, start + bare(word).length, {
          message: saying('capital-at-start'),
          expected: [capital(bare(word))],
        }),
      ]
    },
  )
}

/** A sentence that begins small. */
export const capitalAtStart: Rule = {
  meta: {
    id: 'capital-at-start',
    severity: 'warning',
    summary: 'A sentence begins with a capital letter.',
    explanation:
      'The first word of a paragraph, a heading, or of a sentence after a full stop begins with a capital. What follows a semicolon or comma begins small, and so do the names that are written so, and the items of a list that all begin small.',
    scope: 'segment',
    fixable: false,
  },
  applies: intoCased,
  gathers: [smallLists],
  examples: {
    good: [
      { source: '增长了。', target: 'It grew.' },
      { source: '增长了。', target: 'it grew.', before: ['一年来；', 'all year;'], why: 'after a semicolon' },
      { source: 'npm 是工具。', target: 'npm is a tool.', why: 'so it stands in the source' },
      {
        source: '*mips*：大端序机器。',
        target: '*mips*: big-endian machines.',
        why: 'so it stands in the source',
      },
      { source: '第一项：收入增长了。', target: 'a) revenue: it grew.', why: 'a label' },
      { source: 'Jackd 能找到它。', target: 'jackd finds it.', why: 'a name, written small here' },
      { source: '水果等也增长了。', target: 'Apples etc. grew too, approx. five kilograms.' },
      { source: '苹果手机很贵。', target: 'iPhones are dear.' },
      { source: '是否增长', target: 'whether it grows', role: 'tableCell' },
      { source: '增长', target: 'growth', role: 'listItem' },
      {
        source: '打开文件。',
        target: 'open the file.',
        role: 'listItem',
        others: [['找到文件。', 'find the file.']],
        why: 'as all items of the list',
      },
      { source: '`a`增长了。', target: '`a` grew.' },
      { source: '2023年增长了。', target: '2023 saw growth.' },
      { source: '和旧版的对比', target: 'vs. the old one', role: 'heading' },
    ],
    bad: [
      {
        source: '打开文件。',
        target: 'open the file.',
        role: 'listItem',
        others: [['找到文件。', 'Find the file.']],
        found: 'open',
        expected: ['Open'],
      },
      { source: '增长了。', target: 'it grew.', found: 'it', expected: ['It'] },
      { source: '增长了。', target: '“it grew.”', found: 'it', expected: ['It'] },
      {
        source: '经济增长',
        target: 'growth of the economy',
        role: 'heading',
        found: 'growth',
        expected: ['Growth'],
      },
      { source: '增长了。我们高兴。', target: 'It grew. we were glad.', found: 'we', expected: ['We'] },
      {
        source: '增长了。',
        target: 'it grew.',
        before: ['一年过去了。', 'A year went by.'],
        found: 'it',
        expected: ['It'],
      },
    ],
  },
  look: (pair, context) => [...atStart(pair, context), ...later(pair, context)],
}
