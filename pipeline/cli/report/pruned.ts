import type { PrunedDocument, PrunedText } from '../../prune.js'
import { counted } from './counted.js'
import type { Look } from './look.js'
import { visible } from './visible.js'
import { padEnd, width } from './width.js'

const textLines = ({ id, since, texts }: PrunedText): string[] => {
  const room = Math.max(...Object.keys(texts).map(width))
  return [
    `  ${id}  since ${since}`,
    ...Object.entries(texts).map(([language, text]) => `    ${padEnd(language, room)}  ${visible(text)}`),
  ]
}

const documentLines = ({ document, pruned, isLeft }: PrunedDocument, { colors }: Look): string[] => {
  const name = colors.bold(visible(document))
  return isLeft
    ? [`${name}  ${colors.red('left as it is until the errors above are mended')}`]
    : [`${name}  ${counted(pruned.length, 'text')}`, ...pruned.flatMap(textLines)]
}

/** Every text that is deleted, in all its languages, and how many there are. */
export const reportPruned = (documents: readonly PrunedDocument[], dryRun: boolean, look: Look): string => {
  const count = documents.reduce((sum, { pruned }) => sum + pruned.length, 0)
  const verdict =
    count === 0 ? 'Nothing to delete.' : `${counted(count, 'text')} ${dryRun ? 'would be ' : ''}deleted.`
  return [...documents.flatMap(document => documentLines(document, look)), verdict]
    .map(line => `${line}\n`)
    .join('')
}
