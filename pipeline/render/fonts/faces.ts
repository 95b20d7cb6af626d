import { type LanguageTag, script } from '../../model/language.js'

/** What a run of text is for. */
export const roles = ['text', 'strong', 'emphasis', 'title', 'note', 'interface', 'code'] as const
export type Role = (typeof roles)[number]

/** Where pages are read: the eye is nearer to a screen's note than to paper's. */
export type Medium = 'screen' | 'print'

/** A face of the page: what CSS calls it, and where it is cut from. */
export interface Face {
  /** Part of the file's name. */
  name: string
  family: string
  /** CSS font-weight, a range where one face serves two. */
  weight: string
  style: 'normal' | 'italic'
  /** Files in npm packages, looked through in order for each character. */
  files: readonly string[]
  /** Axes of variable files are pinned: Chromium makes Type 3 fonts of variable ones in PDF. */
  axes?: Record<string, number>
  /** Further descriptors of the `@font-face` rule. */
  descriptors?: string
}

/** The Chinese em box centred in its line: the first baselines of a row are level then (measured: 0 px apart). */
export const centred = 'ascent-override:88%;descent-override:12%;line-gap-override:0%'

const notoSerif = (weight: string): string =>
  `@expo-google-fonts/noto-serif-sc/${weight}/NotoSerifSC_${weight}.ttf`
const notoSans = (weight: string): string =>
  `@expo-google-fonts/noto-sans-sc/${weight}/NotoSansSC_${weight}.ttf`
const sourceSans = (weight: string): string =>
  `@expo-google-fonts/source-sans-3/${weight}/SourceSans3_${weight}.ttf`

const sourceSerif = (style: string): string[] =>
  ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic', 'cyrillic-ext'].map(
    range => `@fontsource-variable/source-serif-4/files/source-serif-4-${range}-opsz-${style}.woff2`,
  )

const han = (name: string, weight: string, file: string): Face => ({
  name: `zh-${name}`,
  family: name === 'sans' ? 'zh sans' : 'zh serif',
  weight,
  style: 'normal',
  files: [file],
  descriptors: centred,
})

const latin = (name: string, family: string, opsz: number, wght: number, rest: Partial<Face> = {}): Face => ({
  name: `latin-${name}`,
  family,
  weight: String(wght),
  style: 'normal',
  files: sourceSerif(rest.style ?? 'normal'),
  axes: { opsz, wght },
  ...rest,
})

const hanText = han('text', '400', notoSerif('400Regular'))
const hanStrong = han('bold', '600 700', notoSerif('700Bold'))

const hanSans = han('sans', '400', notoSans('400Regular'))

/** Chinese: Noto Serif and Sans SC. It has no italic: emphasis is dots under the characters. */
const hanFaces: Record<Role, Face> = {
  text: hanText,
  strong: hanStrong,
  emphasis: hanText,
  title: han('title', '500', notoSerif('500Medium')),
  note: hanText,
  interface: hanSans,
  code: hanSans,
}

/**
 * Latin, Greek and Cyrillic: Source Serif 4 and Source Sans 3, from which the Latin inside Noto SC is drawn, so that figures
 * in both columns are one design. Optical sizes by ink measured beside the Chinese: 18 for text, 20 for headings,
 * 48 for titles, 14 (paper: 9) for notes.
 */
const latinFaces = (medium: Medium): Record<Role, Face> => ({
  text: latin('text', 'latin serif', 18, 400),
  strong: latin('bold', 'latin serif', 20, 600, { weight: '600 700' }),
  emphasis: latin('italic', 'latin serif', 18, 400, { style: 'italic' }),
  title: latin('title', 'latin display', 48, 400),
  note: latin('note', 'latin caption', medium === 'print' ? 9 : 14, 400),
  interface: {
    name: 'latin-sans',
    family: 'latin sans',
    weight: '400',
    style: 'normal',
    files: [sourceSans('400Regular')],
  },
  code: {
    name: 'latin-mono',
    family: 'latin mono',
    weight: '400',
    style: 'normal',
    files: ['@expo-google-fonts/source-code-pro/400Regular/SourceCodePro_400Regular.ttf'],
  },
})

/** The scripts that have faces of ours; the others are set in the reader's fonts. */
export type FaceScript = 'han' | 'latin'

/** Which of them a script (ISO 15924) is set in. */
const scripts: Record<string, FaceScript> = { Hans: 'han', Latn: 'latin', Grek: 'latin', Cyrl: 'latin' }

/** The faces of a script, if there are any. */
export const faceScript = (script: string): FaceScript | undefined =>
  Object.hasOwn(scripts, script) ? scripts[script] : undefined

const names: Record<FaceScript, string> = { han: 'Noto Serif SC', latin: 'Source Serif 4' }

/** What the text faces of some languages are called, for a colophon. */
export const familyNames = (languages: readonly LanguageTag[]): string[] => [
  ...new Set(languages.flatMap(language => faceScript(script(language)) ?? []).map(found => names[found])),
]

/** The table of faces. */
export const facesFor = (medium: Medium): Record<FaceScript, Record<Role, Face>> => ({
  han: hanFaces,
  latin: latinFaces(medium),
})
