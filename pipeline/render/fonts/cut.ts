import { createHash } from 'node:crypto'
import type { Effects } from '../../model/effects.js'
import type { Asset } from '../../model/printable.js'
import type { Face, Medium } from './faces.js'
import type { FontFile } from './font-file.js'
import { type FontFormat, subset } from './subset.js'

const kinds: Record<Medium, { format: FontFormat; ending: string; type: string }> = {
  screen: { format: 'woff2', ending: 'woff2', type: 'font/woff2' },
  print: { format: 'truetype', ending: 'ttf', type: 'font/ttf' },
}

const hash = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

/**
 * Cut some characters out of a face's file, or take what an earlier run cut (encoding WOFF2 takes 0.5 s a Chinese face).
 * @returns the font under a name of its content: `fonts/zh-text.3f9a1c02.woff2`.
 */
export const cutFace = async (
  face: Pick<Face, 'name' | 'axes'>,
  file: FontFile,
  characters: ReadonlySet<string>,
  medium: Medium,
  effects: Effects,
): Promise<Asset> => {
  const { format, ending, type } = kinds[medium]
  const text = [...characters].sort().join('')
  const key = `font cut 1 ${file.edition} ${file.specifier} ${JSON.stringify(face.axes ?? {})} ${format} ${text}`
  const known = await effects.cached(key)
  const bytes = known ?? (await subset(await file.bytes(), text, format, face.axes))
  if (!known) await effects.cache(key, bytes)
  return { path: `fonts/${face.name}.${hash(bytes).slice(0, 8)}.${ending}`, bytes, type }
}
