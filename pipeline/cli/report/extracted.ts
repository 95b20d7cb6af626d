import type { ExtractedDocument } from '../../extract.js'
import type { Match } from '../../model/catalog.js'
import { saying } from '../../model/messages/message.js'
import { tell } from '../../model/messages/tell.js'
import { compared } from './compared.js'
import type { Look } from './look.js'
import { said } from './said.js'
import { visible } from './visible.js'
import { padEnd } from './width.js'

/** So many texts of each kind are shown; of the others it is said how many there are. */
const most = 10

const listed = <T extends { id: string }>(
  key: `name.${'new' | 'edited' | 'moved' | 'revived' | 'obsolete'}`,
  entries: readonly T[],
  text: (entry: T) => string,
  look: Look,
): string[] => {
  const name = said(look, key)
  const shown = entries
    .slice(0, most)
    .map(entry => `  ${padEnd(name, 9)}${padEnd(entry.id, 9)}${text(entry)}`)
  const rest = entries.length - shown.length
  return rest > 0 ? [...shown, `  ${padEnd(name, 9)}${said(look, 'more.texts', { count: rest })}`] : shown
}

const plainText = ({ text }: { text: string }): string => visible(text)

const countsOf = ({ report }: ExtractedDocument, look: Look): string =>
  (
    [
      [report.kept, 'fate.kept'],
      [report.new.length, 'fate.new'],
      [report.edited.length, 'fate.edited'],
      [report.moved.length, 'fate.moved'],
      [report.revived.length, 'fate.revived'],
      [report.obsolete.length, 'fate.obsolete'],
    ] as const
  )
    .filter(([number]) => number !== 0)
    .map(([number, fate]) => said(look, fate, { number }))
    .join(said(look, 'and'))

/** How many stale translations were changed by hand, a line a language. */
const changedLines = ({ changed }: ExtractedDocument, { language: reader }: Look): string[] =>
  [...new Set(changed.map(({ language }) => language))].map(language => {
    const count = changed.filter(each => each.language === language).length
    return `  ${tell(saying('extract.changed', { count, language }), reader)}`
  })

const documentLines = (extracted: ExtractedDocument, look: Look): string[] => {
  const { report, heritage, isLeft } = extracted
  const name = look.colors.bold(visible(report.document))
  if (isLeft) return [`${name}  ${look.colors.red(said(look, 'left'))}`]
  const before = (match: Match): string => compared(match.previous ?? '', match.text, look)
  return [
    `${name}  ${countsOf(extracted, look) || said(look, 'extract.no-texts')}`,
    ...heritage.map(
      ({ from, segments, of }) =>
        `  ${said(look, 'extract.took-over', { from: visible(from), segments, texts: saying('texts', { count: of }) })}`,
    ),
    ...listed('name.new', report.new, plainText, look),
    ...listed('name.edited', report.edited, before, look),
    ...listed('name.moved', report.moved, plainText, look),
    ...listed('name.revived', report.revived, plainText, look),
    ...listed('name.obsolete', report.obsolete, plainText, look),
    ...changedLines(extracted, look),
  ]
}

/** What `extract` found, a paragraph a document; documents in which nothing changed are one line. */
export const reportExtracted = (documents: readonly ExtractedDocument[], look: Look): string =>
  documents.map(document => `${documentLines(document, look).join('\n')}\n`).join('')
