import { saying } from '../../model/messages/message.js'
import { foundIn, foundInProse } from '../finding.js'
import type { Inline } from '../inline/inline.js'
import { targetInline } from '../inline/inline-of.js'
import type { Rule } from '../rule.js'

/** U+FFFD, lone surrogates, and UTF-8 that was read as Windows-1252 (â€™ for ’, Ã© for é). */
const broken = /\uFFFD+|\p{Cs}+|â€[\u0080-\u00BF™œž˜š€“”]|Ã[\u0080-\u00BF]/gu

/** Letters that look alike in both scripts, Latin and Cyrillic. */
const lookAlike = /^(?:[aceopxyABCEHKMOPTXY]+|[асеорхуАВСЕНКМОРТХУ]+)$/
const word = /[\p{Script=Latin}\p{Script=Cyrillic}\p{M}]+/gu

/** A word in which a few letters are of another script: “cоmpany” with a Cyrillic о. An ending may follow an abbreviation: PDFа. */
const isMixed = (text: string): boolean => {
  const [latin, cyrillic] = [/\p{Script=Latin}/gu, /\p{Script=Cyrillic}/gu].map(
    script => text.match(script)?.join('') ?? '',
  )
  if (!latin || !cyrillic || /^\p{Lu}{2,}\p{Script=Cyrillic}+$/u.test(text)) return false
  return lookAlike.test(latin.length < cyrillic.length ? latin : cyrillic)
}

const mixedWords = ({ prose }: Inline): { text: string; index: number }[] =>
  (/\p{Script=Cyrillic}/u.test(prose) ? [...prose.matchAll(word)] : [])
    .map(({ 0: text, index }) => ({ text, index }))
    .filter(({ text }) => isMixed(text))

/** Characters that were lost on the way. */
export const brokenCharacters: Rule = {
  meta: {
    id: 'broken-characters',
    severity: 'error',
    summary: 'No character was broken by a wrong encoding.',
    explanation:
      'A file was read in another encoding than it was written in: the replacement character stands for what was lost, “â€™” for an apostrophe. Restore the text from where it came, as UTF-8. A word of Latin and Cyrillic letters looks right and is found by no search.',
    scope: 'segment',
    fixable: false,
  },
  examples: {
    good: [
      { target: 'the café’s door' },
      {
        target: 'PDFа и IT-компания',
        languages: { source: 'zh-Hans', target: 'ru' },
        why: 'an abbreviation with a Russian ending',
      },
    ],
    bad: [
      { target: 'the caf\uFFFD', found: '\uFFFD' },
      { target: 'itâ€™s', found: 'â€™' },
      { target: 'cafÃ©', found: 'Ã©' },
      { target: 'the c\u043Empany', found: 'c\u043Empany', why: 'a Cyrillic letter among Latin ones' },
    ],
  },
  look: pair => {
    const { target } = pair
    const inline = targetInline(pair)
    return [
      ...Array.from(target.matchAll(broken), ({ 0: found, index }) =>
        foundIn(
          target,
          { side: 'target', start: index, end: index + found.length },
          { message: saying('broken-characters') },
        ),
      ),
      ...mixedWords(inline)
        .filter(({ text }) => !pair.source.includes(text))
        .map(({ text, index }) =>
          foundInProse(inline, 'target', index, index + text.length, {
            message: saying('broken-characters.mixed'),
          }),
        ),
    ]
  },
}
