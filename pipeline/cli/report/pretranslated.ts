import type { Pretranslation } from '../../memory/pretranslate.js'
import type { PretranslatedDocument } from '../../pretranslate.js'
import { counted } from './counted.js'
import type { Look } from './look.js'
import { visible } from './visible.js'

/** So many texts of a document are shown. */
const most = 20

const countsOf = ({ found, missing }: PretranslatedDocument): string => {
  const kinds = (['context', 'exact', 'substituted'] as const).map(kind => {
    const count = found.filter(one => one.kind === kind).length
    return count > 0 ? [`${count.toLocaleString('en')} ${kind}`] : []
  })
  return [...kinds.flat(), `${missing.toLocaleString('en')} still missing`].join(', ')
}

/** Where figures were replaced, which: that is what must be looked at. */
const remarksOf = ({ match, alternatives }: Pretranslation): string[] => [
  ...(match.substituted?.figures ?? []).map(({ from, to }) => `${from} → ${to}`),
  ...(alternatives > 0 ? [counted(alternatives, 'other translation')] : []),
]

const linesOf = (one: Pretranslation, { colors }: Look): string[] => {
  const remarks = remarksOf(one).map(visible).join('; ')
  const kind = one.kind === 'substituted' ? colors.yellow(one.kind) : one.kind
  return [
    `  ${one.id}  ${kind}${remarks ? `  ${colors.yellow(remarks)}` : ''}`,
    `    ${colors.dim(visible(one.source))}`,
    `    ${visible(one.text)}`,
  ]
}

/** What was found: a paragraph a document and language. */
export const reportPretranslated = (documents: readonly PretranslatedDocument[], look: Look): string =>
  documents
    .flatMap(document => {
      const { found } = document
      const rest = found.length - most
      return [
        `${look.colors.bold(visible(document.document))} ${document.language}  ${countsOf(document)}`,
        ...found.slice(0, most).flatMap(one => linesOf(one, look)),
        ...(rest > 0 ? [`  … and ${rest.toLocaleString('en')} more`] : []),
      ]
    })
    .map(line => `${line}\n`)
    .join('')
