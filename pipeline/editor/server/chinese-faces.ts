/** A Chinese face of the editor's styles, as CSS names it. */
export interface ChineseFace {
  family: string
  /** A weight or a range of weights, as in `font-weight`. */
  weight: string
  /** The face where it is installed: then nothing is loaded. */
  local: string
  /** The name of its file without its ending: `sans-sc-400`. */
  file: string
}

/** Characters that are loaded together. */
export interface Slice {
  /** What stands behind the name of a face's file: `-1` in `sans-sc-400-1.ttf`. */
  suffix: string
  characters: string
}

/** The characters of a row of GB/T 2312 (EUC-CN: two bytes, both from A1 to FE). */
const row = (first: number): string => {
  const decoder = new TextDecoder('gbk')
  const bytes = Array.from({ length: 0xfe - 0xa0 }, (_, index) => [first, 0xa1 + index]).flat()
  return decoder.decode(Uint8Array.from(bytes)).replace(/\P{Script=Han}/gu, '')
}

const rows = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, index) => row(from + index)).join('')

const characters = (from: number, to: number): string =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index))

/**
 * A Chinese face has 30,000 characters, 10 to 15 MB, and a page that loads one holds it twice. What most texts need is
 * loaded by itself: marks with the 3,755 characters of level 1 of GB/T 2312 (in the order of their pinyin, by use), then
 * the 3,008 of level 2. Whoever writes another one gets the whole face.
 */
export const slices: readonly Slice[] = [
  {
    suffix: '-1',
    characters: `${characters(0x20, 0x2e7f)}${characters(0x3000, 0x303f)}${characters(0xff00, 0xffef)}${rows(0xb0, 0xd7)}`,
  },
  { suffix: '-2', characters: `${characters(0x3040, 0x312f)}${rows(0xd8, 0xf7)}` },
]

const hex = (code: number): string => code.toString(16).toUpperCase()

/** Characters as a `unicode-range`: `U+20-2E7F,U+4E00-4E01,U+4E03`. */
const rangeOf = (text: string): string => {
  const codes = [...text].map(character => character.codePointAt(0) ?? 0).sort((a, b) => a - b)
  const runs: [number, number][] = []
  for (const code of codes) {
    const last = runs.at(-1)
    if (last && code <= last[1] + 1) last[1] = code
    else runs.push([code, code])
  }
  return runs.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ''}`).join()
}

const rule = (
  { family, weight, local, file }: ChineseFace,
  suffix: string,
  range?: string,
): string => `@font-face {
  font-family: "${family}";
  font-weight: ${weight};
  src: local("${local}"), url(${file}${suffix}.ttf);
  ascent-override: 88%;
  descent-override: 12%;
  line-gap-override: 0%;${range === undefined ? '' : `\n  unicode-range: ${range};`}
}
`

/** CSS for faces, each in slices. Of rules for one character the last is asked first: the whole face comes first. */
export const chineseRules = (faces: readonly ChineseFace[]): string => {
  const ranges = slices.map(({ suffix, characters: text }) => ({ suffix, range: rangeOf(text) }))
  return faces
    .map(face => [rule(face, ''), ...ranges.map(({ suffix, range }) => rule(face, suffix, range))].join(''))
    .join('')
}
