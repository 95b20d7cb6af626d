import type { MessageLanguage } from '../model/messages/catalogs.js'
import { type Message, saying } from '../model/messages/message.js'
import { tell } from '../model/messages/tell.js'
import { explanationOf, remarkOf } from './explanations/explanation.js'
import type { BadExample, Example, Rule } from './rule.js'
import { rules } from './rules/index.js'

/** The rule with an id. */
export const ruleOf = (id: string): Rule | undefined => rules.find(rule => rule.meta.id === id)

const codePoint = (sign: string): string =>
  `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** Signs that nobody sees, or that look like others, with their code points; line ends as ↵. */
const visible = (text: string): string =>
  text.replaceAll('\n', '↵').replace(/[\p{Cf}\p{Cc}]|[^\0-\x7f]/gu, sign => {
    if (/[\p{Cf}\p{Cc}]/u.test(sign)) return `⟨${codePoint(sign)}⟩`
    return sign.normalize('NFC') === sign ? sign : `${sign}⟨${codePoint(sign)}⟩`
  })

const quoted = (text: string): string => `\`\` ${visible(text)} \`\``

/** What is found and proposed: spaces at its ends are seen. */
const quotedWhole = (text: string): string =>
  quoted(
    text.replace(/^ +| +$/g, spaces => '␣'.repeat(spaces.length)).replace(/^\u00A0+|\u00A0+$/g, '⟨U+00A0⟩'),
  )

/** A text beside the example: the translation, or the source where none is given. */
const neighbour = ([source, target]: readonly [string, string]): string =>
  quoted(target === '' ? source : target)

const circumstances = (example: Example): Message[] => [
  ...(example.role ? [saying('example.role', { role: saying(`role.${example.role}`) })] : []),
  ...(example.stale ? [saying('example.stale')] : []),
  ...(example.languages ? [`${example.languages.source} → ${example.languages.target}`] : []),
  ...(example.terms ?? []).map(({ source, preferred }) =>
    saying('example.term', { source, target: preferred.join(' / ') }),
  ),
  ...(example.before ? [saying('example.after', { text: neighbour(example.before) })] : []),
  ...(example.after ? [saying('example.before', { text: neighbour(example.after) })] : []),
  ...(example.others ?? []).map(([source, target]) =>
    saying(source === '' ? 'example.elsewhere.target' : 'example.elsewhere', { source, target }),
  ),
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
  if (texts(example) === '') return `- ${known.map(one => tell(one, language)).join(' ')}`
  const told = known.map(one => tell(one, language)).join(tell(saying('example.between'), language))
  return `- ${tell(saying('example.circumstances', { texts: texts(example), circumstances: told }), language)}`
}

/** What is found where no words of the text are: a part that is missing, or the text as a whole. */
const unseen = (bad: BadExample, { scope }: Rule['meta']): Message =>
  saying(scope === 'document' || !bad.expected ? 'example.whole' : 'example.missing')

const sayingOf = (expected: readonly string[]): 'example.proposed' | 'example.deleted' | 'example.found' => {
  if (expected.length === 0) return 'example.found'
  return expected.every(text => text === '') ? 'example.deleted' : 'example.proposed'
}

/** A bad example with what is found in it. */
const badLine = (bad: BadExample, meta: Rule['meta'], language: MessageLanguage): string => {
  const example = line(bad, language)
  const actual = bad.found === '' ? tell(unseen(bad, meta), language) : quotedWhole(bad.found)
  const expected = (bad.expected ?? []).filter(text => text !== '').map(quotedWhole)
  const told = saying(sayingOf(bad.expected ?? []), { example })
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
      rule.examples.bad.map(example => badLine(example, rule.meta, language)),
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
