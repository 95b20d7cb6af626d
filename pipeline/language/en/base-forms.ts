import { irregularWords } from './irregular-words.js'

/** Words that end like a plural and are none. */
const unchanging = new Set(['gas', 'lens', 'means', 'news', 'series', 'species', 'always', 'perhaps'])

/** An ending with what may have stood in its place: `ies` → y. The stem keeps a vowel and two letters at least. */
const endings: readonly [ending: RegExp, stems: readonly string[]][] = [
  [/ies$/, ['y', 'ie']],
  [/(?<=[sxz]|ch|sh|o)es$/, ['']],
  [/(?<![siu])s$/, ['']],
  [/ied$/, ['y', 'ie']],
  [/ed$/, ['', 'e']],
  [/ying$/, ['y', 'ie', 'ye']],
  [/(?<!y)ing$/, ['', 'e']],
]

/** `plann` → plan, `programm` → program. */
const undoubled = (stem: string): string[] => (/([bdfgklmnprstvz])\1$/.test(stem) ? [stem.slice(0, -1)] : [])

const isStem = (stem: string): boolean => stem.length >= 2 && /[aeiouy]/.test(stem)

/** Without the possessive: `state’s` → state, `states’` → states. */
const owner = (word: string): string => word.replace(/['’]s$|(?<=s)['’]$/, '')

/**
 * The words that an English word may be a form of, itself among them: plural, third person, past, participle,
 * possessive. More rather than fewer: `hoping` → hoping, hop, hope. Two words are forms of one word when they
 * have a base form in common. @param word in lower case.
 */
export const baseForms = (word: string): Set<string> => {
  const bare = owner(word)
  const forms = new Set([bare])
  const irregular = irregularWords.get(bare)
  if (irregular) forms.add(irregular)
  if (unchanging.has(bare)) return forms
  for (const [ending, replacements] of endings) {
    if (!ending.test(bare)) continue
    const stem = bare.replace(ending, '')
    if (!isStem(stem)) continue
    for (const replacement of replacements) forms.add(stem + replacement)
    if (replacements.includes('')) for (const single of undoubled(stem)) forms.add(single)
  }
  return forms
}
