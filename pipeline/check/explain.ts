import type { BadExample, Example, Rule } from './rule.js'
import { rules } from './rules/index.js'

/** The rule with an id. */
export const ruleOf = (id: string): Rule | undefined => rules.find(rule => rule.meta.id === id)

const scopes: Record<Rule['meta']['scope'], string> = {
  segment: 'each segment with its translation',
  source: 'each source segment',
  document: 'each segment among all of its document',
}

const quoted = (text: string): string => `\`\` ${text.replaceAll('\n', '↵')} \`\``

const circumstances = (example: Example): string[] => [
  ...(example.role ? [`role ${example.role}`] : []),
  ...(example.stale ? ['stale'] : []),
  ...(example.languages ? [`${example.languages.source} → ${example.languages.target}`] : []),
  ...(example.terms ?? []).map(term => `glossary: ${term.source} = ${term.preferred.join(' / ')}`),
  ...(example.before ? [`after “${example.before[1]}”`] : []),
  ...(example.after ? [`before “${example.after[1]}”`] : []),
  ...(example.others ?? []).map(([source, target]) => `elsewhere: ${source} = ${target}`),
]

const texts = (example: Example): string =>
  [example.source, example.target]
    .filter(text => text !== undefined && text !== '')
    .map(text => quoted(text ?? ''))
    .join(' → ')

const line = (example: Example): string => {
  const known = [...circumstances(example), ...(example.why ? [example.why] : [])]
  return `- ${texts(example)}${known.length > 0 ? ` (${known.join('; ')})` : ''}`
}

const badLine = (example: BadExample): string => {
  const found = example.found === '' ? 'something missing' : quoted(example.found)
  const expected = (example.expected ?? []).filter(text => text !== '').map(quoted)
  return `${line(example)}: finds ${found}${expected.length > 0 ? `, proposes ${expected.join(' or ')}` : ''}`
}

const section = (title: string, lines: string[]): string[] =>
  lines.length > 0 ? [`## ${title}`, '', ...lines, ''] : []

/** The page of a rule, in Markdown, made from what it says of itself and the examples that are its tests. */
export const explain = (rule: Rule): string => {
  const { id, severity, summary, explanation, scope, fixable } = rule.meta
  return [
    `# ${id}`,
    '',
    summary,
    '',
    `Severity: ${severity}. Looks at ${scopes[scope]}.${fixable ? ' `duizhao check --fix` mends it.' : ''}`,
    '',
    explanation,
    '',
    ...section('Wrong', rule.examples.bad.map(badLine)),
    ...section('Right', rule.examples.good.map(line)),
  ].join('\n')
}

/** All rules on one page: a line a rule. */
export const explainAll = (): string =>
  rules
    .map(
      ({ meta }) => `- \`${meta.id}\` (${meta.severity}${meta.fixable ? ', fixable' : ''}): ${meta.summary}`,
    )
    .join('\n')
