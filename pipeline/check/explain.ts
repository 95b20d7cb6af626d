import type { MessageLanguage } from '../model/messages/catalogs.js'
import { type Message, saying } from '../model/messages/message.js'
import { tell } from '../model/messages/tell.js'
import { explanationOf, remarkOf } from './explanations/explanation.js'
import type { BadExample, Example, Rule } from './rule.js'
import { rules } from './rules/index.js'

/** The rule with an id. */
export const ruleOf = (id: string): Rule | undefined => rules.find(rule => rule.meta.id === id)

const quoted = (text: string): string => `\`\` ${text.replaceAll('\n', '↵')} \`\``

const circumstances = (example: Example): Message[] => [
  ...(example.role ? [saying('example.role', { role: example.role })] : []),
  ...(example.stale ? [saying('example.stale')] : []),
  ...(example.languages ? [`${example.languages.source} → ${example.languages.target}`] : []),
  ...(example.terms ?? []).map(({ source, preferred }) =>
    saying('example.term', { source, target: preferred.join(' / ') }),
  ),
  ...(example.before ? [saying('example.after', { text: example.before[1] })] : []),
  ...(example.after ? [saying('example.before', { text: example.after[1] })] : []),
  ...(example.others ?? []).map(([source, target]) => saying('example.elsewhere', { source, target })),
]

const texts = (example: Example): string =>
  [example.source, example.target]
    .filter(text => text !== undefined && text !== '')
    .map(text => quoted(text ?? ''))
    .join(' → ')

/** An example with what must be known of it. */
const line = (example: Example, language: MessageLanguage): string => {
  const known = [...circumstances(example), ...(example.why ? [remarkOf(example.why, language)] : [])]
  if (known.length === 0) return `- ${texts(example)}`
  const told = known.map(one => tell(one, language)).join(tell(saying('example.between'), language))
  return `- ${tell(saying('example.circumstances', { texts: texts(example), circumstances: told }), language)}`
}

/** A bad example with what is found in it. */
const badLine = (bad: BadExample, language: MessageLanguage): string => {
  const example = line(bad, language)
  const actual = bad.found === '' ? tell(saying('example.missing'), language) : quoted(bad.found)
  const expected = (bad.expected ?? []).filter(text => text !== '').map(quoted)
  const told = saying(expected.length > 0 ? 'example.proposed' : 'example.found', { example })
  return tell(told, language, { actual, expected })
}

const section = (title: string, lines: string[]): string[] =>
  lines.length > 0 ? [`## ${title}`, '', ...lines, ''] : []

/** The page of a rule, in Markdown, made from what it says of itself and the examples that are its tests. */
export const explain = (rule: Rule, language: MessageLanguage = 'en'): string => {
  const { id, severity, scope, fixable } = rule.meta
  const { summary, explanation } = explanationOf(rule.meta, language)
  const about = saying(fixable ? 'explain.about.fixable' : 'explain.about', {
    severity: saying(`severity.${severity}`),
    scope: saying(`scope.${scope}`),
  })
  return [
    `# ${id}`,
    '',
    summary,
    '',
    tell(about, language),
    '',
    explanation,
    '',
    ...section(
      tell(saying('explain.wrong'), language),
      rule.examples.bad.map(example => badLine(example, language)),
    ),
    ...section(
      tell(saying('explain.right'), language),
      rule.examples.good.map(example => line(example, language)),
    ),
  ].join('\n')
}

/** All rules on one page: a line a rule. */
export const explainAll = (language: MessageLanguage = 'en'): string =>
  rules
    .map(({ meta }) => {
      const { id, severity, fixable } = meta
      const { summary } = explanationOf(meta, language)
      const values = { id, severity: saying(`severity.${severity}`), summary }
      return tell(saying(fixable ? 'explain.line.fixable' : 'explain.line', values), language)
    })
    .join('\n')
