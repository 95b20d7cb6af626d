import type { Spelling } from '../rule.js'

/** Words that join others, and make no compound with another one: “thefunction” has lost its space. */
const joining = new Set(
  'a about after again all also although among an and another any are as at be because been before being between both but by can cannot could did do does done during each either even ever every few for from had has have having he her here him his how however if in into is it its just like many may might more most much must nearly neither never no nor not now of often on only onto or other our several shall she should since so some still such than that the their them then there these they this those though to too unless until upon very via was we were what when where whether which while who whom whose why will with within without would yet you your'.split(
    ' ',
  ),
)

/** Of these, what compounds do begin or end with: inbound, standby, allspice. */
const apart = (word: string): boolean => joining.has(word) && word.length > 2 && word !== 'all'

/** The shortest part of a compound: steelmaking, webpage, hotpot. */
const part = 3

/** Nouns that many compounds end in: homeware, steelwork, troublespot. */
const tails =
  /^(?:house|land|line|maker|making|man|master|mate|men|people|room|side|spot|time|ware|wing|woman|women|wood|work|worker|yard)s?$/

/** Endings of words that begin no compound: “usesradar”, “buildingmaterials”, “fullyopen”. */
const inflected = /(?:(?<!s)s|ed|ing|ly|ion|al|ive|ment|ity|ous|ant|ent|est)$/

/** The first word of a compound is short. */
const longest = 6

/** Whether two words may stand in one, as far as their forms say. */
const mayJoin = (one: string, other: string): boolean =>
  !apart(one) &&
  !apart(other) &&
  Math.max(one.length, other.length) > part &&
  (tails.test(other) ||
    (one.length <= longest && !(one.length > 4 && inflected.test(one)) && !/ly$/.test(other)))

/** All ways to cut a word in two that a dictionary knows. */
const cuts = (word: string, least: number, knows: Spelling['knows']): [string, string][] => {
  const found: [string, string][] = []
  for (let cut = least; cut <= word.length - least; cut += 1) {
    const [one, other] = [word.slice(0, cut), word.slice(cut)]
    if (knows(one) && knows(other)) found.push([one, other])
  }
  return found
}

/** Two words in one; not where one slip makes an ordinary word of it: “consstent” is no stent. */
export const isCompound = (word: string, { knows, suggest }: Spelling): boolean => {
  const joined = cuts(word, part, knows).filter(([one, other]) => mayJoin(one, other))
  return (
    joined.some(([one, other]) => one.length > part && tails.test(other)) ||
    (joined.length > 0 && suggest(word).length === 0)
  )
}

/** Two words without their space: “intothe”, “buildingmaterials”. One joins others, or both are long and make no compound. */
export const parted = (word: string, { knows }: Spelling): string[] =>
  cuts(word, 1, knows)
    .filter(
      ([one, other]) =>
        (joining.has(one) && other.length > 2) ||
        (joining.has(other) && one.length > 2 && word.length > 4) ||
        (Math.min(one.length, other.length) > 3 && !mayJoin(one, other)),
    )
    .map(([one, other]) => `${one} ${other}`)
