import type { FoundCandidate, TermContext, TermsReport } from '../../terms.js'
import { counted } from './counted.js'
import type { Look } from './look.js'
import { marked } from './marked.js'
import { type Cell, table } from './table.js'
import { visible } from './visible.js'

/** What was asked for. */
export interface TermsChoice {
  unused?: boolean
  candidates?: boolean
}

/** So many characters of a text are shown on either side of a candidate. */
const around = 16

const number = (value: number): string => value.toLocaleString('en')

const termLines = ({ terms }: TermsReport, { colors }: Look): string[] =>
  table(
    terms.map(({ term, count }): Cell[] => [
      { text: number(count), ...(count === 0 ? { color: colors.yellow } : {}) },
      { text: visible(term.source) },
      { text: term.language || 'all' },
      { text: term.status },
      { text: visible(term.translate ? term.target : 'not translated') },
    ]),
    new Set([0]),
  )

const excerpt = ({ text, start, end }: TermContext, look: Look): string => {
  const from = Math.max(0, start - around)
  const shown = text.slice(from, end + around)
  const place = marked(shown, [{ start: start - from, end: end - from }], look)
  return `${from > 0 ? '…' : ''}${place}${end + around < text.length ? '…' : ''}`
}

const candidateLines = ({ text, count, contexts }: FoundCandidate, look: Look): string[] => [
  `${look.colors.bold(text)}  ${counted(count, 'time')}`,
  ...contexts.map(context => `    ${look.colors.dim(visible(context.document))}  ${excerpt(context, look)}`),
]

/** What is wanted in one line, where nothing else is. */
const summary = ({ path, terms, candidates }: TermsReport, choice: TermsChoice): string => {
  if (choice.candidates && !choice.unused) return counted(candidates.length, 'candidate')
  if (choice.unused) {
    const verb = terms.length === 1 ? 'stands' : 'stand'
    return `${counted(terms.length, 'entry', 'entries')} of ${path} ${verb} in no text.`
  }
  const used = terms.filter(({ count }) => count > 0).length
  return `${number(used)} of ${counted(terms.length, 'entry', 'entries')} of ${path} are used.`
}

/** The use of a glossary as a table; then, when asked for, candidates with their contexts. */
export const reportTerms = (report: TermsReport, choice: TermsChoice, look: Look): string =>
  [
    ...termLines(report, look),
    ...report.candidates.flatMap(candidate => candidateLines(candidate, look)),
    summary(report, choice),
  ]
    .map(line => `${line}\n`)
    .join('')
