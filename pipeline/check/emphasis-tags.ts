import type { Inline, Mark, MarkKind } from './inline/inline.js'

const kinds: Readonly<Record<string, MarkKind>> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  del: 'delete',
  s: 'delete',
}

const tagOf = (mark: Mark): string | undefined =>
  mark.kind === 'html' ? /^<\/?(b|strong|i|em|del|s)\b/i.exec(mark.value)?.[1]?.toLowerCase() : undefined

/** The tags of a text that emphasise as `*` and `**` do, each opened and closed. */
const emphasising = ({ marks }: Inline): readonly Mark[] => {
  const tags = marks.filter(mark => tagOf(mark) !== undefined)
  const count = (name: string, closes: boolean): number =>
    tags.filter(mark => tagOf(mark) === name && mark.value.startsWith('</') === closes).length
  return tags.filter(mark => count(tagOf(mark) ?? '', true) === count(tagOf(mark) ?? '', false))
}

/** The emphasis of a text, by marks or by tags. */
export const emphasisOf = (inline: Inline): readonly Mark[] => [
  ...inline.marks.filter(({ kind }) => kind === 'emphasis' || kind === 'strong' || kind === 'delete'),
  ...emphasising(inline).flatMap(mark => {
    const kind = kinds[tagOf(mark) ?? '']
    return kind && !mark.value.startsWith('</') ? [{ ...mark, kind }] : []
  }),
]

/** The tags of a text that do more than emphasise. */
export const otherTagsOf = (inline: Inline): readonly Mark[] => {
  const left = new Set(emphasising(inline))
  return inline.marks.filter(mark => mark.kind === 'html' && !left.has(mark))
}
