import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFName,
  type PDFObject,
  type PDFRef,
} from '@cantoo/pdf-lib'
import { name } from '../finish/names.js'
import { type Ink, inkNames } from './inks.js'

const colorSpace = name('ColorSpace')

const isScreen = (space: PDFObject | undefined): boolean =>
  space === name('DeviceRGB') || space === name('RGB')

/** How a picture's colours are told. */
export type PictureColor = 'grey' | 'sRGB' | 'CMYK' | 'other'

const components: Record<number, PictureColor> = { 1: 'grey', 3: 'sRGB', 4: 'CMYK' }

const byName: Record<string, PictureColor> = {
  '/DeviceGray': 'grey',
  '/CalGray': 'grey',
  '/DeviceRGB': 'sRGB',
  '/CalRGB': 'sRGB',
  '/DeviceCMYK': 'CMYK',
}

/** What a colour space is. ISO 32000-1 §8.6. */
export const colorOf = (space: PDFObject | undefined): PictureColor => {
  if (!(space instanceof PDFArray)) return byName[String(space)] ?? 'other'
  const kind = String(space.lookup(0))
  if (kind === '/Indexed') return colorOf(space.lookup(1))
  const profile = kind === '/ICCBased' ? space.lookup(1) : undefined
  const dict = profile && 'dict' in profile ? profile.dict : undefined
  const count = dict instanceof PDFDict ? Number(String(dict.lookup(name('N')))) : 0
  return components[count] ?? byName[kind] ?? 'other'
}

/** The inks colours of a space are printed in. */
export const inksOfColor = (color: PictureColor): readonly Ink[] => (color === 'grey' ? ['K'] : inkNames)

/**
 * Say of colours of the screen that they are sRGB: who makes the plates knows then what is meant.
 * @param dict a picture, a shading or a transparency group.
 * @param key where its colour space stands.
 * @param profile the profile of sRGB in the file.
 */
export const nameScreenColors = (
  context: PDFContext,
  dict: PDFDict,
  profile: PDFRef,
  key: PDFName = colorSpace,
): void => {
  const space = dict.lookup(key)
  const named = context.obj([name('ICCBased'), profile])
  if (isScreen(space)) dict.set(key, named)
  else if (space instanceof PDFArray && space.lookup(0) === name('Indexed') && isScreen(space.lookup(1)))
    space.set(1, named)
}
