import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import { imageSize } from 'image-size'
import type { Definition, Image, Nodes, Parents } from 'mdast'
import { visit } from 'unist-util-visit'
import { type Diagnostic, diagnostic } from '../model/diagnostic.js'
import type { Bilingual } from '../model/document.js'
import type { Effects } from '../model/effects.js'
import { type Saying, saying } from '../model/messages/message.js'
import type { Figure } from '../model/segment.js'
import { nodeEffects } from '../node.js'
import { damagedPart } from './damaged-part.js'
import { isWholePicture } from './whole-picture.js'

/** A picture that goes out with the pages. */
export interface PublishedImage {
  /** Path beside the page: `images/park.3f9a1c02.png`. */
  path: string
  bytes: Uint8Array
  /** Media type. */
  type: string
}

type Pictured = Image | Figure | Definition

const mediaTypes: Record<string, string> = {
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
}

const known = Object.keys(mediaTypes).join(' ')

const isImage = (node: Nodes): node is Image | Figure => node.type === 'image' || node.type === 'figure'

const imageReferences = (root: Parents): Set<string> => {
  const identifiers = new Set<string>()
  visit(root, 'imageReference', node => void identifiers.add(node.identifier))
  return identifiers
}

/** Everything in a document that shows a picture, in the source and in the translations. */
const picturesOf = (document: Bilingual): Pictured[] => {
  const found: Pictured[] = []
  const targets = document.segments.flatMap(segment => Object.values(segment.targets))
  const roots: Parents[] = [
    document.tree,
    ...targets.map(({ children }): Parents => ({ type: 'paragraph', children })),
  ]
  const referenced = new Set(roots.flatMap(root => [...imageReferences(root)]))
  for (const root of roots) {
    visit(root, (node: Nodes) => {
      if (isImage(node)) found.push(node)
      if (node.type === 'definition' && referenced.has(node.identifier)) found.push(node)
    })
  }
  return found
}

const isRemote = (url: string): boolean => /^[a-z][a-z\d+.-]*:|^\/\//i.test(url)

const withoutQuery = (url: string): string => url.replace(/[?#].*$/s, '')

const decoded = (url: string): string => {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}

/** Where a picture lies under the source folder; undefined when that is outside. `/a.png` starts at the folder. */
const locate = (url: string, documentName: string): string | undefined => {
  const path = posix.join(url.startsWith('/') ? '' : posix.dirname(documentName), decoded(withoutQuery(url)))
  const normal = posix.normalize(path).replace(/^\//, '')
  return normal === '..' || normal.startsWith('../') || normal.includes('\0') ? undefined : normal
}

/** A name that changes with the content, so that an old page never shows a new picture half loaded. */
const publishedPath = (path: string, bytes: Uint8Array): string => {
  const { name, ext } = posix.parse(path)
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8)
  return `images/${name}.${hash}${ext.toLowerCase()}`
}

const sizeOf = (bytes: Uint8Array): { width: number; height: number } | undefined => {
  try {
    const { width, height } = imageSize(bytes)
    return width && height ? { width, height } : undefined
  } catch {
    return undefined
  }
}

/**
 * The most pixels a picture may have: a page of A3 at 600 an inch takes 70 million, and a browser holds four bytes of each
 * (measured: 100 million take it longer than a book).
 */
const mostPixels = 72_000_000

const unpublished = (
  node: Pictured,
  document: Bilingual,
  reason: Saying,
  severity: 'error' | 'warning',
): Diagnostic =>
  diagnostic({ reason, severity, rule: 'image', file: document.path, place: node.position, actual: node.url })

/**
 * Find the pictures of a document under the source folder and point the pages at their published copies.
 * Changes the nodes' addresses and notes width and height (pixels) in `data.hProperties`.
 * A picture that is missing, outside the folder, unreadable or on another site gives a diagnostic;
 * its alternative text is shown in its place.
 */
export const publishImages = async (
  document: Bilingual,
  sourceFolder: string,
  effects: Effects = nodeEffects,
): Promise<{ images: PublishedImage[]; messages: Diagnostic[] }> => {
  const images = new Map<string, PublishedImage>()
  const messages: Diagnostic[] = []
  for (const node of picturesOf(document)) {
    const say = (reason: Saying, severity: 'error' | 'warning') =>
      void messages.push(unpublished(node, document, reason, severity))
    if (isRemote(node.url)) {
      say(saying('image.remote', { url: node.url }), 'warning')
      continue
    }
    const path = locate(node.url, document.name)
    const type = path && mediaTypes[posix.extname(path).toLowerCase()]
    const bytes = path && type ? await effects.readBytes(posix.join(sourceFolder, path)) : undefined
    if (!path) say(saying('image.outside', { url: node.url }), 'error')
    else if (!type) say(saying('image.kind', { url: node.url, known }), 'error')
    else if (!bytes) say(saying('image.missing', { path }), 'error')
    else {
      const size = sizeOf(bytes)
      if (!size) {
        say(saying('image.unreadable', { path, type }), 'error')
        continue
      }
      if (!isWholePicture(bytes, type)) {
        say(saying('image.cut', { path }), 'error')
        continue
      }
      if (size.width * size.height > mostPixels) {
        say(saying('image.large', { path, ...size, most: mostPixels / 1_000_000 }), 'error')
        continue
      }
      const damaged = damagedPart(bytes, type)
      if (damaged !== undefined) {
        say(saying('image.damaged', { path, byte: damaged }), 'error')
        continue
      }
      const published = { path: publishedPath(path, bytes), bytes, type }
      images.set(published.path, published)
      node.url = encodeURI(published.path)
      node.data = { ...node.data, hProperties: size }
    }
  }
  return { images: [...images.values()], messages }
}
