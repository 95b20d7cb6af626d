import type { Bilingual } from '../model/document.js'
import type { Labels } from '../model/labels.js'
import type { LanguageTag } from '../model/language.js'
import type { Lead, Leads } from '../model/leads.js'
import { convert } from './convert.js'
import { bodyOf } from './layouts/body.js'
import { headingLevels } from './layouts/levels.js'
import { type ColumnChoice, settingOf } from './layouts/setting.js'
import { fragmentOf, leadLinks } from './lead.js'
import type { Layout, Policy } from './options.js'
import { serialize } from './serialize.js'

/** What is printed, and how its languages stand. */
export interface PrintOptions {
  layout: Layout | 'facing'
  order: 'source-first' | 'target-first'
  target: LanguageTag
  labels: Labels
  policy: Policy
  /** Where links within the book lead. Absent: they stay as they were written. */
  leads?: Leads
  /** Where the book is published: on paper links into other documents lead there, or are words alone. */
  siteUrl?: string | undefined
}

/** The text of a document for print. */
export interface PrintRows {
  /** The blocks in rows: what stands in `<main>`. */
  rows: string
  /** How many sentences are marked stale or as not translated: for a legend. */
  stale: number
  untranslated: number
}

const columnsOf = ({ layout, order, target, policy }: PrintOptions): ColumnChoice[] => {
  const source: ColumnChoice = { isAlone: true }
  const translation: ColumnChoice = { target, policy, isAlone: layout === 'target' }
  if (layout === 'source') return [source]
  if (layout === 'target') return [translation]
  return order === 'source-first' ? [source, translation] : [translation, source]
}

const addressOnPaper = (lead: Lead, siteUrl: string | undefined): string | undefined => {
  const fragment = fragmentOf(lead)
  if (lead.document === undefined) return fragment || undefined
  return siteUrl === undefined ? undefined : `${siteUrl}${encodeURI(lead.document)}/${fragment}`
}

/**
 * The same text as on the page, for paper: no links at sentences, no script. A row is `.row`, its cells bear `lang` and
 * the class `a` (source) or `b`, a paragraph is `.para`, a heading `.row.head`, its number `.n`, a note `.note` in
 * `.row.aside > .notes`, a sentence `.s` with its id (the translation's: `<id>-<language>`, alone: `<id>`).
 */
export const renderForPrint = (document: Bilingual, options: PrintOptions): PrintRows => {
  const { layout, target, labels } = options
  const { body, fields } = convert(document, labels)
  const hasTitle = fields.has('title')
  const setting = settingOf({
    source: document.language,
    language: layout === 'source' ? document.language : target,
    columns: columnsOf(options),
    labels,
    isInteractive: false,
    isFacing: layout === 'facing',
    ...headingLevels(body, hasTitle),
  })
  const addressOf = (lead: Lead): string | undefined => addressOnPaper(lead, options.siteUrl)
  const children = leadLinks(bodyOf(setting, body), options.leads ?? new Map(), addressOf)
  const rows = serialize({ type: 'root', children })
  return { rows, stale: setting.stale, untranslated: setting.untranslated }
}
