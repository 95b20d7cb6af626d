import { type Gathered, gathered } from '../gathered.js'
import { targetInline } from '../inline/inline-of.js'
import { once } from '../once.js'
import type { Pair } from '../pair.js'
import { isPinyinOf, lettersOf } from '../pinyin/readings.js'
import { soundsIn } from '../pinyin/sounds.js'
import { looksPinyin } from '../pinyin/syllables.js'
import type { Context, Spelling } from '../rule.js'
import { parted } from './compound.js'
import { isKnown } from './word.js'

/** A word that is neither in the dictionary nor right for another reason. */
export interface Unknown {
  /** Offsets of the prose. */
  start: number
  end: number
  word: string
  /** What it may have been meant to be, the likeliest first; none where nothing is near. */
  suggestions: string[]
}

/** A word of Latin letters, no part of an address, a name with figures or capitals inside, an @handle, or a word that an invisible sign parts. */
const words =
  /(?<![\p{L}\p{N}\p{M}\p{Cf}._@#/'’])[A-Za-z][a-z\u00C0-\u024F]{2,}(?:['’][a-z]+)?(?![\p{L}\p{N}\p{M}\p{Cf}_@/]|[.'’]\p{L})/gu

interface Word {
  text: string
  index: number
}

/** The words of a target: its document asks for them, and the pair itself. */
const wordsIn = once((pair: Pair): readonly Word[] =>
  Array.from(targetInline(pair).prose.matchAll(words), ({ 0: text, index }) => ({ text, index })),
)

const hasApostrophe = /['’]/

/** A word without its genitive. */
const baseOf = (word: string): string => (hasApostrophe.test(word) ? word.replace(/['’]s?$/, '') : word)

/** How often words stand in a document that a dictionary may not know. */
export const wordCounts: Gathered<ReadonlyMap<string, number>> = gathered({
  begin: () => new Map<string, number>(),
  add: (counts, pair) => {
    for (const { text } of wordsIn(pair)) counts.set(text, (counts.get(text) ?? 0) + 1)
  },
  tell: counts => counts,
})

/** As often as this a word is meant so: a term or a name is written again, a slip is not. */
const often = 3

const isAccepted = (word: string, pair: Pair, { accepted, terms, pairs }: Context): boolean => {
  const small = word.toLowerCase()
  return (
    accepted.has(small) ||
    (wordCounts(pairs).get(word) ?? 0) >= often ||
    pair.source.toLowerCase().includes(small) ||
    terms.some(({ preferred }) => preferred.some(form => form.toLowerCase().includes(small))) ||
    isPinyinOf(pair, lettersOf(word))
  )
}

/** Words of foreign phrases that English has taken over, known beside their partner alone. */
const foreign =
  /\b(?:a priori|a posteriori|alma mater|ad litem|bona fide|de[ -]facto|de[ -]jure|en masse|per annum|per[ -]capita|prima ballerinas?|prima donnas?|per diem|persona (?:non )?grata|prima facie|pro rata|vice versa|ad hoc|et al|per se|status quo|laissez faire|nouveaux? riches?|haute couture|hors d|coups? d|raison d)(?![a-z])/gi

/** pre-emptive, known as one word; a word of a foreign phrase. */
const isPhrase = (prose: string, at: number, word: string, { knows }: Spelling): boolean => {
  const before = /([a-z]+)-$/i.exec(prose.slice(0, at))?.[1]
  const inPhrase = [...prose.matchAll(foreign)].some(
    ({ 0: { length }, index }) => index <= at && at < index + length,
  )
  return inPhrase || (before !== undefined && knows(`${before}${word}`.toLowerCase()))
}

/** A name that is known with its capital alone: monday, beijing. */
const capitalOf = (word: string, { knows }: Spelling): string | undefined => {
  const capital = word.charAt(0).toUpperCase() + word.slice(1)
  return capital !== word && word.length > 3 && knows(capital) ? capital : undefined
}

/** A word of four letters is an abbreviation more often than a slip, but for two letters that changed places. */
const isLikely = (word: string, suggestion: string): boolean =>
  word.length > 4 || [...word].sort().join('') === [...suggestion].sort().join('')

/** A capital says nothing of the first word of a sentence. */
const startsSentence = (prose: string, at: number): boolean =>
  /(?:^|[.!?:]\s+)[\s“"‘'([]*$/.test(prose.slice(0, at))

/** Whether the document writes what is proposed for a word: “Bureau”, where “Buerau” was written once. “Tmall” is no mall. */
const isWritten = (word: string, suggestions: readonly string[], { pairs }: Context): boolean =>
  suggestions.some(suggestion => suggestion.charAt(0) === word.charAt(0) && wordCounts(pairs).has(suggestion))

/**
 * A word with a capital is a name, but for one that is a slip away from an ordinary word, is long or meant for one that the document
 * writes, and is heard in no name of the source.
 */
const isName = (
  pair: Pair,
  word: string,
  isFirst: boolean,
  suggestions: readonly string[],
  context: Context,
): boolean =>
  /^\p{Lu}/u.test(word) &&
  ((wordCounts(context.pairs).get(word) ?? 0) > 1 ||
    !suggestions.some(suggestion => context.spelling?.knows(suggestion.toLowerCase())) ||
    (word.length < (isFirst ? 6 : 7) && !isWritten(word, suggestions, context)) ||
    soundsIn(pair, word))

/** What stands before a name. */
const title = /\b(?:Mrs?|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Capt|Sgt|Rev)\.? $/

/** A word behind a title, or behind a capital and a hyphen: “Ka-shing”. */
const isIntroduced = (prose: string, start: number): boolean => {
  const before = prose.slice(0, start)
  return /\p{Lu}\p{L}*-$/u.test(before) || (/\p{Lu}/u.test(prose.charAt(start)) && title.test(before))
}

/** A name of several words, none of which is known: “Losang Jamcan”. A given name in pinyin behind a surname: “Xi Jinping”. */
const isOfName = (prose: string, start: number, end: number, { knows }: Spelling): boolean => {
  if (!/\p{Lu}/u.test(prose.charAt(start))) return false
  const beside = [
    /(\p{Lu}\p{L}+) $/u.exec(prose.slice(0, start))?.[1],
    /^ (\p{Lu}\p{L}+)/u.exec(prose.slice(end))?.[1],
  ]
  return (
    beside.some(other => other !== undefined && !knows(other) && !knows(other.toLowerCase())) ||
    (beside[0] !== undefined &&
      [beside[0], prose.slice(start, end)].every(word => looksPinyin(lettersOf(word))))
  )
}

/** Bold or italics in the middle of a word show how it is made: `**u**mounts`. */
const isParted = (pair: Pair, start: number, end: number): boolean => {
  const place = targetInline(pair).span(start, end)
  return place.end - place.start !== end - start
}

/** How many words of italics must be unknown, of those of three letters, for it to be of another language. */
const halfOf = (words: readonly string[], knows: (word: string) => boolean): boolean =>
  words.length > 2 && words.filter(word => !knows(word)).length * 2 >= words.length

/** Whether a place of the prose lies in italics of another language: `*Longum iter est*`. */
const foreignIn = (pair: Pair, knows: (word: string) => boolean): ((at: number) => boolean) => {
  const { marks, text, span } = targetInline(pair)
  const strange = marks.filter(
    ({ kind, start, end }) =>
      kind === 'emphasis' &&
      halfOf(
        text
          .slice(start, end)
          .toLowerCase()
          .match(/[a-z]{3,}/g) ?? [],
        knows,
      ),
  )
  return at => {
    const place = strange.length > 0 ? span(at, at).start : 0
    return strange.some(({ start, end }) => start <= place && place < end)
  }
}

const memories = once((_: Context) => new Map<Pair, Unknown[]>())

/** The words of a target that nobody knows; none without a dictionary. Two rules ask, it is answered once. */
export const unknownIn = (pair: Pair, context: Context): Unknown[] => {
  const memory = memories(context)
  const found = memory.get(pair) ?? find(pair, context)
  memory.set(pair, found)
  return found
}

const find = (pair: Pair, context: Context): Unknown[] => {
  const { spelling } = context
  if (!spelling) return []
  const { prose } = targetInline(pair)
  const strange = foreignIn(pair, spelling.knows)
  return wordsIn(pair).flatMap(({ text, index }) => {
    const base = baseOf(text)
    const word = base.replace('’', "'")
    const end = index + base.length
    const hyphens = { before: prose[index - 1] === '-', behind: prose[end] === '-' }
    if (isKnown(word, spelling, hyphens) || isAccepted(word, pair, context)) return []
    if (strange(index) || isParted(pair, index, end)) return []
    if (isPhrase(prose, index, word, spelling) || isIntroduced(prose, index)) return []
    const capital = capitalOf(word, spelling)
    const slips = capital
      ? [capital]
      : spelling.suggest(word).filter(suggestion => suggestion === capital || isLikely(word, suggestion))
    const suggestions = slips.length > 0 ? slips : parted(word, spelling)
    if (isOfName(prose, index, end, spelling) && !isWritten(word, suggestions, context)) return []
    return isName(pair, word, startsSentence(prose, index), suggestions, context)
      ? []
      : [{ start: index, end, word, suggestions }]
  })
}
