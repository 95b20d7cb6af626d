import { primary } from '../../model/language.js'
import { saying } from '../../model/messages/message.js'
import { standsInSource } from '../as-in-source.js'
import { foundInProse } from '../finding.js'
import type { Inline } from '../inline/inline.js'
import { sourceInline, targetInline } from '../inline/inline-of.js'
import type { Pair } from '../pair.js'
import type { Finding, Languages, Rule } from '../rule.js'
import { intoEnglish, intoSpaced, isSpace } from '../scripts.js'

/** Words that stand twice in good text: “he had had enough”, “very, very” without its comma, “so so”. */
const doubled = new Set(
  'had that is very so no ha bye blah now far long many more really much big on in quack knock chop'.split(
    ' ',
  ),
)

/** “What it is is a park”: behind other words “is is” is a slip. */
const isSubject = (before: string): boolean =>
  /(?<!\p{L})(?:what|that|this|it|there|who|which|all|here)\s+$/iu.test(before)

/** Words that stand twice in good text of other languages: “das Haus, das das Kind sah”, “nous nous levons”, “чуть чуть”. */
const doubledIn: Readonly<Record<string, ReadonlySet<string>>> = {
  // Names of Latin letters, with which names such as CNN are spelled; the first is the particle إن as well.
  ar: new Set('إن بي سي دي تي إم إس إف'.split(' ')),
  de: new Set('das die der den dem des sie'.split(' ')),
  fr: new Set('nous vous en'.split(' ')),
  nl: new Set('die dat het'.split(' ')),
  ru: new Set('чуть еле вот очень'.split(' ')),
  uk: new Set('ледь ось'.split(' ')),
  sv: new Set('att'.split(' ')),
}

const mayDouble = (word: string, languages: Languages): boolean =>
  doubled.has(word) || (doubledIn[primary(languages.target)]?.has(word) ?? false)

/** Two words, twice: “in the in the park”. Two articles: “a an apple”. */
const twoTwice = /(?<![\p{L}\p{N}’'-])(\p{L}+ \p{L}+)\s+\1(?![\p{L}\p{N}’'-])/giu

/** Two words that join others: never said twice, whatever they are. */
const small = /^(?:the|an?|of|in|on|at|for|from|with|this|that|is|are|was|were|be|it|as)$/i

/** Words that stand between what is said again: “again and again and again”, “step by step by step”. */
const linking = /^(?:and|or|by|after|upon|to|on|ago|no)$/i

/** Whether two words may be said twice: with a word between that links them, one word four times, or a name. */
const mayBothDouble = (words: string, half: string): boolean => {
  const [one = '', other = ''] = half.split(' ')
  if (small.test(one) && small.test(other)) return false
  return (
    linking.test(one) ||
    linking.test(other) ||
    one.toLowerCase() === other.toLowerCase() ||
    /^\p{Lu}/u.test(words.slice(half.length).trim())
  )
}
const articles = /\b(?:a an|an a|the an?|an? the)(?= [a-z])/g

const twice = /(?<![\p{L}\p{N}\p{M}'’-])(\p{L}[\p{L}\p{M}'’]*)\s+\1(?![\p{L}\p{N}\p{M}'’-])/giu

/** Whether two letters are one, capital or small; of letters beyond ASCII it is left open. */
const mayBeSame = (one: number, other: number): boolean =>
  one > 0x7f || other > 0x7f || (one | 0x20) === (other | 0x20)

/** Letters, the apostrophe, and halves of letters beyond the basic plane. */
const letter = /[\p{L}\p{M}'’\p{Cs}]/u

const isLetter = (code: number): boolean => {
  const small = code | 0x20
  return (small >= 0x61 && small <= 0x7a) || letter.test(String.fromCharCode(code))
}

/** Whether the letters behind a blank may be those before it: asked first, as the expression takes ten times as long. */
const mayRepeat = (prose: string): boolean => {
  for (let at = 1; at < prose.length - 1; at += 1) {
    if (!isSpace(prose.charCodeAt(at)) || isSpace(prose.charCodeAt(at - 1))) continue
    let start = at + 1
    while (start < prose.length && isSpace(prose.charCodeAt(start))) start += 1
    let end = start
    while (end < prose.length && isLetter(prose.charCodeAt(end))) end += 1
    let back = 0
    while (back < end - start && mayBeSame(prose.charCodeAt(at - 1 - back), prose.charCodeAt(end - 1 - back)))
      back += 1
    if (end > start && back === end - start) return true
  }
  return false
}

/**
 * Whether two words may stand twice: the signs on both sides of a blank are those of the blank before the last. Asked first: one
 * English sentence in seven goes on to the expression, which takes 10 µs.
 */
const mayRepeatTwo = (prose: string): boolean => {
  const before: number[] = []
  const behind: number[] = []
  for (let at = 1; at < prose.length - 1; at += 1) {
    if (!isSpace(prose.charCodeAt(at)) || isSpace(prose.charCodeAt(at - 1))) continue
    let start = at + 1
    while (start < prose.length && isSpace(prose.charCodeAt(start))) start += 1
    const count = before.push(prose.charCodeAt(at - 1))
    behind.push(prose.charCodeAt(start))
    if (count < 3) continue
    if (
      mayBeSame(before[count - 3] ?? 0, before[count - 1] ?? 0) &&
      mayBeSame(behind[count - 3] ?? 0, behind[count - 1] ?? 0)
    )
      return true
  }
  return false
}

const ofEnglish = (pair: Pair, inline: Inline): Finding[] => [
  ...(mayRepeatTwo(inline.prose) ? [...inline.prose.matchAll(twoTwice)] : []).flatMap(
    ({ 0: words, 1: half = '', index }) =>
      mayBothDouble(words, half) || standsInSource(pair, index, index + words.length)
        ? []
        : [
            foundInProse(inline, 'target', index, index + words.length, {
              message: saying('repeated-words'),
              expected: [half],
            }),
          ],
  ),
  ...Array.from(inline.prose.matchAll(articles), ({ 0: words, index }) =>
    foundInProse(inline, 'target', index, index + words.length, {
      message: saying('repeated-words.articles'),
    }),
  ),
]

/** A name said twice is one: Bora Bora. A capital on the second word makes it a name: “from From or To”. */
const isName = (words: string, word: string): boolean =>
  /^\p{Lu}/u.test(words.slice(word.length).trim()) &&
  !(/^\p{Lu}/u.test(word) && joining.has(word.toLowerCase()))

/** Words that join others: they stand twice by mistake only, whatever is emphasised. */
const joining = new Set(
  'a an the of to in on at by for from with and or but as if is are was were be it its this that these those we you they he she'.split(
    ' ',
  ),
)

/** A word and what it names: “a parameter of name *name*”. The marks of emphasis or of a link stand between the two. */
const isNamed = (word: string, { text, span }: Inline, index: number, end: number): boolean => {
  const between = text.slice(span(index, index + word.length).end, span(end - word.length, end).start)
  return /\S/.test(between) && !joining.has(word.toLowerCase())
}

/** A sentence or what is left of one at the end, with the space before it. */
const sentence = /\s*(?:[^.!?。！？]|\.(?=[\p{L}\p{N}_]))+[.!?。！？]*["”’)»]*/gu

const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? ''

/** Of three words, or of six characters of a language that writes no spaces. */
const isLong = (words: string): boolean =>
  words.split(' ').length > 2 ||
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{6}/u.test(words)

/** Sentences that stand in a text already. */
const repeatedIn = (prose: string): { text: string; index: number }[] => {
  const seen = new Set<string>()
  return Array.from(prose.matchAll(sentence), ({ 0: text, index }) => ({ text, index })).filter(
    ({ text }) => {
      const words = wordsOf(text)
      const isKnown = seen.has(words)
      seen.add(words)
      return isKnown && isLong(words)
    },
  )
}

/** An end of a sentence and a letter behind it: most texts are one sentence, asked first. */
const mayHoldTwo = /[.!?。！？][\s\S]*[\p{L}\p{N}]/u

/** Sentences that stand twice, where the source says nothing twice. */
const sentencesTwice = (pair: Pair): Finding[] => {
  const inline = targetInline(pair)
  if (!mayHoldTwo.test(inline.prose)) return []
  const parts = sourceInline(pair).prose.match(/[^。！？；，\n]{2,}/g) ?? []
  if (new Set(parts).size < parts.length) return []
  return repeatedIn(inline.prose).map(({ text, index }) =>
    foundInProse(inline, 'target', index, index + text.length, {
      message: saying('repeated-words.sentence'),
      expected: [''],
    }),
  )
}

/** The same word twice. */
export const repeatedWords: Rule = {
  meta: {
    id: 'repeated-words',
    severity: 'warning',
    summary: 'No word stands twice in a row, and no sentence twice in a text.',
    explanation:
      'A word was typed twice, as often happens where a line ends or a sentence was changed; or a sentence was pasted twice. Delete one.',
    scope: 'segment',
    fixable: false,
  },
  examples: {
    good: [
      { target: 'He had had enough.' },
      { target: 'It is very very good.' },
      { target: 'What it is is a park.', why: 'a word and its verb' },
      { target: 'They flew to Bora Bora.' },
      { target: 'They tried again and again and again.' },
      { target: 'copied from From and To', why: 'a name' },
      { target: 'the man-made made sense', why: 'part of a compound' },
      {
        target: 'das Haus, das das Kind sah',
        languages: { source: 'zh-Hans', target: 'de' },
        why: 'a pronoun and an article',
      },
      { target: 'Nous nous levons.', languages: { source: 'zh-Hans', target: 'fr' } },
      {
        target: 'قناة سي إن إن',
        languages: { source: 'zh-Hans', target: 'ar' },
        why: 'letters spelled',
      },
      {
        source: '一是好，默认为真。二是快，默认为真。',
        target: 'First, it is good. It is true by default. Second, it is fast. It is true by default.',
        why: 'so does the source',
      },
      {
        source: '园.md 第一-园.md 第二-园.md',
        target: 'park.md first-park.md first-park.txt second-park.md',
        why: 'names of files',
      },
      { target: 'from 1 1 to 2', why: 'figures are no words' },
      { target: 'Use `the` the right way.', why: 'one of them is code' },
      { target: 'Pass a parameter of name *name*.', why: 'a word and what it names' },
      {
        source: '# apt-cache search apache apache - server',
        target: '# apt-cache search apache apache - server',
        why: 'so it stands in the source',
      },
    ],
    bad: [
      { target: 'We opened the the new park.', found: 'the the', expected: ['the'] },
      { target: 'The the park opened.', found: 'The the', expected: ['The'] },
      { target: 'The The park opened.', found: 'The The', expected: ['The'] },
      { target: 'a walk in the in the park', found: 'in the in the', expected: ['in the'] },
      { target: 'We opened the new park new park.', found: 'new park new park', expected: ['new park'] },
      { target: 'The park is is open.', found: 'is is', expected: ['is'] },
      { target: 'It is a an apple.', found: 'a an', why: 'two articles' },
      {
        source: '公司去年成立。',
        target: 'The firm was founded last year. The firm was founded last year.',
        found: ' The firm was founded last year.',
        expected: [''],
        why: 'a sentence',
      },
      {
        source: '天气很好。',
        target: '天気がいいです。天気がいいです。',
        languages: { source: 'zh-Hans', target: 'ja' },
        found: '天気がいいです。',
        expected: [''],
      },
      { target: 'We opened **the** the park.', found: 'the** the', expected: ['the'], why: 'markup between' },
    ],
  },
  look: (pair, { languages }) => {
    const inline = targetInline(pair)
    const sentences = sentencesTwice(pair)
    if (!intoSpaced(languages)) return sentences
    const english = intoEnglish(languages) ? ofEnglish(pair, inline) : []
    if (!mayRepeat(inline.prose)) return [...english, ...sentences]
    const twofold = [...inline.prose.matchAll(twice)].flatMap(({ 0: words, 1: word = '', index }) =>
      (mayDouble(word.toLowerCase(), languages) &&
        (word !== 'is' || !intoEnglish(languages) || isSubject(inline.prose.slice(0, index)))) ||
      isName(words, word) ||
      isNamed(word, inline, index, index + words.length) ||
      standsInSource(pair, index, index + words.length)
        ? []
        : [
            foundInProse(inline, 'target', index, index + words.length, {
              message: saying('repeated-words'),
              expected: [word],
            }),
          ],
    )
    return [...english, ...twofold, ...sentences]
  },
}
