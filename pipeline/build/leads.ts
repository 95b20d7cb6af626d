import { posix } from 'node:path'
import type { Html, Root } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import type { Position } from 'unist'
import { visit } from 'unist-util-visit'
import type { Config } from '../config.js'
import { type Diagnostic, diagnostic } from '../model/diagnostic.js'
import type { Bilingual, Segmented } from '../model/document.js'
import type { Effects } from '../model/effects.js'
import { headingSlug, headingSlugs } from '../model/heading-slug.js'
import { type Lead, type Leads, leadKey } from '../model/leads.js'
import { saying } from '../model/messages/message.js'
import type { Segment } from '../model/segment.js'
import { segment } from '../segment/segment.js'
import { readCatalog } from './catalogs.js'
import { readSource } from './read-source.js'
import type { Source } from './sources.js'

/**
 * The places in a document that a link can name: segments by their ids, and by the names of headings. Undefined where they are
 * not known, since the document cannot be read.
 */
type Places = ReadonlyMap<string, string> | undefined

/** Where the links of a document lead, and those that lead nowhere. */
export interface FoundLeads {
  leads: Leads
  messages: Diagnostic[]
}

/** The headings of a document: their first segment, and their words in the source and in each translation. */
const headingsOf = (tree: Root): { id: string; texts: string[] }[] => {
  const found: { id: string; texts: string[] }[] = []
  visit(tree, 'heading', ({ children }) => {
    const segments = children.filter((child): child is Segment => child.type === 'segment')
    const [first] = segments
    if (!first) return
    const translated = Object.keys(first.targets).map(language =>
      segments
        .map(({ targets }) => plainText({ type: 'paragraph', children: targets[language]?.children ?? [] }))
        .join(' '),
    )
    found.push({ id: first.id, texts: [segments.map(each => plainText(each)).join(''), ...translated] })
  })
  return found
}

const placesOf = ({ tree, segments }: Pick<Segmented, 'tree' | 'segments'>): Places => {
  const places = new Map<string, string>()
  const headings = headingsOf(tree)
  const languages = Math.max(0, ...headings.map(({ texts }) => texts.length))
  for (let language = 0; language < languages; language += 1)
    for (const [index, slug] of headingSlugs(headings.map(({ texts }) => texts[language] ?? '')).entries())
      if (slug !== '' && !places.has(slug)) places.set(slug, headings[index]?.id ?? '')
  for (const { id, aliases } of segments) for (const name of [id, ...aliases]) places.set(name, id)
  return places
}

const readPlaces = async (source: Source, config: Config, effects: Effects): Promise<Places> => {
  const document = await readSource(source, config, effects)
  if (document.isUnread) return undefined
  const catalog = await readCatalog(config, config.sourceLanguage, source.name, effects)
  return placesOf(segment(document, catalog, config.segmentation))
}

/** Ids of the page that no text names: paragraphs, notes, the page's own parts. */
const isOfPage = (fragment: string): boolean => /^[a-z]+-/.test(fragment) || fragment === ''

const isOutside = (url: string): boolean => /^[^/?#\\]*:/.test(url) || /^[/\\]/.test(url) || url.includes('?')

/** A file that no build writes: whatever is named like one, but pages. */
const isFile = (path: string): boolean => /\.[a-z\d]+$/i.test(path) && !/\.html?$/i.test(path)

type Found = { lead: Lead } | { wrong: 'document' | 'place' } | undefined

/** Finds where addresses lead. Other documents are read once, when a link leads into them. */
export class Guide {
  readonly #places = new Map<string, Promise<Places>>()

  constructor(
    private readonly sources: readonly Source[],
    private readonly config: Config,
    private readonly effects: Effects,
  ) {}

  #placesIn(source: Source): Promise<Places> {
    const known = this.#places.get(source.name)
    if (known) return known
    const read = readPlaces(source, this.config, this.effects)
    this.#places.set(source.name, read)
    return read
  }

  async #find(url: string, from: Source, own: Places): Promise<Found> {
    if (url === '' || isOutside(url)) return undefined
    const [path = '', fragment = ''] = leadKey(url).split(/#(.*)/s)
    const file = posix.join(posix.dirname(from.file), path)
    const source = path === '' ? from : this.sources.find(each => each.file === file)
    if (!source) return isFile(path) ? { wrong: 'document' } : undefined
    const isOwn = source.name === from.name
    const document = isOwn ? undefined : source.name
    if (isOfPage(fragment) && isOwn && path === '') return undefined
    if (fragment === '') return { lead: { document, segment: undefined } }
    const places = isOwn ? own : await this.#placesIn(source)
    if (!places) return { lead: { document, segment: undefined } }
    const place = places.get(fragment) ?? places.get(headingSlug(fragment))
    return place === undefined ? { wrong: 'place' } : { lead: { document, segment: place } }
  }

  /** Where the links of a document lead, in the source and in its translations. */
  async leadsOf(document: Bilingual, from: Source): Promise<FoundLeads> {
    const own = placesOf(document)
    const leads = new Map<string, Lead>()
    const messages: Diagnostic[] = []
    for (const { url } of targetLinks(document)) {
      const found = await this.#find(url, from, own)
      if (found && 'lead' in found) leads.set(leadKey(url), found.lead)
    }
    for (const link of linksIn(document.tree)) {
      const found = await this.#find(link.url, from, own)
      if (found && 'lead' in found) leads.set(leadKey(link.url), found.lead)
      if (found && 'wrong' in found) messages.push(leadsNowhere(link, found.wrong, document.path))
    }
    return { leads, messages }
  }
}

const leadsNowhere = (link: Address, wrong: 'document' | 'place', file: string): Diagnostic =>
  diagnostic({
    reason: saying(`link-target.${wrong}`, { url: leadKey(link.url) }),
    severity: 'warning',
    rule: 'link-target',
    file,
    place: link.position,
    note: saying('link-target.note'),
  })

/** Where something leads to, and where that stands. */
interface Address {
  url: string
  position?: Position | undefined
}

/** The addresses of links that are written as HTML: `<a href="b.md">`. */
const addressesIn = ({ value, position }: Html): Address[] =>
  [...value.matchAll(/<a\s(?:[^<>]*\s)?href\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)')/gi)].map(
    ([, double, single]) => ({
      url: double ?? single ?? '',
      position,
    }),
  )

const linksIn = (tree: Root): Address[] => {
  const found: Address[] = []
  visit(tree, node => {
    if (node.type === 'link' || node.type === 'definition') found.push(node)
    if (node.type === 'html') found.push(...addressesIn(node))
  })
  return found
}

const targetLinks = ({ segments }: Bilingual): Address[] =>
  segments.flatMap(({ targets }) =>
    Object.values(targets).flatMap(({ children }) => linksIn({ type: 'root', children: [...children] })),
  )
