/** Writes a number from 1; undefined where the style has no way of writing it. */
type Write = (number: number) => string | undefined

/** Digits in the places of tens. CSS Counter Styles 3 §3.1.5. */
const numeric =
  (digits: string): Write =>
  number =>
    [...String(number)].map(digit => [...digits][Number(digit)]).join('')

/** The ten digits from a code point on. */
const digitsFrom = (zero: number): Write =>
  numeric(Array.from({ length: 10 }, (_, digit) => String.fromCodePoint(zero + digit)).join(''))

/** a, b … z, aa, ab. §3.1.4. */
const alphabetic =
  (letters: string): Write =>
  number => {
    const alphabet = [...letters]
    let text = ''
    for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / alphabet.length))
      text = (alphabet[(rest - 1) % alphabet.length] ?? '') + text
    return text
  }

/** So many signs, and no more. §3.1.2. */
const fixed =
  (signs: string): Write =>
  number =>
    [...signs][number - 1]

/** §3.1.6, the weights of `roman`: up to 3999. */
const roman =
  (letters: string): Write =>
  number => {
    if (number > 3999) return undefined
    const [i, v, x, l, c, d, m] = [...letters]
    const weights: [number, string][] = [
      [1000, `${m}`],
      [900, `${c}${m}`],
      [500, `${d}`],
      [400, `${c}${d}`],
      [100, `${c}`],
      [90, `${x}${c}`],
      [50, `${l}`],
      [40, `${x}${l}`],
      [10, `${x}`],
      [9, `${i}${x}`],
      [5, `${v}`],
      [4, `${i}${v}`],
      [1, `${i}`],
    ]
    let rest = number
    let text = ''
    for (const [weight, letter] of weights) {
      text += letter.repeat(Math.floor(rest / weight))
      rest %= weight
    }
    return text
  }

/**
 * Chinese numerals up to 9999. §7.1.1: a zero for each gap; written informally, 10 to 19 begin with the ten.
 * @param signs ten digits, then ten, hundred and thousand.
 */
const chinese =
  (signs: string, isInformal: boolean): Write =>
  number => {
    if (number > 9999) return undefined
    const all = [...signs]
    const zero = all[0] ?? ''
    const digits = [...String(number)].map(Number)
    const parts = digits.map((digit, index) => {
      const place = digits.length - 1 - index
      return digit === 0 ? zero : `${all[digit]}${place > 0 ? all[9 + place] : ''}`
    })
    const text = parts
      .join('')
      .replace(new RegExp(`${zero}+`, 'g'), zero)
      .replace(new RegExp(`${zero}$`), '')
    return isInformal && number >= 10 && number <= 19 ? text.slice(1) : text
  }

const styles = {
  decimal: numeric('0123456789'),
  'decimal-leading-zero': number => String(number).padStart(2, '0'),
  'arabic-indic': digitsFrom(0x660),
  persian: digitsFrom(0x6f0),
  devanagari: digitsFrom(0x966),
  bengali: digitsFrom(0x9e6),
  tamil: digitsFrom(0xbe6),
  thai: digitsFrom(0xe50),
  lao: digitsFrom(0xed0),
  tibetan: digitsFrom(0xf20),
  myanmar: digitsFrom(0x1040),
  khmer: digitsFrom(0x17e0),
  mongolian: digitsFrom(0x1810),
  'cjk-decimal': numeric('〇一二三四五六七八九'),
  'lower-roman': roman('ivxlcdm'),
  'upper-roman': roman('IVXLCDM'),
  'lower-alpha': alphabetic('abcdefghijklmnopqrstuvwxyz'),
  'upper-alpha': alphabetic('ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
  'lower-latin': alphabetic('abcdefghijklmnopqrstuvwxyz'),
  'upper-latin': alphabetic('ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
  'lower-greek': alphabetic('αβγδεζηθικλμνξοπρστυφχψω'),
  'cjk-earthly-branch': fixed('子丑寅卯辰巳午未申酉戌亥'),
  'cjk-heavenly-stem': fixed('甲乙丙丁戊己庚辛壬癸'),
  'simp-chinese-informal': chinese('零一二三四五六七八九十百千', true),
  'simp-chinese-formal': chinese('零壹贰叁肆伍陆柒捌玖拾佰仟', false),
  'trad-chinese-informal': chinese('零一二三四五六七八九十百千', true),
  'trad-chinese-formal': chinese('零壹貳參肆伍陸柒捌玖拾佰仟', false),
} satisfies Record<string, Write>

/** A way of writing numbers, by its name in CSS. */
export type CounterStyle = keyof typeof styles

export const counterStyles = Object.keys(styles) as CounterStyle[]

/**
 * A number as a CSS counter style writes it; as figures where the style cannot. CSS Counter Styles 3 §6 and §7.
 * @param number from 1.
 */
export const counterText = (number: number, style: CounterStyle): string => {
  const write: Write = styles[style]
  return write(number) ?? String(number)
}

/** The characters that a style writes the first thousand numbers with: what a font must hold. */
export const counterCharacters = (style: CounterStyle): string =>
  [...new Set(Array.from({ length: 999 }, (_, index) => counterText(index + 1, style)).join(''))].join('')
