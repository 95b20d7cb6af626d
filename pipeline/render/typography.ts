import { type LanguageTag, script } from '../model/language.js'

/** How a script is set. Sizes in px of a root of 16; they come out as rem and follow the reader's choice. */
export interface Typography {
  /** Size and leading on wide screens, and below 64rem. */
  wide: [size: number, leading: number]
  narrow: [size: number, leading: number]
  /** Width of its column beside another, in rem: Chinese 24 characters, English about 64. */
  width: number
  /** Families behind those of the page's own fonts. */
  serif: string
  sans: string
  /** The face of titles and that of notes, where they are not those of the text: `latin display`, `latin caption`. */
  cut?: 'substituted' | 'plain'
}

const latinSerif =
  '"latin serif","latin serif substitute","Source Serif 4",Charter,Georgia,"zh serif","zh serif substitute"'
const latinSans = '"latin sans","latin sans substitute","Source Sans 3",system-ui'

/** Unmeasured scripts: taller than Latin, which suits most of them. */
const other: Typography = {
  wide: [18, 30],
  narrow: [17, 28],
  width: 34,
  serif: '"latin serif","Source Serif 4",serif',
  sans: '"latin sans",system-ui,sans-serif',
  cut: 'plain',
}

const latin: Typography = {
  wide: [18, 27],
  narrow: [17, 26],
  width: 34,
  serif: `${latinSerif},serif`,
  sans: `${latinSans},"zh sans","zh sans substitute",sans-serif`,
  cut: 'substituted',
}

const han = (serif: string, sans: string): Typography => ({
  wide: [18, 32],
  narrow: [17, 30],
  width: 27.05,
  serif: `${serif},"latin serif","latin serif substitute",serif`,
  sans: `${sans},"latin sans","latin sans substitute",sans-serif`,
})

/**
 * By script (ISO 15924). Where a script is not Latin the substitute of our Latin face is left out: it has letters of other
 * scripts, too, and would take them from the fonts behind it. What is not here is set as `other`.
 */
const scripts: Record<string, Typography> = {
  Hans: han(
    '"zh serif","zh serif substitute","Noto Serif CJK SC","Source Han Serif SC","Songti SC",SimSun',
    '"zh sans","zh sans substitute","Noto Sans CJK SC","PingFang SC","Microsoft YaHei"',
  ),
  Hant: han(
    '"Noto Serif CJK TC","Source Han Serif TC","Songti TC",PMingLiU',
    '"Noto Sans CJK TC","PingFang TC","Microsoft JhengHei"',
  ),
  Jpan: han(
    '"Noto Serif CJK JP","Hiragino Mincho ProN","Yu Mincho","MS PMincho"',
    '"Noto Sans CJK JP","Hiragino Sans","Yu Gothic",Meiryo',
  ),
  Kore: {
    ...other,
    wide: [17, 30],
    narrow: [16, 28],
    serif: '"latin serif","Noto Serif CJK KR","Nanum Myeongjo","AppleMyungjo",Batang,serif',
    sans: '"latin sans","Noto Sans CJK KR","Apple SD Gothic Neo","Malgun Gothic",sans-serif',
  },
  Latn: latin,
  Grek: latin,
  Cyrl: latin,
  Arab: {
    ...other,
    wide: [20, 36],
    narrow: [19, 34],
    serif: '"latin serif","Noto Naskh Arabic",Amiri,"Geeza Pro","Traditional Arabic",serif',
    sans: '"latin sans","Noto Sans Arabic","Segoe UI",Tahoma,sans-serif',
  },
  Hebr: {
    ...other,
    serif: '"latin serif","Noto Serif Hebrew","New Peninim MT",David,serif',
    sans: '"latin sans","Noto Sans Hebrew","Arial Hebrew",Arial,sans-serif',
  },
}

/** How a language is set. */
export const typographyOf = (language: LanguageTag): Typography => {
  const written = script(language)
  return (Object.hasOwn(scripts, written) && scripts[written]) || other
}

const rem = (pixels: number): string => `${pixels / 16}rem`

/** One side of a page: the language of the source or of the translation. */
export interface Side {
  name: 'source' | 'target'
  language: LanguageTag
}

const declare = (values: [name: string, value: string][]): string =>
  values.map(([name, value]) => `--${name}:${value}`).join(';')

const sizes = (sides: readonly Side[], width: 'wide' | 'narrow'): string =>
  declare(
    sides.flatMap(({ name, language }): [string, string][] => {
      const [size, leading] = typographyOf(language)[width]
      return [
        [`${name}-size`, rem(size)],
        [`${name}-leading`, rem(leading)],
      ]
    }),
  )

const cuts: Record<NonNullable<Typography['cut']>, (family: string) => string> = {
  substituted: family => `"${family}","${family} substitute",`,
  plain: family => `"${family}",`,
}

/** The families of titles or of notes. */
const inCut = (family: string, { cut, serif }: Typography): string =>
  cut ? `${cuts[cut](family)}${serif}` : serif

/**
 * The custom properties of a page's languages: `--source-size`, `--source-leading`, `--source-serif`, `--source-display`, `--source-note`, `--source-sans`,
 * `--source-width` (a number of rem) and `--source-track`, and the same for `target`. A publisher may set any of them.
 */
export const languageProperties = (sides: readonly Side[]): string => {
  const fixed = sides.flatMap(({ name, language }): [string, string][] => {
    const typography = typographyOf(language)
    const { serif, sans, width } = typography
    return [
      [`${name}-serif`, serif],
      [`${name}-display`, inCut('latin display', typography)],
      [`${name}-note`, inCut('latin caption', typography)],
      [`${name}-sans`, sans],
      [`${name}-width`, String(width)],
      [`${name}-track`, `${width}fr`],
    ]
  })
  return `:root{${declare(fixed)};${sizes(sides, 'wide')}}@media(max-width:63.99rem){:root{${sizes(sides, 'narrow')}}}`
}
