import type { ExtractedDocument } from '../../extract.js'
import type { Match } from '../../model/catalog.js'
import { saying } from '../../model/messages/message.js'
import { tell } from '../../model/messages/tell.js'
import { compared } from './compared.js'
import { counted } from './counted.js'
import type { Look } from './look.js'
import { visible } from './visible.js'
import { padEnd } from './width.js'

/** So many texts of each kind are shown; of the others it is said how many there are. */
const most = 10

const listed = <T extends { id: string }>(
  name: string,
  entries: readonly T[],
  text: (entry: T) => string,
): string[] => {
  const shown = entries
    .slice(0, most)
    .map(entry => `  ${padEnd(name, 9)}${padEnd(entry.id, 9)}${text(entry)}`)
  const rest = entries.length - shown.length
  return rest > 0 ? [...shown, `  ${padEnd(name, 9)}… and ${rest.toLocaleString('en')} more`] : shown
}

const plainText = ({ text }: { text: string }): string => visible(text)

const countsOf = ({ report }: ExtractedDocument): string =>
  [
    [report.kept, 'kept'],
    [report.new.length, 'new'],
    [report.edited.length, 'edited'],
    [report.moved.length, 'moved'],
    [report.revived.length, 'revived'],
    [report.obsolete.length, 'obsolete'],
  ]
    .filter(([count]) => count !== 0)
    .map(([count, name]) => `${count?.toLocaleString('en')} ${name}`)
    .join(', ')

/** How many stale translations were changed by hand, a line a language. */
const changedLines = ({ changed }: ExtractedDocument, { language: reader }: Look): string[] =>
  [...new Set(changed.map(({ language }) => language))].map(language => {
    const count = changed.filter(each => each.language === language).length
    return `  ${tell(saying('extract.changed', { count, language }), reader)}`
  })

const documentLines = (extracted: ExtractedDocument, look: Look): string[] => {
  const { report, heritage, isLeft } = extracted
  const name = look.colors.bold(visible(report.document))
  if (isLeft) return [`${name}  ${look.colors.red('left as it is until the errors above are mended')}`]
  const before = (match: Match): string => compared(match.previous ?? '', match.text, look)
  return [
    `${name}  ${countsOf(extracted) || 'no texts'}`,
    ...heritage.map(
      ({ from, segments, of }) => `  took over ${segments} of ${counted(of, 'text')} of ${visible(from)}`,
    ),
    ...listed('new', report.new, plainText),
    ...listed('edited', report.edited, before),
    ...listed('moved', report.moved, plainText),
    ...listed('revived', report.revived, plainText),
    ...listed('obsolete', report.obsolete, plainText),
    ...changedLines(extracted, look),
  ]
}

/** What `extract` found, a paragraph a document; documents in which nothing changed are one line. */
export const reportExtracted = (documents: readonly ExtractedDocument[], look: Look): string =>
  documents.map(document => `${documentLines(document, look).join('\n')}\n`).join('')
