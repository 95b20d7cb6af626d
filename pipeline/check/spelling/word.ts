import { once } from '../once.js'
import type { Spelling } from '../rule.js'
import { isCompound } from './compound.js'

const beginnings =
  'anti auto bio co counter cross cyber de dis eco electro geo hydro hyper inter macro mega meta micro mid mini mis multi nano neo neuro non organo out over petro photo physio poly post pre pro pseudo re semi socio sub super tele thermo trans ultra un under'.split(
    ' ',
  )

/** The longest first: counter- is no co-. */
const beginning = new RegExp(
  `^(?:${beginnings.toSorted((one, other) => other.length - one.length).join('|')})(?=.*[aeiouy])(?=.{4})`,
)

const alone = new Set([...beginnings, 'per', 'quasi', 'sino', 'vice'])

/** A word that is a beginning by itself, before a hyphen: pre-, socio-, Sino-. */
const isBeginning = (word: string): boolean => alone.has(word)

/** Endings that make words of words, and what the word had in their place: globals, customizable, templating, genomic. */
const endings: readonly [RegExp, readonly string[]][] = [
  [/ies$/, ['y']],
  [/(?:s|'s)$/, ['']],
  [/(?:ed|er|ers|ing|ings|able|ible)$/, ['', 'e']],
  [/(?:ly|ness|less|ful|like|wise|ward|wards|hood|ship)$/, ['']],
  [/i[sz](?:e|es|ed|ing|er|ers|able|ation|ations)$/, ['', 'e', 'y', 'ic', 'al']],
  [/ic(?:al|ally)?$/, ['ics']],
  [/ability$/, ['able', '', 'e']],
  [/(?:ation|ations|ator|ators|ative)$/, ['ate', 'e', '', 'ify']],
]

const stems = (word: string): string[] =>
  endings.flatMap(([ending, instead]) =>
    ending.test(word) ? instead.map(text => word.replace(ending, text)).filter(stem => stem.length > 3) : [],
  )

const ofVerb = /(?:ed|er|ers|ing|ings)$/
const ofIze = /i[sz](?:e|es|ed|ing|er|ers|able|ation|ations)$/

/** Whether a dictionary knows any form of a verb: launch has launching, finis has none. */
const isVerb = (stem: string, { knows }: Spelling): boolean =>
  [`${stem}ed`, `${stem}d`, `${stem.replace(/e$/, '')}ing`].some(knows)

/** inlined is in and lined. */
const isLonger = (word: string, { knows }: Spelling): boolean =>
  [2, 3, 4].some(cut => beginsSmall.test(word.slice(0, cut)) && knows(word.slice(cut)))

const beginsSmall = /^(?:in|on|up|by|re|out|off|back|over)$/

/** Whether the stem of a word takes its ending: stable no -ize, finis no -ed. */
const takes = (word: string, ending: string, spelling: Spelling): boolean => {
  const stem = word.slice(0, -ending.length)
  if (ofIze.test(ending)) return spelling.knows(stem)
  return (
    [stem, `${stem}e`].some(each => spelling.knows(each) && isVerb(each, spelling)) ||
    isLonger(word, spelling)
  )
}

/** A slip that an ending hides: “finised”, “stablize”. The stem does not take it, and a word that does is one slip away. */
const isHiddenSlip = (word: string, spelling: Spelling): boolean => {
  const ize = ofIze.exec(word)
  const ending = (ize && ize.index > 3 ? ize : ofVerb.exec(word))?.[0]
  if (ending === undefined || !stems(word).some(stem => spelling.knows(stem))) return false
  return (
    !takes(word, ending, spelling) &&
    spelling.suggest(word).some(other => other.endsWith(ending) && other.startsWith(word.charAt(0)))
  )
}

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

/** A word, one but for what may be a slip, or none. */
type Known = 'word' | 'slip' | 'none'

/** Who lives in a place that is known with its capital: Yorkers. */
const isOfPlace = (word: string, { knows }: Spelling): boolean => {
  const place = word.replace(/ers?$/, '')
  return place !== word && /^[A-Z]/.test(place) && knows(place)
}

const knownAs = (word: string, spelling: Spelling): Known => {
  const small = word.toLowerCase()
  if (spelling.knows(word) || spelling.knows(small) || isOfPlace(word, spelling)) return 'word'
  if (!isMade(small, spelling)) return 'none'
  // Messinger is a name.
  return word === small && isHiddenSlip(word, spelling) ? 'slip' : 'word'
}

const memories = once((_: Spelling) => new Map<string, Known>())

/** What stands beside a word: a hyphen before it, behind it. */
export interface Hyphens {
  before: boolean
  behind: boolean
}

/**
 * Whether a word is right, by itself or by what it is made of; remembered with the dictionary. Before a hyphen it may be a
 * beginning; behind one, any noun takes an -ed: warm-hearted.
 */
export const isKnown = (word: string, spelling: Spelling, { before, behind }: Hyphens): boolean => {
  const memory = memories(spelling)
  let known = memory.get(word)
  if (known === undefined) {
    known = knownAs(word, spelling)
    memory.set(word, known)
  }
  if (known === 'word') return true
  return (known === 'slip' && before) || (behind && isBeginning(word.toLowerCase()))
}
