import { type PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { imageSize } from 'image-size'
import { type Diagnostic, diagnostic } from '../../model/diagnostic.js'
import { type Saying, saying } from '../../model/messages/message.js'
import type { Asset } from '../../model/printable.js'
import { colorOf } from './color-spaces.js'
import { sidesOf } from './matrix.js'
import type { PressPicture } from './press-report.js'
import type { SeparatedPage } from './separate.js'

const inch = 72
const millimetresOf = (points: number): number => Number(((points * 25.4) / inch).toFixed(1))

/** Files by the pixels of their pictures; where two have as many, nobody can say which one it is. */
const filesBySize = (assets: readonly Asset[]): Map<string, string | undefined> => {
  const files = new Map<string, string | undefined>()
  for (const { path, bytes, type } of assets) {
    if (!type.startsWith('image/')) continue
    try {
      const { width, height } = imageSize(bytes)
      const key = [width, height].join('×')
      files.set(key, files.has(key) ? undefined : path)
    } catch {
      // The page itself reports a picture that cannot be shown.
    }
  }
  return files
}

const numberIn = ({ dict }: PDFRawStream, key: string): number => {
  const value = dict.lookup(PDFName.of(key))
  return value instanceof PDFNumber ? value.asNumber() : 0
}

/** Each picture where it stands on paper. */
export const pressPictures = (
  pdf: PDFDocument,
  pages: readonly SeparatedPage[],
  assets: readonly Asset[],
): PressPicture[] => {
  const files = filesBySize(assets)
  return pages.flatMap(({ pictures }, index) =>
    pictures.flatMap(({ picture, matrix }): PressPicture[] => {
      const stream = pdf.context.lookup(PDFRef.of(picture))
      if (!(stream instanceof PDFRawStream)) return []
      const pixels: [number, number] = [numberIn(stream, 'Width'), numberIn(stream, 'Height')]
      const [width, height] = sidesOf(matrix)
      const resolution = Math.round(Math.min((pixels[0] * inch) / width, (pixels[1] * inch) / height))
      const file = files.get(pixels.join('×')) ?? files.get(pixels.toReversed().join('×'))
      return [
        {
          page: index + 1,
          ...(file ? { file } : {}),
          pixels,
          millimetres: [millimetresOf(width), millimetresOf(height)],
          resolution,
          color: colorOf(stream.dict.lookup(PDFName.of('ColorSpace'))),
        },
      ]
    }),
  )
}

const asked = ({ millimetres }: PressPicture, resolution: number): string =>
  millimetres.map(side => Math.ceil((side / 25.4) * resolution)).join(' × ')

const coarse = ({ file, page, resolution, millimetres }: PressPicture, least: number): Saying => {
  const about = { page, resolution, size: millimetres.join(' × '), least }
  return file
    ? saying('press-resolution', { ...about, name: file })
    : saying('press-resolution.nameless', about)
}

/** A diagnostic for each picture that has fewer pixels an inch than wanted. */
export const checkResolution = (
  pictures: readonly PressPicture[],
  wanted: number,
  file: string,
): Diagnostic[] =>
  pictures
    .filter(({ resolution }) => resolution < wanted)
    .map(picture =>
      diagnostic({
        reason: coarse(picture, wanted),
        severity: 'warning',
        rule: 'press-resolution',
        file,
        ...(picture.file ? { actual: picture.file } : {}),
        note: saying('press-resolution.do', {
          wanted: asked(picture, wanted),
          pixels: picture.pixels.join(' × '),
        }),
      }),
    )
