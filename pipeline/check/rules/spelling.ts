import { foundInProse } from '../finding.js'
import { targetInline } from '../inline/inline-of.js'
import { once } from '../once.js'
import type { Pair } from '../pair.js'
import { pinyinWords } from '../pinyin/readings.js'
import type { Context, Rule, Spelling } from '../rule.js'
import { intoEnglish } from '../scripts.js'

/** A word of Latin letters, no part of an address, a name with figures or capitals inside, or an @handle. */
const words =
  /(?<![\p{L}\p{N}\p{M}._@#/'’])[A-Za-z][a-z\u00C0-\u024F]{2,}(?:['’][a-z]+)?(?![\p{L}\p{N}\p{M}_@/]|[.'’]\p{L})/gu

const beginnings =
  /^(?:anti|auto|bio|co|counter|cross|cyber|de|dis|eco|electro|geo|hydro|hyper|inter|macro|mega|meta|micro|mid|mini|mis|multi|nano|neo|non|out|over|photo|poly|post|pre|pro|pseudo|re|semi|sub|super|tele|thermo|trans|ultra|un|under)(?=[a-z]{3})/

/** The shortest part of a compound: steelmaking, webpage, hotpot. */
const part = 3

const isCompound = (word: string, { knows }: Spelling): boolean => {
  for (let cut = part; cut <= word.length - part; cut += 1)
    if (Math.max(cut, word.length - cut) > part && knows(word.slice(0, cut)) && knows(word.slice(cut)))
      return true
  return false
}

const known: (spelling: Spelling) => Map<string, boolean> = once(() => new Map<string, boolean>())

const decide = (word: string, spelling: Spelling): boolean => {
  const small = word.toLowerCase()
  return (
    spelling.knows(word) ||
    spelling.knows(small) ||
    (beginnings.test(small) && spelling.knows(small.replace(beginnings, ''))) ||
    (small.length >= 8 && isCompound(small, spelling))
  )
}

/** Whether a dictionary knows a word, or what it is made of; remembered with the dictionary. */
const isKnown = (word: string, spelling: Spelling): boolean => {
  const memory = known(spelling)
  const found = memory.get(word) ?? decide(word, spelling)
  memory.set(word, found)
  return found
}

/** How often the words with a capital stand in a document: a name is written again, a slip is not. */
const names = once((pairs: readonly Pair[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const pair of pairs)
    for (const [word] of targetInline(pair).prose.matchAll(words))
      if (/^\p{Lu}/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
})

/** A word with a capital is a name, but for a long one that is one slip away from an ordinary word. */
const isName = (word: string, suggestions: readonly string[], { pairs, spelling }: Context): boolean =>
  /^\p{Lu}/u.test(word) &&
  (word.length < 7 ||
    (names(pairs).get(word) ?? 0) > 1 ||
    !suggestions.some(suggestion => spelling?.knows(suggestion.toLowerCase())))

const isAccepted = (word: string, pair: Pair, { accepted, terms }: Context): boolean => {
  const small = word.toLowerCase()
  return (
    accepted.has(small) ||
    pair.source.toLowerCase().includes(small) ||
    terms.some(({ preferred }) => preferred.some(form => form.toLowerCase().includes(small))) ||
    pinyinWords(pair).has(small)
  )
}

/** Words no dictionary knows. */
export const spelling: Rule = {
  meta: {
    id: 'spelling',
    severity: 'warning',
    summary: 'Every word is in the dictionary, the glossary or a name.',
    explanation:
      'The word is in neither the American nor the British dictionary, is not made of words that are, and is no name of the source in pinyin. Mend it, or add it to the glossary.',
    scope: 'segment',
    fixable: false,
  },
  applies: intoEnglish,
  examples: {
    good: [
      { target: 'the growth', dictionary: ['the', 'growth'] },
      { target: 'steelmaking', dictionary: ['steel', 'making'], why: 'made of two words' },
      { target: 'reopened', dictionary: ['opened'] },
      { source: '嘉峪关', target: 'in Jiayuguan', dictionary: ['in'], why: 'pinyin' },
      { source: 'Element 组件', target: 'element', dictionary: ['in'], why: 'it stands in the source' },
      { target: 'Schmidt', dictionary: ['in'], why: 'a name' },
      { target: 'polysilicon', dictionary: ['in'], accepted: ['polysilicon'] },
      { target: 'see duizhao.config, GW, iPhone, h2o', dictionary: ['see'] },
      { target: 'it’s the park’s', dictionary: ["it's", 'the', "park's"] },
    ],
    bad: [
      { target: 'the grwoth', dictionary: ['the', 'growth'], found: 'grwoth', expected: ['growth'] },
      {
        target: 'the Goverment',
        dictionary: ['the', 'government'],
        found: 'Goverment',
        expected: ['Government'],
      },
      { target: 'a xyzzyx', dictionary: ['the'], found: 'xyzzyx' },
    ],
  },
  look: (pair, context) => {
    const { spelling: dictionary } = context
    if (!dictionary) return []
    const inline = targetInline(pair)
    return [...inline.prose.matchAll(words)].flatMap(({ 0: found, index }) => {
      const word = found.replace('’', "'")
      if (
        isKnown(word, dictionary) ||
        isKnown(word.replace(/'s$/, ''), dictionary) ||
        isAccepted(word, pair, context)
      )
        return []
      const expected = dictionary.suggest(word)
      if (isName(word, expected, context)) return []
      return [
        foundInProse(inline, 'target', index, index + found.length, {
          expected,
          ...(expected.length === 0 ? { wanted: 'a word of the dictionary' } : {}),
        }),
      ]
    })
  },
}
