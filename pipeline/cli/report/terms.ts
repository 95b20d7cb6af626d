import { saying } from '../../model/messages/message.js'
import type { FoundCandidate, TermContext, TermsReport } from '../../terms.js'
import type { Look } from './look.js'
import { marked } from './marked.js'
import { said } from './said.js'
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

const termLines = ({ terms }: TermsReport, look: Look): string[] =>
  table(
    terms.map(({ term, count }): Cell[] => [
      { text: number(count), ...(count === 0 ? { color: look.colors.yellow } : {}) },
      { text: visible(term.source) },
      { text: term.language || said(look, 'terms.all') },
      { text: term.status },
      { text: visible(term.translate ? term.target : said(look, 'terms.untranslated')) },
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
  `${look.colors.bold(text)}  ${said(look, 'times', { count })}`,
  ...contexts.map(context => `    ${look.colors.dim(visible(context.document))}  ${excerpt(context, look)}`),
]

/** What is wanted in one line, where nothing else is. */
const summary = ({ path, terms, candidates }: TermsReport, choice: TermsChoice, look: Look): string => {
  const count = terms.length
  if (choice.candidates && !choice.unused) return said(look, 'terms.candidates', { count: candidates.length })
  if (choice.unused) return said(look, 'terms.unused', { count, path })
  const used = terms.filter(({ count }) => count > 0).length
  return said(look, 'terms.used', { used, entries: saying('terms.entries', { count }), path })
}

/** The use of a glossary as a table; then, when asked for, candidates with their contexts. */
export const reportTerms = (report: TermsReport, choice: TermsChoice, look: Look): string =>
  [
    ...termLines(report, look),
    ...report.candidates.flatMap(candidate => candidateLines(candidate, look)),
    summary(report, choice, look),
  ]
    .map(line => `${line}\n`)
    .join('')
