import { saying } from '../../model/messages/message.js'
import { foundOverall } from '../finding.js'
import { sourceInline, targetInline } from '../inline/inline-of.js'
import type { Pair } from '../pair.js'
import type { Rule } from '../rule.js'

const readable = /[\p{L}\p{N}\uFFFC]/u

/** The signs of a text: no white space, no quotation marks, nothing of its markup. */
const signs = (prose: string): string => prose.replaceAll(/[\s'"‘’“”「」\p{L}\p{N}]/gu, '')

/** 斜杠“/” → /: a sign that the source names and shows. */
const isSymbolOf = (pair: Pair): boolean => {
  const sign = signs(targetInline(pair).prose)
  return sign !== '' && sign === signs(sourceInline(pair).prose)
}

/** A translation in which there is nothing to read. */
export const empty: Rule = {
  meta: {
    id: 'empty',
    severity: 'error',
    summary: 'A translation holds something to read.',
    explanation:
      'The source holds words, the translation nothing but marks or tags. Translate it, or empty the field so that it counts as untranslated.',
    scope: 'segment',
    fixable: false,
  },
  examples: {
    good: [
      { source: '岁华新至。', target: 'A new year has come.' },
      { source: '——', target: '—', why: 'the source holds no words either' },
      { source: '用`a`。', target: '`a`', why: 'code can be read' },
      { source: '斜杠“/”', target: '/', why: 'the sign that the source shows' },
    ],
    bad: [
      { source: '岁华新至。', target: '…', found: '' },
      { source: '**岁华新至**', target: '**“”**', found: '' },
    ],
  },
  look: pair =>
    readable.test(sourceInline(pair).prose) && !readable.test(targetInline(pair).prose) && !isSymbolOf(pair)
      ? [foundOverall(saying('empty'))]
      : [],
}
