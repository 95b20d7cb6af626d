import type { i18n } from 'i18next'
import type { SegmentState } from '../model/catalog.js'
import type { Bilingual, Segmented } from '../model/document.js'
import { hashText } from '../model/hash.js'
import type { LanguageTag } from '../model/language.js'
import { parseInline } from '../model/markdown.js'
import { type Segment, type State, states, type Target } from '../model/segment.js'
import { definitionsOf } from './definitions.js'
import { fallbackChain, prose } from './i18n.js'
import { parseTarget } from './parse-target.js'

/** What `translate` needs besides the document. */
export interface TranslateOptions {
  /** Holds each document's texts in a namespace of the document's name. */
  i18n: i18n
  targetLanguages: readonly LanguageTag[]
  /** States by language and id; an absent one means `translated`, for a source text that is not known. */
  states: Readonly<Record<LanguageTag, ReadonlyMap<string, SegmentState>>>
  /** By language: a translation below this state counts as none. Default `initial`. */
  minimumStates?: Readonly<Record<LanguageTag, State>>
}

/** A target language with what is looked up once a document. */
interface Lookup {
  language: LanguageTag
  chain: LanguageTag[]
  minimum: number
}

/** Whether a note can stand under a text: not under a title or in what a picture shows. */
const isProse = ({ role }: Segment): boolean => role !== 'field' && role !== 'alternative'

/** Whether the source has changed since a target was made: by its hash, or by what reconciling found. */
const isStale = (segment: Segment, state: SegmentState | undefined, edited: ReadonlySet<string>): boolean =>
  state?.source === undefined ? edited.has(segment.id) : state.source !== hashText(segment.text)

const editedIds = (document: Segmented): Set<string> =>
  new Set(document.reconciliation.matches.filter(match => match.fate === 'edited').map(match => match.id))

/**
 * Give every segment its targets.
 * @returns the same document; its segments now hold `targets` by language. A segment without a
 * translation has none for that language: what then stands in its place is the renderer's choice.
 */
export const translate = (document: Segmented, options: TranslateOptions): Bilingual => {
  const { i18n, targetLanguages, minimumStates = {} } = options
  const definitions = definitionsOf(document.tree, document.value)
  const edited = editedIds(document)
  const lookups: Lookup[] = targetLanguages.map(language => ({
    language,
    chain: fallbackChain(i18n, language),
    minimum: states.indexOf(minimumStates[language] ?? 'initial'),
  }))
  const targetIn = (segment: Segment, language: LanguageTag, minimum: number): Target | undefined => {
    const found = prose(i18n, [language], document.name, segment.id)
    const stored = options.states[language]?.get(segment.id)
    const state = stored?.state ?? 'translated'
    if (!found || states.indexOf(state) < minimum) return undefined
    const parse = isProse(segment) ? parseTarget : parseInline
    const children = parse(found.text, definitions)
    const at = stored?.at === undefined ? {} : { at: stored.at }
    return { ...found, children, state, ...at, stale: isStale(segment, stored, edited) }
  }
  /** The first along the chain that is far enough. */
  const targetOf = (segment: Segment, { chain, minimum }: Lookup): Target | undefined => {
    for (const language of chain) {
      const target = targetIn(segment, language, minimum)
      if (target) return target
    }
    return undefined
  }
  for (const segment of document.segments) {
    segment.targets = {}
    for (const lookup of lookups) {
      const target = targetOf(segment, lookup)
      if (target) segment.targets[lookup.language] = target
    }
  }
  return { ...document, targetLanguages: [...targetLanguages] }
}
