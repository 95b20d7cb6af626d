import { primary } from '../../../model/language.js'
import type { Figure } from '../figure.js'
import { equal } from '../rational.js'
import { type Exchanged, exchanged } from './exchanged.js'
import type { Side } from './excuses/excuse.js'

type Label = 'article' | 'paragraph' | 'item' | 'chapter' | 'page' | 'term' | 'session'

/** What a number names in a law or a book, or of an assembly: 第三十二条, Article 32; 第三十次会议, the 30th meeting. */
const labels: Readonly<Record<string, readonly (readonly [RegExp, Label])[]>> = {
  zh: [
    [/^.?[)）]?条/, 'article'],
    [/^.?[)）]?款/, 'paragraph'],
    [/^.?[)）]?项/, 'item'],
    [/^.?[)）]?章/, 'chapter'],
    [/^.?[)）]?页/, 'page'],
    [/^.?(?:届|委员会)/, 'term'],
    [/^.?(?:次(?:会|全|委|联|主)|中全会)/, 'session'],
  ],
  en: [
    [/\barticles? $/i, 'article'],
    [/(?<![a-z-])paragraphs? $/i, 'paragraph'],
    [/\b(?:items?|sub-?paragraphs?) \(?$/i, 'item'],
    [/\bchapters? $/i, 'chapter'],
    [/\bpages? $/i, 'page'],
  ],
}

/** What stands behind a number that names it: the 30th meeting of the Standing Committee of the 12th National People's Congress. */
const behindOrdinals: readonly (readonly [RegExp, Label])[] = [
  [/^(?: [A-Za-z][a-z]+){0,2} (?:sessions?|meetings?|plenum|plenary)\b/i, 'session'],
  [/^ (?:[A-Z][A-Za-z'’]+ ){0,4}(?:Congress|NPC|CPPCC|Committee|Commission|People['’]s)/, 'term'],
]

const labelOf = ({ text, language }: Side, { kind, start, end }: Figure): Label | undefined => {
  const isBehind = primary(language) === 'zh'
  const beside = isBehind ? text.slice(end - 1, end + 4) : text.slice(Math.max(0, start - 16), start)
  const named = labels[primary(language)]?.find(([pattern]) => pattern.test(beside))
  if (named || isBehind || kind !== 'ordinal') return named?.[1]
  const behind = text.slice(end, end + 64)
  return behindOrdinals.find(([pattern]) => pattern.test(behind))?.[1]
}

/**
 * 第三十二条第一款 and “Paragraph 32 of Article 1”: each number has the label of the other.
 * @param partner the figure of the target that a figure of the source was paired with.
 */
export const exchangedLabels = (
  source: Side,
  target: Side,
  partner: (figure: Figure) => Figure | undefined,
): Exchanged[] => {
  if (!/[第届]/.test(source.text)) return []
  const told = source.figures.flatMap(figure => {
    const found = partner(figure)
    const [ours, theirs] = [labelOf(source, figure), found && labelOf(target, found)]
    return found && ours && theirs && ours !== theirs ? [{ source: figure, target: found, ours, theirs }] : []
  })
  for (const [index, a] of told.entries()) {
    const b = told
      .slice(index + 1)
      .find(
        other =>
          other.ours === a.theirs && other.theirs === a.ours && !equal(a.source.value, other.source.value),
      )
    if (b) return exchanged(a, b)
  }
  return []
}
