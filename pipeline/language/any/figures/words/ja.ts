import type { Words } from './words.js'

const digits = [...'一二三四五六七八九']

/** 一 to 九十九. */
const numerals = Object.fromEntries(
  Array.from({ length: 99 }, (_, index): [number, string] => {
    const [tens, ones] = [Math.floor((index + 1) / 10), (index + 1) % 10]
    const ten = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens - 1]}十`
    return [index + 1, `${ten}${digits[ones - 1] ?? ''}`]
  }),
)

/** 百, 二百 to 九百; 千, 二千 to 九千. */
const many = Object.fromEntries(
  [100, 1000].flatMap(scale =>
    ['', ...digits.slice(1)].map((digit, index): [number, string] => [
      (index + 1) * scale,
      `${digit}${scale === 100 ? '百' : '千'}`,
    ]),
  ),
)

/** Japanese. */
export const japanese: Words = {
  numbers: { ...numerals, ...many },
  scales: { 1000: '千', 1e7: '千万', 1e11: '千億' },
  yuan: '元',
  units: {
    km: 'キロメートル',
    m: 'メートル',
    cm: 'センチメートル|センチ',
    mm: 'ミリメートル|ミリ',
    kg: 'キログラム',
    t: 'トン',
    foot: 'フィート',
    inch: 'インチ',
    yard: 'ヤード',
    mile: 'マイル',
    year: '歳|才',
    pound: 'ポンド',
    dollar: 'ドル|米ドル',
    EUR: 'ユーロ',
    JPY: '円',
    CNY: '人民元|元',
    C: '℃',
    F: '℉',
    deg: '度',
    km2: '平方キロメートル|平方キロ',
    m2: '平方メートル',
    m3: '立方メートル',
  },
  percents: 'パーセント|％',
  to: 'から|ないし|[-－〜～]',
  and: 'と|や|、',
  decade: { behind: '年代' },
  about: '約|およそ|ほぼ',
  quarter: { behind: '四半期' },
  relative: {
    year: '[昨今去来本]年',
    month: '[今先来前翌同本]月|最近',
    day: '[昨今明前翌同当]日|[昨今]夜|[昨今]朝|先日|最近|このほど|今週|先週|来週|週末',
  },
  century: { behind: '世紀' },
}
