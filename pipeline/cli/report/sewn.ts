import type { SeamReport, SewnSegment, SewnText } from '../../build/seams.js'
import type { LanguageTag } from '../../model/language.js'
import type { Look } from './look.js'
import { said } from './said.js'
import { visible } from './visible.js'
import { padEnd, width } from './width.js'

const shown = ({ text, isStale }: SewnText, look: Look): string => {
  if (text === undefined) return look.colors.yellow(said(look, 'sewn.missing'))
  return isStale ? `${visible(text)}  ${look.colors.yellow(said(look, 'sewn.stale'))}` : visible(text)
}

const segmentLines = (
  { id, aliases, source, targets }: SewnSegment,
  language: LanguageTag,
  look: Look,
): string[] => {
  const room = Math.max(...[language, ...Object.keys(targets)].map(width))
  const lead =
    aliases.length > 0 ? `  ${look.colors.dim(said(look, 'sewn.also', { ids: aliases.join(', ') }))}` : ''
  const texts: [LanguageTag, SewnText][] = [
    [language, { text: source, isStale: false }],
    ...Object.entries(targets),
  ]
  return [`  ${id}${lead}`, ...texts.map(([tag, text]) => `    ${padEnd(tag, room)}  ${shown(text, look)}`)]
}

/** What a join or a split made: each segment with its texts. */
export const reportSewn = (
  { document, segments, isLeft }: SeamReport,
  language: LanguageTag,
  look: Look,
): string => {
  const name = look.colors.bold(visible(document))
  const lines = isLeft
    ? [`${name}  ${look.colors.red(said(look, 'left'))}`]
    : [name, ...segments.flatMap(segment => segmentLines(segment, language, look))]
  return lines.map(line => `${line}\n`).join('')
}
