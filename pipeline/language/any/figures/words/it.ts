import type { Words } from './words.js'

const tens = {
  20: 'vent',
  30: 'trent',
  40: 'quarant',
  50: 'cinquant',
  60: 'sessant',
  70: 'settant',
  80: 'ottant',
  90: 'novant',
}

/** ventuno, trentotto: tens lose their vowel before one and eight. */
const elided = Object.fromEntries(
  Object.entries(tens).flatMap(([ten, word]) => [
    [Number(ten) + 1, `${word}uno|${word}un`],
    [Number(ten) + 8, `${word}otto`],
  ]),
)

/** Italian. */
export const italian: Words = {
  numbers: {
    ...elided,
    2: 'due',
    3: 'tre|tré',
    4: 'quattro',
    5: 'cinque',
    6: 'sei',
    7: 'sette',
    8: 'otto',
    9: 'nove',
    10: 'dieci',
    11: 'undici',
    12: 'dodici',
    13: 'tredici',
    14: 'quattordici',
    15: 'quindici',
    16: 'sedici',
    17: 'diciassette',
    18: 'diciotto',
    19: 'diciannove',
    20: 'venti',
    30: 'trenta',
    40: 'quaranta',
    50: 'cinquanta',
    60: 'sessanta',
    70: 'settanta',
    80: 'ottanta',
    90: 'novanta',
    100: 'cento|centinaio',
    1000: 'mille|migliaio',
  },
  scales: { 1000: 'mila', 1e6: 'milione|milioni', 1e9: 'miliardo|miliardi' },
  units: {
    kg: 'chilo|chili',
    t: 'tonnellata|tonnellate',
    GBP: 'sterlina|sterline',
    pound: 'libbra|libbre',
    dollar: 'dollaro|dollari',
    EUR: 'euro',
    JPY: 'yen',
    CNY: 'yuan|renminbi',
    C: 'gradi celsius|gradi centigradi|ºc',
    F: 'gradi fahrenheit',
    deg: 'grado|gradi',
  },
  noUnits: 'in|ha|a',
  percents: 'per cento',
  to: 'a|ai|agli|alle|fino a',
  and: 'e|ed|o',
  clock: {
    hour: 'ore|h',
    at: 'alle|dalle|ore',
    morning: 'del mattino|di mattina',
    later: 'del pomeriggio|di sera|della sera',
  },
  decade: { before: "anni [’']?" },
  about: 'circa|quasi|oltre|più di',
  quarter: { behind: '[°º] trimestre' },
  relative: {
    year: "quest[’']anno|(?:scorso|prossimo) anno|anno (?:scorso|prossimo|in corso)",
    month: '(?:questo|scorso|prossimo|stesso) mese|mese (?:scorso|prossimo|precedente)',
    day: '(?<!\\p{L})(?:ieri|oggi|domani|recentemente)(?!\\p{L})|giorno (?:prima|dopo|seguente|successivo|precedente)|stesso giorno',
  },
  century: { before: 'secolo', behind: '[°º]? secolo' },
}
