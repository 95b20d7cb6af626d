/** Cardinal number words below a hundred. */
export const small: ReadonlyMap<string, number> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value] as const),
)

export const tens: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, index * 10 + 20] as const),
)

/** Ordinal words below a hundred that are not tens and unit. */
export const ordinals: ReadonlyMap<string, number> = new Map([
  ...'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
    .split(' ')
    .map((word, value) => [word, value] as const),
  ...'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'
    .split(' ')
    .map((word, index) => [word, index * 10 + 20] as const),
  ['hundredth', 100],
  ['thousandth', 1000],
  ['millionth', 1_000_000],
  ['billionth', 1_000_000_000],
  ['trillionth', 1_000_000_000_000],
])

/** Scale words, written out and short. */
export const scales: ReadonlyMap<string, bigint> = new Map([
  ['hundred', 100n],
  ['thousand', 1000n],
  ['million', 1_000_000n],
  ['billion', 1_000_000_000n],
  ['trillion', 1_000_000_000_000n],
  ['quadrillion', 1_000_000_000_000_000n],
])

/** Short scales glued to digits or a space behind: 35m, £11bn, 2k. */
export const shortScales: ReadonlyMap<string, bigint> = new Map([
  ['k', 1000n],
  ['K', 1000n],
  ['m', 1_000_000n],
  ['M', 1_000_000n],
  ['mn', 1_000_000n],
  ['mln', 1_000_000n],
  ['mil', 1_000_000n],
  ['bn', 1_000_000_000n],
  ['bln', 1_000_000_000n],
  ['B', 1_000_000_000n],
  ['b', 1_000_000_000n],
  ['tn', 1_000_000_000_000n],
  ['trn', 1_000_000_000_000n],
  ['T', 1_000_000_000_000n],
])

/** What a fraction's lower number is called. */
export const denominators: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['quarter', 4],
  ['quarters', 4],
  ...[...ordinals]
    .filter(([, value]) => value > 2)
    .flatMap(([word, value]): [string, number][] => [
      [word, value],
      [`${word}s`, value],
    ]),
])

const monthNames =
  'january february march april may june july august september october november december'.split(' ')
const monthShort = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

export const months: ReadonlyMap<string, number> = new Map([
  ...monthNames.map((word, index) => [word, index + 1] as const),
  ...monthShort.map((word, index) => [word, index + 1] as const),
  ['sept', 9],
])
/** Months that are words of the language too. */
export const doubtfulMonths: ReadonlySet<string> = new Set([
  'may',
  'march',
  'mar',
  'jan',
  'dec',
  'jun',
  'august',
])

const dayNames = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')

export const weekdays: ReadonlyMap<string, number> = new Map(
  dayNames.flatMap((word, index) => [[word, index + 1] as const, [`${word}s`, index + 1] as const]),
)
/** Short names of days, which count before a full stop, a comma or a date. */
export const shortWeekdays: ReadonlyMap<string, number> = new Map(
  dayNames.flatMap((word, index) =>
    [3, 4, 5]
      .filter(length => length < word.length - 2 && !/^s/.test(word))
      .map(length => [word.slice(0, length), index + 1] as const),
  ),
)

/** Words that hold a small number without saying it: they only find partners. */
export const implied: ReadonlyMap<string, number> = new Map([
  ['both', 2],
  ['duplicate', 2],
  ['triplicate', 3],
  ['quadruplicate', 4],
  ['couple', 2],
  ['pair', 2],
  ['pairs', 2],
  ['twin', 2],
  ['twins', 2],
  ['duo', 2],
  ['dual', 2],
  ['bilateral', 2],
  ['mutual', 2],
  ['either', 2],
  ['two-way', 2],
  ['twosome', 2],
  ['trio', 3],
  ['threesome', 3],
  ['trilogy', 3],
  ['tetralogy', 4],
  ['quadruplets', 4],
  ['triplets', 3],
  ['trilateral', 3],
  ['tripartite', 3],
  ['foursome', 4],
  ['foursomes', 4],
  ['fourball', 4],
  ['fourballs', 4],
  ['quad', 4],
  ['quads', 4],
  ['quartet', 4],
  ['quartets', 4],
  ['quintet', 5],
  ['quintuplets', 5],
  ['sextet', 6],
  ['single', 1],
  ['sole', 1],
  ['once', 1],
  ['twice', 2],
  ['thrice', 3],
  ['triangle', 3],
  ['quartic', 4],
  ['quaternion', 4],
  ['quaternions', 4],
  ['quintic', 5],
  ['quadrilateral', 4],
  ['pentagon', 5],
  ['pentagonal', 5],
  ['hexagon', 6],
  ['hexagonal', 6],
  ['octagon', 8],
  ['octagonal', 8],
  ['tetrahedron', 4],
  ['tetrahedral', 4],
  ['octahedron', 8],
  ['dodecahedron', 12],
  ['icosahedron', 20],
  ['another', 2],
  ['biennial', 2],
  ['biennially', 2],
  ['bimonthly', 2],
  ['biweekly', 2],
  ['fortnightly', 2],
  ['triennial', 3],
  ['quadrennial', 4],
  ['secondary', 2],
  ['tertiary', 3],
  ['primary', 1],
  ['firstly', 1],
  ['secondly', 2],
  ['thirdly', 3],
  ['fourthly', 4],
  ['fifthly', 5],
  ['centenary', 100],
  ['centennial', 100],
  ['centenarian', 100],
  ['bicentenary', 200],
  ['bicentennial', 200],
  ['sesquicentennial', 150],
  ['septuagenarian', 70],
  ['octogenarian', 80],
  ['nonagenarian', 90],
  ['sexagenarian', 60],
  ['heptathlon', 7],
  ['pentathlon', 5],
  ['decathlon', 10],
  ['triathlon', 3],
  ['nines', 9],
  ['nil', 0],
  ['zeros', 0],
  ['zeroes', 0],
  ['none', 0],
  ['nobody', 0],
  ['no', 0],
  ['deuce', 2],
  ['binary', 2],
  ['octal', 8],
  ['decimal', 10],
  ['hexadecimal', 16],
  ['hex', 16],
  ['monthly', 1],
  ['unilateral', 1],
])

/** twenties … nineties: years of a century, or of an age. */
export const decadeWords: ReadonlyMap<string, number> = new Map(
  'twenties thirties forties fifties sixties seventies eighties nineties'
    .split(' ')
    .map((word, index) => [word, index * 10 + 20] as const),
)

/** Places by their names, and ordinals that are a scale by themselves. */
export const ranks: ReadonlyMap<string, number> = new Map([
  ['gold', 1],
  ['silver', 2],
  ['bronze', 3],
  ['runner', 2],
  ['runners', 2],
  ['runoff', 2],
  ['penultimate', 2],
  ['wwi', 1],
  ['wwii', 2],
  ['hundredth', 100],
  ['thousandth', 1000],
])

/** Words for a multiple. */
export const multiples: ReadonlyMap<string, number> = new Map([
  ['double', 2],
  ['doubles', 2],
  ['doubled', 2],
  ['doubling', 2],
  ['redoubled', 2],
  ['twice', 2],
  ['twofold', 2],
  ['triple', 3],
  ['triples', 3],
  ['tripled', 3],
  ['tripling', 3],
  ['threefold', 3],
  ['treble', 3],
  ['trebled', 3],
  ['quadruple', 4],
  ['quadrupled', 4],
  ['quadrupling', 4],
  ['fourfold', 4],
  ['quintupled', 5],
  ['fivefold', 5],
  ['sixfold', 6],
  ['sevenfold', 7],
  ['eightfold', 8],
  ['ninefold', 9],
  ['tenfold', 10],
  ['hundredfold', 100],
])

/** Scales in the plural: how much, not how many. */
export const magnitudes: ReadonlyMap<string, bigint> = new Map([
  ['tens', 10n],
  ['dozens', 10n],

  ['hundreds', 100n],
  ['thousands', 1000n],
  ['millions', 1_000_000n],
  ['billions', 1_000_000_000n],
  ['trillions', 1_000_000_000_000n],
])
