import { saying } from '../../model/messages/message.js'
import { closedLikeSource } from '../closed.js'
import { foundInProse } from '../finding.js'
import { sourceInline, targetInline } from '../inline/inline-of.js'
import type { Pair } from '../pair.js'
import { type Partners, type Single, unpairedIn } from '../paired.js'
import type { Edit, Rule } from '../rule.js'

const brackets: Partners = { '(': ')', '[': ']', '（': '）', '【': '】', '《': '》' }

const other = (mark: string): string =>
  brackets[mark] ?? Object.entries(brackets).find(([, closer]) => closer === mark)?.[0] ?? ''

/** Half-open intervals, `[0, 1)`, faces, `:)`, and one that is spoken of. */
const isMeant = (prose: string, at: number): boolean =>
  /[:;]-?$|\b(?:brackets?|parenthes[ie]s|mark|character|sign) ["'“‘]?$/i.test(prose.slice(0, at)) ||
  /[[(]\s*[-\w.]+\s*,\s*[-\w.]+$/.test(prose.slice(0, at)) ||
  /^[[(]\s*[-\w.]+\s*,\s*[-\w.]+\s*[\])]/.test(prose.slice(at))

/** What is told of the marks without a partner: the first, or one of another shape that closes it, `(a]`. */
const told = ([first, second]: readonly Single[]): { single: Single; expected: string[] }[] => {
  if (!first) return []
  const closer = brackets[first.mark]
  const isOtherShape = closer === ')' || closer === ']' ? /[)\]]/.test(second?.mark ?? '') : false
  return isOtherShape && second && closer
    ? [{ single: second, expected: [closer] }]
    : [{ single: first, expected: [] }]
}

/** The words in brackets as the source has them, where it shows where they begin or end. */
const closedIn = (pair: Pair, { mark, at }: Single): Edit | undefined => {
  const { prose } = targetInline(pair)
  const before = prose.slice(0, at).split(mark).length - 1
  const alone = { at, mark, partner: other(mark), opens: brackets[mark] !== undefined }
  const partners: Partners = { '（': '）', '(': ')' }
  const source = sourceInline(pair).prose.replaceAll('（', '(').replaceAll('）', ')')
  return /[()]/.test(mark)
    ? closedLikeSource(source, prose, alone, { partners, before, isQuotation: false })
    : undefined
}

/** Brackets that open or close nothing. */
export const bracketsPaired: Rule = {
  meta: {
    id: 'brackets-paired',
    severity: 'warning',
    summary: 'Every bracket of a translation has its partner.',
    explanation:
      'A bracket that is opened and never closed, or closed and never opened, was lost in typing. It may close in a later sentence of the paragraph; the labels of a list, `a)`, need no partner.',
    scope: 'segment',
    fixable: false,
  },
  examples: {
    good: [
      { target: 'the park (60 firms)' },
      { target: '1) iron; b) steel; iv) others' },
      { target: '(It grew.', after: ['。', 'And fast.)'] },
      { target: 'in [0, 1)', why: 'an interval' },
      { target: 'fine :)' },
      { target: 'It begins with an opening bracket (, or with none.', why: 'the mark itself' },
      { target: 'the [park](a(b).md)' },
      {
        source: 'f(h, {a}',
        target: 'f(h, {a}',
        why: 'the source has no partner either: `source-brackets-paired`',
      },
    ],
    bad: [
      { target: 'the park (60 firms', found: '(' },
      { target: 'the park 60 firms), which', found: ')' },
      { target: 'the park [60 firms', found: '[' },
      { target: 'the park (60 firms]', found: ']', expected: [')'], why: 'of another shape' },
      {
        source: '园区增长了（60家企业）。',
        target: 'The park grew (60 firms.',
        found: '(60 firms',
        expected: ['(60 firms)'],
        why: 'the source shows where it closes',
      },
      {
        source: '产值（GDP）增长了。',
        target: 'The product GDP) grew.',
        found: 'GDP)',
        expected: ['(GDP)'],
        why: 'the source shows where it opens',
      },
      { target: 'the park （60 firms)', found: '（', why: 'a full-width one cannot be closed by another' },
    ],
  },
  look: (pair, { pairs }) => {
    const { inline, singles } = unpairedIn(pair, 'target', pairs, brackets)
    if (singles.length === 0) return []
    const inSource = new Set(unpairedIn(pair, 'source', pairs, brackets).singles.map(({ mark }) => mark))
    const ours = singles.filter(({ mark, at }) => !isMeant(inline.prose, at) && !inSource.has(mark))
    return told(ours).map(({ single, expected }) => {
      const { mark, at } = single
      const closed = expected.length > 0 || ours.length > 1 ? undefined : closedIn(pair, single)
      return foundInProse(inline, 'target', closed?.start ?? at, closed?.end ?? at + 1, {
        message: saying('brackets-paired', { partner: other(mark) }),
        expected: closed ? [closed.text] : expected,
      })
    })
  },
}
