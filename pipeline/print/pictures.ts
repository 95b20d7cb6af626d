import type { Position } from 'unist'
import { visit } from 'unist-util-visit'
import { type Diagnostic, diagnostic } from '../model/diagnostic.js'
import type { Bilingual } from '../model/document.js'
import { saying } from '../model/messages/message.js'
import type { PrintedPicture } from './in-page/measure-pictures.js'

/** A picture of a document, and where it stands in the file. */
export interface PlacedPicture {
  /** Its address, as the page has it. */
  source: string
  place: Position | undefined
}

/** The pictures of a document with their places in its file. */
export const placedPictures = ({ tree }: Bilingual): PlacedPicture[] => {
  const found: PlacedPicture[] = []
  visit(tree, node => {
    if (node.type === 'image' || node.type === 'figure')
      found.push({ source: node.url, place: node.position })
  })
  return found
}

/** Dots per inch below which the dots of a picture are seen on paper. */
const leastResolution = 150

/** The name of a file without the hash it is published under: `images/park.3f9a1c02.png` → `images/park.png`. */
const nameOf = (source: string): string => decodeURI(source).replace(/\.[\da-f]{8}(?=\.\w+$)/, '')

const message = (file: string, { source, pixels, inches }: PrintedPicture, place?: Position): Diagnostic => {
  const found = Math.round(pixels / inches)
  return diagnostic({
    reason: saying('pdf-resolution', {
      dpi: found,
      name: nameOf(source),
      least: leastResolution,
      width: Math.round(inches * 25.4),
    }),
    severity: 'warning',
    rule: 'pdf-resolution',
    file,
    place,
    actual: `${found} dpi`,
    expected: [`${leastResolution} dpi`],
    note: saying('pdf-resolution.do', { pixels, wanted: Math.ceil(inches * leastResolution) }),
  })
}

/**
 * A warning for each picture that is set wider than its pixels allow.
 * @param file the source file, for messages.
 * @param placed where the pictures stand in it.
 */
export const resolutionMessages = (
  file: string,
  placed: readonly PlacedPicture[],
  printed: readonly PrintedPicture[],
): Diagnostic[] => {
  const places = new Map(placed.map(({ source, place }) => [source, place]))
  const coarse = printed.filter(({ pixels, inches }) => pixels / inches < leastResolution - 0.5)
  const widest = new Map(
    [...coarse]
      .sort((one, other) => one.inches - other.inches)
      .map((picture): [string, PrintedPicture] => [picture.source, picture]),
  )
  return [...widest.values()].map(picture => message(file, picture, places.get(picture.source)))
}
