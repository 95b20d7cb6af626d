import type { Stretch } from '../protocol.js'
import type { Word } from './words.js'

/** A character that cannot be seen, or that looks as a plain space does. */
export interface Invisible extends Stretch {
  name: Word
  /** How the Unicode Standard shortens its name, or its code. */
  short: string
  /** It has no width: only what stands beside it can be painted. */
  isNarrow: boolean
}

type Known = Pick<Invisible, 'name' | 'short'>

/** By character. UAX #9, §2 has those that turn the order. */
const known: Readonly<Record<string, Known>> = {
  '\u00A0': { name: 'sign.noBreakSpace', short: 'NBSP' },
  '\u00AD': { name: 'sign.softHyphen', short: 'SHY' },
  '\u061C': { name: 'sign.arabicLetterMark', short: 'ALM' },
  '\u200B': { name: 'sign.zeroWidthSpace', short: 'ZWSP' },
  '\u200C': { name: 'sign.nonJoiner', short: 'ZWNJ' },
  '\u200D': { name: 'sign.joiner', short: 'ZWJ' },
  '\u200E': { name: 'sign.leftToRightMark', short: 'LRM' },
  '\u200F': { name: 'sign.rightToLeftMark', short: 'RLM' },
  '\u202A': { name: 'sign.leftToRightEmbedding', short: 'LRE' },
  '\u202B': { name: 'sign.rightToLeftEmbedding', short: 'RLE' },
  '\u202C': { name: 'sign.endOfEmbedding', short: 'PDF' },
  '\u202D': { name: 'sign.leftToRightOverride', short: 'LRO' },
  '\u202E': { name: 'sign.rightToLeftOverride', short: 'RLO' },
  '\u202F': { name: 'sign.narrowSpace', short: 'NNBSP' },
  '\u2060': { name: 'sign.wordJoiner', short: 'WJ' },
  '\u2066': { name: 'sign.leftToRightIsolate', short: 'LRI' },
  '\u2067': { name: 'sign.rightToLeftIsolate', short: 'RLI' },
  '\u2068': { name: 'sign.firstStrongIsolate', short: 'FSI' },
  '\u2069': { name: 'sign.endOfIsolate', short: 'PDI' },
  '\uFEFF': { name: 'sign.byteOrderMark', short: 'BOM' },
}

/** Spaces of other widths than the plain one. That of Chinese and Japanese is theirs. */
const spaces = /[\u1680\u2000-\u200A\u205F]/

/** The joiner of emoji, and what belongs to it, is no stranger. */
const invisible =
  /[\p{Cc}\u00A0\u00AD\u061C\u1680\u180E\u2000-\u200C\u200E\u200F\u2028-\u202F\u205F-\u206F\uFEFF\u{E0000}-\u{E007F}]|(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D/gu

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

const nameOf = (character: string): Known =>
  known[character] ?? {
    name: spaces.test(character) ? 'sign.otherSpace' : 'sign.control',
    short: codeOf(character),
  }

/** The characters of a text that nobody sees, in its order. */
export const invisiblesIn = (text: string): Invisible[] =>
  [...text.matchAll(invisible)].map(({ 0: character, index }) => ({
    ...nameOf(character),
    start: index,
    end: index + character.length,
    isNarrow: !/\s/.test(character) || character === '\uFEFF',
  }))

const before = /.\p{M}*$/su
const after = /^.\p{M}*/su

/** A letter and what stands over it are no longer, in UTF-16 units. */
const longest = 8

/** What is painted so that one sees where it stands: itself, or its neighbours. */
export const shownAt = (text: string, { start, end, isNarrow }: Invisible): Stretch =>
  isNarrow
    ? {
        start: start - (before.exec(text.slice(Math.max(0, start - longest), start))?.[0].length ?? 0),
        end: end + (after.exec(text.slice(end, end + longest))?.[0].length ?? 0),
      }
    : { start, end }
