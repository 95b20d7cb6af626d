/** A word that is spelt in two ways: its other spelling, and the way it is spelt in. */
export interface Variant {
  style: 'British' | 'American' | '-ise' | '-ize'
  other: string
}

/** One family of words: how each side spells it, and how one is made of the other. */
interface Family {
  /** A word of the first style, with the parts that both spellings share as groups. */
  first: RegExp
  /** A word of the second style; undefined where both countries know it (program, meter). */
  second?: RegExp
  toSecond: string
  toFirst: string
}

/** -our, -or; not -orous, -oration, -orary, which both spell so. */
const our =
  'ard|arm|behavi|cand|clam|col|demean|endeav|fav|ferv|flav|glam|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|sav|splend|tum|val|vap|vig'
const ll =
  'cancel|channel|counsel|dial|enamel|equal|fuel|initial|label|level|marvel|model|panel|quarrel|rival|shovel|signal|spiral|total|travel|tunnel'
const re = 'cent|fib|kilomet|centimet|millimet|lit|lust|sab|somb|spect|theat'

/** British and American. */
const country: readonly Family[] = [
  {
    first: new RegExp(`^(un|dis)?(${our})our(?!ous)([a-z]*)$`),
    second: new RegExp(`^(un|dis)?(${our})or(?!ous|at|ary|if|i[sz]|iou|ist|ic)([a-z]*)$`),
    toSecond: '$1$2or$3',
    toFirst: '$1$2our$3',
  },
  {
    first: new RegExp(`^(${ll})l(ed|ing|ers?|ors?)$`),
    second: new RegExp(`^(${ll})(ed|ing|ers?|ors?)$`),
    toSecond: '$1$2',
    toFirst: '$1l$2',
  },
  {
    first: new RegExp(`^(${re})re(s?)$`),
    second: new RegExp(`^(${re})er(s?)$`),
    toSecond: '$1er$2',
    toFirst: '$1re$2',
  },
  {
    first: /^(def|off|pret)ence(s|less)?$/,
    second: /^(def|off|pret)ense(s|less)?$/,
    toSecond: '$1ense$2',
    toFirst: '$1ence$2',
  },
  {
    first: /^(anal|paral|catal)ys(e|ed|es|ing)$/,
    second: /^(anal|paral|catal)yz(e|ed|es|ing)$/,
    toSecond: '$1yz$2',
    toFirst: '$1ys$2',
  },
  {
    first: /^(enrol|fulfil|instal)(s|ment|ments)$/,
    second: /^(enrol|fulfil|instal)l(s|ment|ments)$/,
    toSecond: '$1l$2',
    toFirst: '$1$2',
  },
  {
    first: /^(sk|w)ilful(ly|ness)?$/,
    second: /^(sk|w)illful(ly|ness)?$/,
    toSecond: '$1illful$2',
    toFirst: '$1ilful$2',
  },
  { first: /^gre(y|ys|yed|yish)$/, second: /^gra(y|ys|yed|yish)$/, toSecond: 'gra$1', toFirst: 'gre$1' },
  {
    first: /^(m)ould(s|ed|ing|y)?$/,
    second: /^(m)old(s|ed|ing|y)?$/,
    toSecond: '$1old$2',
    toFirst: '$1ould$2',
  },
  { first: /^plough(s|ed|ing)?$/, second: /^plow(s|ed|ing)?$/, toSecond: 'plow$1', toFirst: 'plough$1' },
  { first: /^alumini(um)$/, second: /^alumin(um)$/, toSecond: 'alumin$1', toFirst: 'alumini$1' },
  {
    first: /^sulph(ur|uric|ate|ates|ide|ides)$/,
    second: /^sulf(ur|uric|ate|ates|ide|ides)$/,
    toSecond: 'sulf$1',
    toFirst: 'sulph$1',
  },
  {
    first: /^sceptic(s|al|ally|ism)?$/,
    second: /^skeptic(s|al|ally|ism)?$/,
    toSecond: 'skeptic$1',
    toFirst: 'sceptic$1',
  },
  {
    first: /^jeweller(y|s)?$/,
    second: /^jewel(?:r(y)|er(s)?)$/,
    toSecond: 'jewelr$1',
    toFirst: 'jeweller$1',
  },
  {
    first: /^manoeuvr(e|ed|es|ing|able)$/,
    second: /^maneuver(|ed|s|ing|able)$/,
    toSecond: 'maneuver',
    toFirst: 'manoeuvre',
  },
  {
    first: /^(an|h|p)ae(sth|mo|diatr)([a-z]*)$/,
    second: /^(an|h|p)e(sth|mo|diatr)([a-z]+)$/,
    toSecond: '$1e$2$3',
    toFirst: '$1ae$2$3',
  },
  { first: /^catalogu(e|ed|es)$/, second: /^catalog(|ed|s)$/, toSecond: 'catalog', toFirst: 'catalogue' },
  { first: /^licence(s?)$/, toSecond: 'license$1', toFirst: 'licence$1' },
  { first: /^practis(e|ed|es|ing)$/, toSecond: 'practic$1', toFirst: 'practis$1' },
  { first: /^programme(s?)$/, toSecond: 'program$1', toFirst: 'programme$1' },
  { first: /^metre(s?)$/, toSecond: 'meter$1', toFirst: 'metre$1' },
]

/** Stems of verbs in -ise or -ize; both are British, -ize alone is American. */
const stems =
  'apolog|author|capital|categor|central|character|commercial|custom|digit|digital|emphas|equal|familiar|final|general|global|harmon|hospital|immun|industrial|initial|item|legal|liberal|local|material|maxim|memor|minim|mobil|modern|monopol|national|neutral|normal|optim|organ|penal|popular|priorit|privat|public|rational|real|recogn|reorgan|revital|special|stabil|standard|summar|symbol|synchron|urban|util|visual'
const endings = '(e|ed|es|ing|ation|ations|er|ers|able)'
const ise: readonly Family[] = [
  {
    first: new RegExp(`^(un|re|de)?(${stems})is${endings}$`),
    second: new RegExp(`^(un|re|de)?(${stems})iz${endings}$`),
    toSecond: '$1$2iz$3',
    toFirst: '$1$2is$3',
  },
]

const variantIn = (
  families: readonly Family[],
  [one, other]: readonly [Variant['style'], Variant['style']],
  word: string,
): Variant | undefined => {
  for (const { first, second, toSecond, toFirst } of families) {
    if (first.test(word)) return { style: one, other: word.replace(first, toSecond) }
    if (second?.test(word)) return { style: other, other: word.replace(second, toFirst) }
  }
  return undefined
}

/** So many words are remembered with their other spelling: texts use few words again and again. */
const remembered = 20_000

const remembering = (
  variantOf: (word: string) => Variant | undefined,
): ((word: string) => Variant | undefined) => {
  const known = new Map<string, Variant | undefined>()
  return word => {
    const found = known.get(word)
    if (found || known.has(word)) return found
    if (known.size >= remembered) known.clear()
    const variant = variantOf(word)
    known.set(word, variant)
    return variant
  }
}

/** How a word in small letters is spelt where countries differ; undefined for all other words. */
export const countryVariant = remembering(word => variantIn(country, ['British', 'American'], word))

/** Whether a verb is spelt in -ise or -ize. */
export const iseVariant = remembering(word => variantIn(ise, ['-ise', '-ize'], word))
