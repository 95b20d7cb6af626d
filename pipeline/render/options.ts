import type { Labels } from '../model/labels.js'
import type { LanguageTag } from '../model/language.js'
import type { Leads } from '../model/leads.js'

/** How the languages stand to each other on a page of the web. */
export const layouts = ['parallel', 'stacked', 'source', 'target'] as const
export type Layout = (typeof layouts)[number]

/** What stands where a translation is missing or made for an earlier wording. `fail` is decided by the build. */
export interface Policy {
  stale: 'mark' | 'source' | 'fail'
  untranslated: 'mark' | 'source' | 'omit' | 'fail'
}

/** Publish, and say so. */
export const publishMarked: Policy = { stale: 'mark', untranslated: 'mark' }

/** Light or dark; `automatic` is as the reader's system. */
export const themes = ['automatic', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** How pages are made. Complete: `config.ts` fills the defaults in. */
export interface RenderOptions {
  /** The layout a page opens in, and the only one without script and choice. */
  layout: Layout
  order: 'source-first' | 'target-first'
  theme: Theme
  /** Also a page for each language alone. */
  singleLanguagePages: boolean
  /** Say at the foot as of which day the translation is, and what share of it is reviewed. */
  translationStatus: boolean
  /** Where the book is published, ended with `/`; undefined where that is not known: no canonical address then. */
  siteUrl: string | undefined
  /** By target language; one that is absent is `mark`, `mark`. */
  policies: Readonly<Record<LanguageTag, Policy>>
  labels: Labels
  /** Where links within the book lead. Absent: they stay as they were written. */
  leads?: Leads
  /** Fonts beside the page; without them the system's. */
  embedFonts: boolean
  /** CSS put behind the page's own: custom properties such as `--accent`. */
  styles: string
}
