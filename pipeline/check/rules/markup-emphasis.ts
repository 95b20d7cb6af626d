import { saying } from '../../model/messages/message.js'
import { movedEmphasis } from '../emphasis-moved.js'
import { emphasisOf } from '../emphasis-tags.js'
import { foundIn, foundOverall } from '../finding.js'
import { type Gathered, gathered } from '../gathered.js'
import { type Inline, type Mark, type MarkKind, marksOfKind } from '../inline/inline.js'
import { sourceInline, targetInline } from '../inline/inline-of.js'
import { type Comparison, markupFindings, type Unpaired, unpairedMarks } from '../markup.js'
import type { Pair } from '../pair.js'
import type { Context, Finding, Rule } from '../rule.js'
import { han } from '../scripts.js'

const of = (kinds: readonly MarkKind[]): Comparison => ({
  kinds,
  name: 'emphasis',
  key: ({ kind }) => kind,
  marksOf: inline => emphasisOf(inline).filter(({ kind }) => kinds.includes(kind)),
})

const boldOf = (inline: Inline): Mark[] => marksOfKind(inline, 'strong')

const strong = of(['strong', 'delete'])
const weak = of(['emphasis'])

/** English sets titles, foreign words and stress in italics where Chinese has marks of its own. */
const mayAddItalics = (pair: Pair): boolean => {
  const count = (inline: Inline) => weak.marksOf?.(inline).length ?? 0
  const [source, target] = [sourceInline(pair), targetInline(pair)]
  return count(target) > count(source) && /[《〈「『“]/.test(source.prose)
}

/** Italics that the source has not, of a foreign word with its Chinese beside it: “(四合院, *siheyuan*)”. */
const isForeignWord = (pair: Pair): boolean => {
  const [source, target] = [sourceInline(pair), targetInline(pair)]
  const italics = weak.marksOf?.(target) ?? []
  return (
    (weak.marksOf?.(source).length ?? 0) === 0 &&
    italics.length > 0 &&
    italics.every(({ start, end }) =>
      /\p{Script=Han}/u.test(
        pair.target.slice(Math.max(0, start - 12), start) + pair.target.slice(end, end + 12),
      ),
    )
  )
}

/** Pinus bungeana, P. bungeana, P < 0.05: species by their Latin names, and variables. */
const isNameOfScience = (words: string): boolean => /^(?:[A-Z](?:[a-z]+|\.) [a-z]{3,}|[A-Za-z])$/.test(words)

/** The words of italics: between marks, or behind a tag. */
const wordsOf = (text: string, { start, end }: Mark): string =>
  text[start] === '<'
    ? text.slice(end, text.indexOf('<', end))
    : text.slice(start, end).replace(/^[*_]+|[*_]+$/g, '')

/** Italics that the source has not, of what science sets in italics whatever the language. */
const isOfScience = (pair: Pair): boolean => {
  const italics = weak.marksOf?.(targetInline(pair)) ?? []
  const others = italics.filter(mark => !isNameOfScience(wordsOf(pair.target, mark)))
  return others.length < italics.length && others.length === (weak.marksOf?.(sourceInline(pair)) ?? []).length
}

/** Italics of the source that stand in quotation marks in the translation. */
const mayBeQuoted = (pair: Pair): boolean => {
  const [source, target] = [sourceInline(pair), targetInline(pair)]
  const italics = (inline: Inline) => weak.marksOf?.(inline).length ?? 0
  const quotations = ({ prose }: Inline) =>
    Math.floor((prose.match(/["“”„«»「」『』《》]/g) ?? []).length / 2)
  const lost = italics(source) - italics(target)
  return lost > 0 && quotations(target) - quotations(source) >= lost
}

const count = (text: string, words: string): number =>
  text
    .split(words)
    .slice(1)
    .filter(
      (behind, index) =>
        !/^[\p{L}\p{N}]/u.test(behind) && !/[\p{L}\p{N}]$/u.test(text.split(words)[index] ?? ''),
    ).length

/** Bold Latin words that the source says twice, and the translation once: it has said “which” for them. */
const isSaidOnce = (pair: Pair, mark: Mark): boolean => {
  const [source, target] = [sourceInline(pair), targetInline(pair)]
  const words = wordsOf(pair.source, mark)
  if (!/^[\x21-\x7E]+$/.test(words)) return false
  const bold = boldOf(target).filter(other => wordsOf(pair.target, other) === words).length
  return bold > 0 && bold === count(target.prose, words) && count(source.prose, words) > bold
}

/** Which bold is lost: Latin words that are bold in the source alone, before those of which none can tell. */
const unpairedStrong = (pair: Pair): Unpaired => {
  const { lost, invented } = unpairedMarks(pair, strong)
  if (lost.length === 0) return { lost, invented }
  const theirs = (strong.marksOf?.(targetInline(pair)) ?? []).map(mark => wordsOf(pair.target, mark))
  const left = (strong.marksOf?.(sourceInline(pair)) ?? []).filter(mark => {
    const at = theirs.indexOf(wordsOf(pair.source, mark))
    if (at >= 0) theirs.splice(at, 1)
    return at < 0
  })
  const likely = left.length >= lost.length ? left.slice(-lost.length) : lost
  return { lost: likely.filter(mark => !isSaidOnce(pair, mark)), invented }
}

const countOf = (inline: Inline, { marksOf }: Comparison): number => marksOf?.(inline).length ?? 0

/** Bold of the source that is italics in the translation. */
const isTurned = (pair: Pair): boolean => {
  const [source, target] = [sourceInline(pair), targetInline(pair)]
  return countOf(source, strong) > countOf(target, strong) && countOf(source, weak) < countOf(target, weak)
}

/** Chinese faces have no italics: a document may set bold for what its translation sets in italics. Twice, and one time of six. */
const setsBoldForItalics: Gathered<boolean> = gathered({
  begin: () => ({ turned: 0, kept: 0 }),
  add: (counts, pair) => {
    if (!pair.source.includes('**')) return
    if (isTurned(pair)) counts.turned += 1
    else counts.kept += 1
  },
  tell: ({ turned, kept }) => turned > 1 && turned * 5 > kept,
})

/** Bold or italics alike. */
const either: Comparison = {
  ...of(['strong', 'delete', 'emphasis']),
  key: ({ kind }) => (kind === 'delete' ? kind : 'emphasis'),
}

const lostOrInvented = (pair: Pair, { pairs }: Context): Finding[] =>
  isTurned(pair) && setsBoldForItalics(pairs) ? markupFindings(pair, either) : ofEachKind(pair)

const ofEachKind = (pair: Pair): Finding[] => [
  ...markupFindings(pair, strong, unpairedStrong(pair)),
  ...(mayAddItalics(pair) || mayBeQuoted(pair) || isForeignWord(pair) || isOfScience(pair)
    ? []
    : markupFindings(pair, weak)),
]

/** Endings that may stand outside: `**component**s`. */
const ending = /^(?:['’]?s|es|d|ed|er|ing|ly)(?!\p{L})/u

/** Bold that begins or ends within a word: `**import**ant`. One letter is an initial: `**H**yper`. */
const insideWords = (pair: Pair): Finding[] =>
  boldOf(targetInline(pair)).flatMap(({ start, end }) => {
    const words = pair.target.slice(start, end).replace(/^[*_]+|[*_]+$/g, '')
    const [before, after] = [pair.target.slice(0, start), pair.target.slice(end)]
    const cut =
      (/^\p{Ll}/u.test(after) && /\p{Ll}$/u.test(words) && !ending.test(after)) ||
      (/\p{Ll}$/u.test(before) && /^\p{Ll}/u.test(words))
    return cut && [...words].length > 1 && !han.test(words)
      ? [foundIn(pair.target, { side: 'target', start, end }, { message: saying('markup-emphasis.word') })]
      : []
  })

/** The share of a text that is bold, 0…1; the four marks of each stretch are no text. */
const share = (inline: Inline): number => {
  const bold = boldOf(inline)
  const words = bold.reduce((sum, { start, end }) => sum + end - start - 4, 0)
  return words / (inline.text.trim().length - 4 * bold.length)
}

/** Bold that covers all of the translation and less than half of the source, or the other way round. */
const overWhole = (pair: Pair): Finding[] => {
  if (boldOf(sourceInline(pair)).length === 0) return []
  const [source, target] = [share(sourceInline(pair)), share(targetInline(pair))]
  const words = targetInline(pair).prose.split(' ').length
  if (words < 4 || source === 0) return []
  if (target > 0.95 && source < 0.5) return [foundOverall(saying('markup-emphasis.whole'))]
  return source > 0.95 && target < 0.4 ? [foundOverall(saying('markup-emphasis.part'))] : []
}

/** Emphasis that is not carried over. */
export const markupEmphasis: Rule = {
  meta: {
    id: 'markup-emphasis',
    severity: 'warning',
    summary: 'What is emphasised in the source is emphasised in the translation.',
    explanation:
      'Bold and struck-out words are as many in both languages; italics may be more in the translation, where the source has 《》 or quotation marks: Western print sets titles in italics. Quotation marks may stand for italics, and so may the bold of a Chinese text that sets it for the italics of its translation throughout.',
    scope: 'segment',
    fixable: false,
  },
  gathers: [setsBoldForItalics],
  examples: {
    good: [
      { source: '**强工业**行动', target: 'the **Strong Industry** campaign' },
      { source: '<b>强工业</b>行动', target: 'the **Strong Industry** campaign' },
      { source: '读《规划》', target: 'read the *Plan*' },
      { source: '点击 _恢复_ 按钮', target: 'click the "Revert" button', why: 'quotation marks instead' },
      { source: '四合院', target: 'courtyard houses (四合院, *siheyuan*)', why: 'a foreign word' },
      { source: '白皮松', target: 'lacebark pine (*Pinus bungeana*)', why: 'the Latin name of a species' },
      {
        source: '进入**进行中**状态。',
        target: 'It enters the *in progress* state.',
        others: [
          ['**标签**', '*labels*'],
          ['**对象**', '*objects*'],
        ],
        why: 'bold stands for italics throughout',
      },
      { source: '有**独立的 key**', target: 'It is **uniquely keyed**.' },
      { source: '**不**推荐', target: 'It is **not** recommended.' },
      {
        source: '**apts** 依赖 **apt**，**apt** 依赖 **c**。',
        target: '**apts** needs **apt**, which needs **c**.',
        why: 'said once',
      },
      { source: '**组件**很多', target: 'the **component**s are many', why: 'an ending' },
    ],
    bad: [
      {
        source: '**强工业**行动',
        target: 'the Strong Industry campaign',
        found: '',
        expected: ['**强工业**'],
      },
      {
        source: '**a** 依赖 **b**。',
        target: 'a needs **b**.',
        found: '',
        expected: ['**a**'],
        why: 'the first of both',
      },
      {
        source: '强工业行动',
        target: 'the **Strong Industry** campaign',
        found: '**Strong Industry**',
        expected: ['Strong Industry'],
      },
      {
        source: '这很**重要**。',
        target: 'This is very **import**ant.',
        found: '**import**',
        why: 'within a word',
      },
      {
        source: '**注意**：不要删除这些文件。',
        target: '**Note: Do not delete these files.**',
        found: '',
        why: 'all of it',
      },
      {
        source: '请**不要**删除此文件夹。',
        target: 'Do not delete this **folder**.',
        found: 'not delete this **folder**',
        expected: ['**not** delete this folder'],
        why: 'other words',
      },
      {
        source: '**注意**：请先保存。',
        target: 'Note: **Save** it first.',
        found: 'Note: **Save**',
        expected: ['**Note**: Save'],
        why: 'other words',
      },
      {
        source: '用 **Vite** 构建。',
        target: 'Vite is **used** to build it.',
        found: 'Vite is **used**',
        expected: ['**Vite** is used'],
        why: 'other words',
      },
      {
        source: '先按**Ctrl**，再按*Shift*。',
        target: 'Press *Ctrl* first, then **Shift**.',
        found: '*Ctrl* first, then **Shift**',
        expected: ['**Ctrl** first, then *Shift*'],
        why: 'other words',
      },
      {
        source: '园区有**5万**人和3家企业。',
        target: 'The park has 50,000 people and **3** firms.',
        found: '50,000 people and **3**',
        expected: ['**50,000** people and 3'],
        why: 'another figure',
      },
      {
        source: '**工业**和农业增长了。',
        target: 'Industry and **agriculture** grew.',
        terms: [{ source: '工业', preferred: ['industry'], forbidden: [] }],
        found: 'Industry and **agriculture**',
        expected: ['**Industry** and agriculture'],
        why: 'other words',
      },
      { source: '*强*工业', target: 'Strong Industry', found: '', expected: ['*强*'] },
    ],
  },
  look: (pair, context) => {
    const findings = lostOrInvented(pair, context)
    if (findings.length > 0) return findings
    const within = [...insideWords(pair), ...overWhole(pair)]
    return within.length > 0 ? within : movedEmphasis(pair, context)
  },
}
