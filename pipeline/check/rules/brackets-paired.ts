import { foundInProse } from '../finding.js'
import { type Partners, unpairedIn } from '../paired.js'
import type { Rule } from '../rule.js'

const brackets: Partners = { '(': ')', '[': ']', '（': '）', '【': '】', '《': '》' }

const other = (mark: string): string =>
  brackets[mark] ?? Object.entries(brackets).find(([, closer]) => closer === mark)?.[0] ?? ''

/** Half-open intervals, `[0, 1)`, and faces, `:)`. */
const isMeant = (prose: string, at: number): boolean =>
  /[:;]-?$/.test(prose.slice(0, at)) ||
  /[[(]\s*[-\w.]+\s*,\s*[-\w.]+$/.test(prose.slice(0, at)) ||
  /^[[(]\s*[-\w.]+\s*,\s*[-\w.]+\s*[\])]/.test(prose.slice(at))

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
      { target: 'the [park](a(b).md)' },
    ],
    bad: [
      { target: 'the park (60 firms', found: '(' },
      { target: 'the park 60 firms), which', found: ')' },
      { target: 'the park [60 firms', found: '[' },
      { target: 'the park （60 firms)', found: '（', why: 'a full-width one cannot be closed by another' },
    ],
  },
  look: (pair, { pairs }) => {
    const { inline, singles } = unpairedIn(pair, 'target', pairs, brackets)
    return singles
      .filter(({ at }) => !isMeant(inline.prose, at))
      .slice(0, 1)
      .map(({ mark, at }) =>
        foundInProse(inline, 'target', at, at + 1, {
          because: 'alone',
          wanted: `its partner “${other(mark)}” in the same block`,
        }),
      )
  },
}
