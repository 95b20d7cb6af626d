import { type Diagnostic, diagnostic } from '../../model/diagnostic.js'
import type { Effects } from '../../model/effects.js'
import { saying } from '../../model/messages/message.js'
import type { Asset } from '../../model/printable.js'
import { cutFace } from './cut.js'
import { type Face, type FaceScript, facesFor, type Medium, type Role } from './faces.js'
import { type FontFile, fontFile } from './font-file.js'
import { unicodeRange } from './unicode-range.js'
import type { Usage } from './usage.js'

/** Fonts cut for some pages. */
export interface EmbeddedFonts {
  /** `@font-face` rules; addresses are relative to the page. */
  css: string
  assets: Asset[]
  /** Paths of the faces that the text is set in, by script: to be loaded first. */
  preload: Partial<Record<FaceScript, string>>
  /** One for each character that no face has. */
  messages: Diagnostic[]
}

/** A face with the characters it has to show, by file. */
type Cuts = Map<string, { face: Face; files: Map<FontFile, Set<string>> }>

/** Where a character is looked for that the first face has not: 亿 in English stands in the Chinese face. */
const otherScript: Record<FaceScript, FaceScript> = { han: 'latin', latin: 'han' }

/** White space, controls, joiners and variation selectors are not drawn. */
const isDrawn = (character: string): boolean => !/[\p{Z}\p{C}\p{Variation_Selector}]/u.test(character)

/** A whole alphabet in every Latin face: the pages of a site then share their files, at 11 KB each. */
const basicLatin = String.fromCharCode(...Array.from({ length: 0x7e - 0x20 }, (_, index) => 0x21 + index))
/** A space that a face has not comes from a font of the system, with another width. */
const spaces = ' \u00A0\u2002\u2003\u2009\u200A\u202F\u3000'
const alwaysThere: Record<FaceScript, string> = {
  latin: `${basicLatin}“”‘’–—…·${spaces}`,
  han: spaces,
}

/** Give each character to the first file of a face that has it. Returns those that none has. */
const take = async (
  cuts: Cuts,
  face: Face,
  characters: readonly string[],
  effects: Effects,
): Promise<string[]> => {
  let left = characters
  for (const specifier of face.files) {
    if (left.length === 0) break
    const file = await fontFile(specifier, effects)
    const found = left.filter(character => file.coverage.has(character.codePointAt(0) ?? 0))
    if (found.length === 0) continue
    const cut = cuts.get(face.name) ?? { face, files: new Map<FontFile, Set<string>>() }
    cuts.set(face.name, cut)
    const taken = cut.files.get(file) ?? new Set<string>()
    for (const character of found) taken.add(character)
    cut.files.set(file, taken)
    left = left.filter(character => !taken.has(character))
  }
  return [...left]
}

const scripts: FaceScript[] = ['han', 'latin']

const rule = (face: Face, asset: Asset, characters: ReadonlySet<string>, isOneOfMany: boolean): string => {
  const format = asset.type === 'font/woff2' ? 'woff2' : 'truetype'
  return [
    `@font-face{font-family:"${face.family}"`,
    `src:url("${asset.path}")format("${format}")`,
    `font-weight:${face.weight}`,
    `font-style:${face.style}`,
    'font-display:swap',
    ...(face.descriptors ? [face.descriptors] : []),
    ...(isOneOfMany ? [`unicode-range:${unicodeRange(characters)}`] : []),
  ]
    .join(';')
    .concat('}')
}

const absent = (character: string, segment: string | undefined, path: string): Diagnostic =>
  diagnostic({
    reason: saying('font-coverage', {
      character,
      code: `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`,
    }),
    severity: 'warning',
    rule: 'font-coverage',
    file: path,
    actual: character,
    ...(segment ? { segment } : {}),
    note: saying('font-coverage.do'),
  })

/**
 * Cut what pages use out of the faces.
 * @param path of the source file, for messages.
 * @param faces the table of faces, by script and role.
 */
export const embedFonts = async (
  usage: Usage,
  medium: Medium,
  path: string,
  effects: Effects,
  faces: Record<FaceScript, Record<Role, Face>> = facesFor(medium),
): Promise<EmbeddedFonts> => {
  const cuts: Cuts = new Map()
  const messages = new Map<string, Diagnostic>()
  for (const { script, role, characters } of usage.values()) {
    const drawn = [...characters.keys()].filter(isDrawn)
    const first = await take(cuts, faces[script][role], [...drawn, ...alwaysThere[script]], effects)
    const left = first.filter(character => characters.has(character))
    for (const character of await take(cuts, faces[otherScript[script]][role], left, effects)) {
      messages.set(character, absent(character, characters.get(character), path))
    }
  }
  const rules: string[] = []
  const assets: Asset[] = []
  const preload: EmbeddedFonts['preload'] = {}
  for (const { face, files } of cuts.values()) {
    for (const [file, characters] of files) {
      const asset = await cutFace(face, file, characters, medium, effects)
      rules.push(rule(face, asset, characters, files.size > 1))
      assets.push(asset)
      for (const script of scripts) {
        if (face === faces[script].text && file.specifier === face.files[0]) preload[script] = asset.path
      }
    }
  }
  return { css: rules.join('\n'), assets, preload, messages: [...messages.values()] }
}
