/** Latin letters and those of other scripts that look the same, place by place. Unicode confusables.txt, one letter to one. */
const alike = [
  { latin: 'aceopxyisjhABCEHIJKMOPSTXY', other: 'асеорхуіѕјһАВСЕНІЈКМОРЅТХУ' },
  { latin: 'ovABEHIKMNOPTXYZ', other: 'ονΑΒΕΗΙΚΜΝΟΡΤΧΥΖ' },
]

const table = (from: 'latin' | 'other', to: 'latin' | 'other', sets: typeof alike): Map<string, string> =>
  new Map(sets.flatMap(set => [...set[from]].map((letter, at) => [letter, set[to][at] ?? letter] as const)))

const toLatin = table('other', 'latin', alike)
const toCyrillic = table('latin', 'other', alike.slice(0, 1))

const turned = (word: string, letters: ReadonlyMap<string, string>): string =>
  Array.from(word, letter => letters.get(letter) ?? letter).join('')

const count = (word: string, script: RegExp): number => word.match(script)?.length ?? 0

/**
 * A word in which a few letters are of another script, put into one: “cоmpany” with a Cyrillic о. Undefined for a word in one
 * script, for one whose foreign letters look like none of its own (μm), and for an abbreviation with an ending (PDFа).
 */
export const inOneScript = (word: string): string | undefined => {
  const latin = count(word, /\p{Script=Latin}/gu)
  const others = count(word, /[\p{Script=Cyrillic}\p{Script=Greek}]/gu)
  if (latin === 0 || others === 0 || /^\p{Lu}{2,}\p{Script=Cyrillic}+$/u.test(word)) return undefined
  const meant = latin >= others ? turned(word, toLatin) : turned(word, toCyrillic)
  return /^(?:[\p{Script=Latin}\p{M}]+|[\p{Script=Cyrillic}\p{M}]+)$/u.test(meant) ? meant : undefined
}
