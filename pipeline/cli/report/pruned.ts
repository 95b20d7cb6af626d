import { saying } from '../../model/messages/message.js'
import type { PrunedDocument, PrunedText } from '../../prune.js'
import type { Look } from './look.js'
import { said } from './said.js'
import { visible } from './visible.js'
import { padEnd, width } from './width.js'

const textLines = ({ id, since, texts }: PrunedText, look: Look): string[] => {
  const room = Math.max(...Object.keys(texts).map(width))
  return [
    `  ${id}  ${said(look, 'pruned.since', { day: since })}`,
    ...Object.entries(texts).map(([language, text]) => `    ${padEnd(language, room)}  ${visible(text)}`),
  ]
}

const documentLines = ({ document, pruned, isLeft }: PrunedDocument, look: Look): string[] => {
  const { colors } = look
  const name = colors.bold(visible(document))
  return isLeft
    ? [`${name}  ${colors.red(said(look, 'left'))}`]
    : [
        `${name}  ${said(look, 'texts', { count: pruned.length })}`,
        ...pruned.flatMap(text => textLines(text, look)),
      ]
}

/** Every text that is deleted, in all its languages, and how many there are. */
export const reportPruned = (documents: readonly PrunedDocument[], dryRun: boolean, look: Look): string => {
  const count = documents.reduce((sum, { pruned }) => sum + pruned.length, 0)
  const texts = saying('texts', { count })
  const verdict =
    count === 0 ? said(look, 'pruned.none') : said(look, dryRun ? 'pruned.would' : 'pruned.done', { texts })
  return [...documents.flatMap(document => documentLines(document, look)), verdict]
    .map(line => `${line}\n`)
    .join('')
}
