import { saying } from '../../model/messages/message.js'
import { foundInProse } from '../finding.js'
import { targetInline } from '../inline/inline-of.js'
import { type LatinName, latinNames } from '../latin-names.js'
import type { Rule, Spelling } from '../rule.js'

/** “ReQuest” tells what IRQ stands for; a request is an ordinary word. */
const isPlainWord = ({ name, text }: LatinName, spelling: Spelling | undefined): boolean =>
  name.toLowerCase() === text && spelling?.knows(text) === true

/** Names in Latin letters that were typed anew, and wrongly. */
export const namesLatin: Rule = {
  meta: {
    id: 'names-latin',
    severity: 'warning',
    summary: 'A name in Latin letters is spelt as in the source.',
    explanation:
      'The source writes a name in Latin letters, the translation one that differs by a slip or by its capitals inside. Copy the source’s. An ending that the language adds is no slip.',
    scope: 'segment',
    fixable: false,
  },
  examples: {
    good: [
      { source: '用 PostgreSQL 存储。', target: 'Stored in PostgreSQL.' },
      { source: '用 Transition 组件。', target: 'Use the Transitions.', why: 'an ending' },
      {
        source: 'IRQ（Interrupt ReQuest）是中断请求。',
        target: 'An IRQ is an interrupt request.',
        dictionary: ['request', 'interrupt'],
        why: 'an ordinary word',
      },
      { source: '用 Button。', target: 'Use a button.', why: 'a word, not a name' },
    ],
    bad: [
      {
        source: '用 PostgreSQL 存储。',
        target: 'Stored in PostgresSQL.',
        found: 'PostgresSQL',
        expected: ['PostgreSQL'],
      },
      { source: '支持 macOS。', target: 'It supports MacOS.', found: 'MacOS', expected: ['macOS'] },
      { source: '用 Kubernetes。', target: 'Use Kuberentes.', found: 'Kuberentes', expected: ['Kubernetes'] },
    ],
  },
  look: (pair, { spelling }) =>
    latinNames(pair)
      .filter(name => !isPlainWord(name, spelling))
      .map(({ name, text, at }) =>
        foundInProse(targetInline(pair), 'target', at, at + text.length, {
          message: saying('names-latin'),
          expected: [name],
        }),
      ),
}
