import type { Pretranslation } from '../../memory/pretranslate.js'
import { saying } from '../../model/messages/message.js'
import type { PretranslatedDocument } from '../../pretranslate.js'
import type { Look } from './look.js'
import { said } from './said.js'
import { visible } from './visible.js'

/** So many texts of a document are shown. */
const most = 20

const kinds = ['context', 'exact', 'substituted'] as const

const countsOf = ({ found, missing }: PretranslatedDocument, look: Look): string => {
  const counts = kinds.flatMap(kind => {
    const number = found.filter(one => one.kind === kind).length
    return number > 0 ? [said(look, 'match.count', { number, kind: saying(`match.${kind}`) })] : []
  })
  return [...counts, said(look, 'match.missing', { number: missing })].join(said(look, 'and'))
}

/** Where figures were replaced, which: that is what must be looked at. */
const remarksOf = ({ match, alternatives }: Pretranslation, look: Look): string[] => [
  ...(match.substituted?.figures ?? []).map(({ from, to }) => `${from} → ${to}`),
  ...(alternatives > 0 ? [said(look, 'match.others', { count: alternatives })] : []),
]

const linesOf = (one: Pretranslation, look: Look): string[] => {
  const { colors } = look
  const remarks = remarksOf(one, look).map(visible).join('; ')
  const name = said(look, `match.${one.kind}`)
  const kind = one.kind === 'substituted' ? colors.yellow(name) : name
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
        `${look.colors.bold(visible(document.document))} ${document.language}  ${countsOf(document, look)}`,
        ...found.slice(0, most).flatMap(one => linesOf(one, look)),
        ...(rest > 0 ? [`  ${said(look, 'more.texts', { count: rest })}`] : []),
      ]
    })
    .map(line => `${line}\n`)
    .join('')
