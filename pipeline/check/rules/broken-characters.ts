import { saying } from '../../model/messages/message.js'
import { foundIn, foundInProse } from '../finding.js'
import { sourceInline, targetInline } from '../inline/inline-of.js'
import { inOneScript } from '../look-alikes.js'
import { mojibakeIn } from '../mojibake.js'
import type { Pair } from '../pair.js'
import type { Finding, Rule } from '../rule.js'

/** What stands for a lost character: U+FFFD, a lone surrogate, the control codes of Latin-1. */
const lost = /\uFFFD+|\p{Cs}+|[\u0080-\u009F]/gu

const word = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}]+/gu

/** An escape of a program that was not read: `\n` before a capital or the end, `\u00e9`. */
const unread = /(?<![\\:])\\(?:u([\dA-Fa-f]{4})|[nrt](?!\p{Ll}))/gu

const at = (start: number, text: string) => ({ side: 'target', start, end: start + text.length }) as const

const lostIn = ({ target }: Pair): Finding[] => {
  const misread = mojibakeIn(target)
  const isMisread = (index: number): boolean =>
    misread.some(({ start, end }) => start <= index && index < end)
  return [
    ...misread.map(({ start, end, meant }) =>
      foundIn(
        target,
        { side: 'target', start, end },
        { message: saying('broken-characters'), expected: [meant] },
      ),
    ),
    ...[...target.matchAll(lost)]
      .filter(({ index }) => !isMisread(index))
      .map(({ 0: found, index }) =>
        foundIn(target, at(index, found), { message: saying('broken-characters') }),
      ),
  ]
}

const mixedIn = (pair: Pair): Finding[] => {
  const inline = targetInline(pair)
  if (!/[\u0370-\u04FF]/.test(inline.prose)) return []
  return [...inline.prose.matchAll(word)].flatMap(({ 0: text, index }) => {
    const meant = pair.source.includes(text) ? undefined : inOneScript(text)
    return meant === undefined
      ? []
      : [
          foundInProse(inline, 'target', index, index + text.length, {
            message: saying('broken-characters.mixed'),
            expected: [meant],
          }),
        ]
  })
}

const escapesIn = (pair: Pair): Finding[] => {
  const inline = targetInline(pair)
  if (!inline.prose.includes('\\')) return []
  const own = new Set(sourceInline(pair).prose.match(unread))
  return [...inline.prose.matchAll(unread)].flatMap(({ 0: found, 1: code, index }) =>
    own.has(found)
      ? []
      : [
          foundInProse(inline, 'target', index, index + found.length, {
            message: saying('broken-characters.escape'),
            expected: [code ? String.fromCharCode(Number.parseInt(code, 16)) : ' '],
          }),
        ],
  )
}

/** Characters that were lost on the way. */
export const brokenCharacters: Rule = {
  meta: {
    id: 'broken-characters',
    severity: 'error',
    summary: 'No character was broken by a wrong encoding.',
    explanation:
      'A file was read in another encoding than it was written in: the replacement character stands for what was lost, “â€™” for an apostrophe. Restore the text from where it came, as UTF-8. An escape such as `\\n` or `\\u00e9` was left by a program that did not read it. A word of Latin letters with a Cyrillic or Greek one among them looks right and is found by no search.',
    scope: 'segment',
    fixable: false,
  },
  examples: {
    good: [
      { target: 'the café’s door' },
      {
        target: 'er sagte „Spaß“ …',
        languages: { source: 'zh-Hans', target: 'de' },
        why: 'a letter and a mark',
      },
      { target: '5 μm, TNFα and 10 MΩ', why: 'Greek letters that look like no Latin ones' },
      {
        source: '换行用 \\n 表示。',
        target: 'A line break is written \\n.',
        why: 'so it stands in the source',
      },
      { target: 'in C:\\new', why: 'a path' },
      {
        target: 'PDFа и IT-компания',
        languages: { source: 'zh-Hans', target: 'ru' },
        why: 'an abbreviation with a Russian ending',
      },
    ],
    bad: [
      { target: 'the caf\uFFFD', found: '\uFFFD' },
      { target: 'itâ€™s', found: 'â€™', expected: ['’'] },
      { target: 'cafÃ©', found: 'Ã©', expected: ['é'] },
      {
        target: 'the c\u043Empany',
        found: 'c\u043Empany',
        expected: ['company'],
        why: 'a Cyrillic letter among Latin ones',
      },
      { target: 'It grew.\\nWe too.', found: '\\n', expected: [' '], why: 'an escape of a program' },
      { target: 'the caf\\u00e9', found: '\\u00e9', expected: ['é'] },
    ],
  },
  look: pair => [...lostIn(pair), ...mixedIn(pair), ...escapesIn(pair)],
}
