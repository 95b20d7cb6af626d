import { once } from '../once.js'
import type { Spelling } from '../rule.js'

const beginnings =
  'anti auto bio co counter cross cyber de dis eco electro geo hydro hyper inter macro mega meta micro mid mini mis multi nano neo neuro non organo out over petro photo physio poly post pre pro pseudo re semi socio sub super tele thermo trans ultra un under'.split(
    ' ',
  )

const beginning = new RegExp(`^(?:${beginnings.join('|')})(?=.*[aeiouy])(?=.{4})`)

const alone = new Set([...beginnings, 'per', 'quasi', 'sino', 'vice'])

/** A word that is a beginning by itself, before a hyphen: pre-, socio-, Sino-. */
const isBeginning = (word: string): boolean => alone.has(word)

/** Endings that make words of words, and what the word had in their place: globals, customizable, templating. */
const endings: readonly [RegExp, readonly string[]][] = [
  [/ies$/, ['y']],
  [/(?:s|'s)$/, ['']],
  [/(?:ed|er|ers|ing|ings|able|ible)$/, ['', 'e']],
  [/(?:ly|ness|less|ful|like|wise|ward|wards|hood|ship)$/, ['']],
  [/i[sz](?:e|es|ed|ing|er|ers|able|ation|ations)$/, ['', 'e', 'y', 'ic', 'al']],
  [/ability$/, ['able', '', 'e']],
  [/(?:ation|ations|ator|ators|ative)$/, ['ate', 'e', '', 'ify']],
]

/** The shortest part of a compound: steelmaking, webpage, hotpot. */
const part = 3

/** Two words in one; not where one slip makes an ordinary word of it: “consstent” is no stent. */
const isCompound = (word: string, { knows, suggest }: Spelling): boolean => {
  for (let cut = part; cut <= word.length - part; cut += 1)
    if (Math.max(cut, word.length - cut) > part && knows(word.slice(0, cut)) && knows(word.slice(cut)))
      return suggest(word).length === 0
  return false
}

const stems = (word: string): string[] =>
  endings.flatMap(([ending, instead]) =>
    ending.test(word) ? instead.map(text => word.replace(ending, text)).filter(stem => stem.length > 3) : [],
  )

/** Whether a word is made of what a dictionary knows: two words, a beginning, an ending, or two of these. */
const isMade = (word: string, spelling: Spelling, depth = 2): boolean => {
  if (spelling.knows(word)) return true
  if (depth === 0) return false
  const shorter = [...(beginning.test(word) ? [word.replace(beginning, '')] : []), ...stems(word)]
  return (
    shorter.some(stem => isMade(stem, spelling, depth - 1)) ||
    (word.length >= 8 && isCompound(word, spelling))
  )
}

const memories = once((_: Spelling) => new Map<string, boolean>())

/**
 * Whether a word is right, by itself or by what it is made of; remembered with the dictionary.
 * @param hyphenated whether a hyphen follows: then it may be a beginning.
 */
export const isKnown = (word: string, spelling: Spelling, hyphenated: boolean): boolean => {
  const memory = memories(spelling)
  let found = memory.get(word)
  if (found === undefined) {
    found = spelling.knows(word) || isMade(word.toLowerCase(), spelling)
    memory.set(word, found)
  }
  return found || (hyphenated && isBeginning(word.toLowerCase()))
}
