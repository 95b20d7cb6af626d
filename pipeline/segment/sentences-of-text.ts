import type { PhrasingContent } from 'mdast'
import type { LanguageTag } from '../model/language.js'
import { guardLength, parseInline } from '../model/markdown.js'
import type { SegmentationOptions } from './options.js'
import { piecesOf } from './pieces.js'
import { type Projection, project } from './projection.js'

/** Positions of a text that was parsed alone begin behind the guard, which the first text node still counts in. */
const placed = (children: PhrasingContent[]): PhrasingContent[] =>
  children.map((child, index) => {
    const { position } = child
    if (index > 0 || child.type !== 'text' || !position) return child
    const start = { ...position.start, offset: guardLength }
    return { ...child, position: { ...position, start } }
  })

const projectionOf = (text: string): Projection | undefined => {
  const children = placed(parseInline(text))
  const file = ' '.repeat(guardLength) + text
  const skipSpace = (at: number): number => at + (/^[ \t]*/.exec(file.slice(at))?.[0].length ?? 0)
  return children.every(({ position }) => position)
    ? project(children, { file, textStart: skipSpace })
    : undefined
}

/**
 * The sentences of a segment's text, as offsets. A text that cannot be told apart from its markup is one.
 */
export const sentencesOfText = (
  text: string,
  language: LanguageTag,
  options: SegmentationOptions,
): { from: number; to: number }[] => {
  const projection = /[\\`*_~[\]<>&\n]/.test(text) ? projectionOf(text) : undefined
  if (!projection) return piecesOf(text, language, options, () => true)
  const { text: words, starts, ends } = projection
  const pieces = piecesOf(words, language, options, index => (ends[index - 1] ?? -1) >= 0)
  return pieces.map(({ from, to }) => ({
    from: (starts[from] ?? 0) - guardLength,
    to: (ends[to - 1] ?? 0) - guardLength,
  }))
}
