import type { LanguageTag } from '../model/language.js'
import type { State } from '../model/segment.js'
import type { CounterStyle } from '../print/counter-styles.js'
import type { DesignName, PrintLayout } from '../print/design.js'
import type { OutlineChoice } from '../print/flow.js'
import type { Canon } from '../print/margins.js'
import type { TypographyChoice } from '../print/typography.js'
import type { Layout as HtmlLayout, Theme } from '../render/options.js'
import type { SegmentationOptions } from '../segment/options.js'
import type { EditorCommand } from './editor-keys.js'

export const formats = ['html', 'pdf'] as const
/** What a build makes. */
export type Format = (typeof formats)[number]

export const stalePolicies = ['mark', 'source', 'fail'] as const
/** What becomes of a translation whose source has changed since: published and marked, the source instead, an error. */
export type StalePolicy = (typeof stalePolicies)[number]

export const untranslatedPolicies = ['mark', 'source', 'omit', 'fail'] as const
/** What stands where a translation is missing: a mark, the source, nothing, an error. */
export type UntranslatedPolicy = (typeof untranslatedPolicies)[number]

export const pdfLayouts = [
  'parallel',
  'stacked',
  'facing',
  'source',
  'target',
] as const satisfies PrintLayout[]
export type PdfLayout = (typeof pdfLayouts)[number]

export const orders = ['source-first', 'target-first'] as const
/** Which language stands first: on the left of a row, or above. */
export type Order = (typeof orders)[number]

export const alignments = ['sentence', 'paragraph'] as const
/** How facing pages are kept in step: at the end of each page, or at every paragraph. */
export type Align = (typeof alignments)[number]

export const themes = ['automatic', 'light', 'dark'] as const satisfies Theme[]

export const checkSeverities = ['off', 'info', 'warning', 'error'] as const
/** The weight of a check: not made at all, or as a diagnostic's severity. */
export type CheckSeverity = (typeof checkSeverities)[number]

/** What may be published of translations that are not finished. */
export interface PublicationSpec {
  /** A translation whose source has changed since: `mark` it, show the `source` instead, or `fail`. Default `mark`. */
  stale?: StalePolicy
  /** Where a translation is missing: `mark` the place, show the `source`, `omit` it, or `fail`. Default `mark`. */
  untranslated?: UntranslatedPolicy
  /** A translation below this state counts as missing: `initial`, `translated`, `reviewed`, `final`. Default `initial`. */
  minimumState?: State
  /** The weight of a check, by its rule; `markup-*` stands for a family: `{'figures-value': 'error', 'names-*': 'off'}`. */
  checks?: Record<string, CheckSeverity>
}

/** The same for some documents only; what stands later in the list wins. */
export interface OverrideSpec extends PublicationSpec {
  /** Globs under the source folder: `drafts/**`. */
  documents: string | string[]
  /** Only for these languages. Default: all. */
  languages?: LanguageTag | LanguageTag[]
}

/** Where things lie, relative to the folder of the configuration file. */
export interface FoldersSpec {
  /** Markdown and pictures. Default `source`. */
  source?: string
  /** i18next resources: `<language>/<document>.json`. Default `translations`. */
  translations?: string
  /** What a build writes. Default `output`. */
  output?: string
}

/** How texts are cut into segments. */
export interface SegmentationSpec {
  /** Whether `；` ends a segment. Default true. */
  semicolon?: boolean
  /** `sentence`, or `block`: each paragraph, heading or cell is one segment. Default `sentence`. */
  unit?: SegmentationOptions['unit']
}

/** The web pages. */
export interface HtmlSpec {
  /** The layout a reader sees first; she may switch: `parallel`, `stacked`, `source`, `target`. Default `parallel`. */
  layout?: HtmlLayout
  /** `source-first` or `target-first`. Default `source-first`. */
  order?: Order
  /** The address the pages are published at, for canonical links: `https://example.org/book/`. Default none. */
  siteUrl?: string
  /** Also one page for each language alone, linked by `hreflang`. Default true. */
  singleLanguagePages?: boolean
  /** Say at the foot of each page as of which day its translation is, and what share of it is reviewed. Default false. */
  translationStatus?: boolean
  /** `automatic`, `light` or `dark`. Default `automatic`. */
  theme?: Theme
  /** Whether fonts lie beside the pages, cut to the characters used; else the reader's own are taken. Default true. */
  embedFonts?: boolean
  /** Whether a book of several documents has a page that lists them, `index.html`. Default true. */
  index?: boolean
  /** CSS put behind the pages' own: `:root { --accent: #7a1f1f }`. Default none. */
  styles?: string
}

/** The margins of a PDF page, as CSS lengths. */
export interface MarginsSpec {
  top?: string
  bottom?: string
  /** The side of the spine. */
  inner?: string
  outer?: string
}

/** Files for the printing press: bleed, crop marks, inks in place of colours. */
export interface PressSpec {
  /** Whether every build makes them; if not, `--press` does. Default true. */
  make?: boolean
  /** How far the sheet goes over the edge of the page. Default `3mm`. */
  bleed?: string
  /** The inks of colours: `{'#af2c1f': 'M80 Y80'}`. Other greys are printed in black alone, other colours computed. */
  colors?: Record<string, string>
  /** The inks of black surfaces of 10 mm and more. Default `C60 M40 Y40 K100`. Text and rules are K100 always. */
  richBlack?: string
  /** Pixels an inch that a picture should have at its printed size. Default 300. */
  resolution?: number
  /** The ICC profile of the press, a file; with it the file is PDF/A-2a, too. Default none. */
  profile?: string
  /** The printing condition by its registered name: `FOGRA39`. Default none. */
  condition?: string
}

/** The print PDFs. */
export interface PdfSpec {
  /** One PDF a document, language and layout: `parallel`, `stacked`, `source`, `target`. Default `parallel`. */
  layouts?: PdfLayout | PdfLayout[]
  /** `source-first` or `target-first`. Default `source-first`. */
  order?: Order
  /** Facing pages: the same sentences on both, or each paragraph level with its other side, too. Default `sentence`. */
  align?: Align
  /** `official`: a document after GB/T 9704; `book`. Default `official`. */
  design?: DesignName
  /** A CSS page size, or one of books: `A4`, `A5 landscape`, `170mm 240mm`, `16K`, `32K`, `6x9`. Default `A4`, of a book `6x9`. */
  size?: string
  /** The rule that gives the margins: `official` (GB/T 9704), `ninths` (Van de Graaf), `economy` (twelfths). Default the design's. */
  canon?: Canon
  /** Those that differ from the canon. */
  margins?: MarginsSpec
  /** How a language is set, where it differs from the design: `{en: {size: '11pt', align: 'justify'}}`. */
  typography?: Record<LanguageTag, TypographyChoice>
  /** Beside each PDF one for the press, `….press.pdf`: true, or its settings. Default false. */
  press?: boolean | PressSpec
  /** How pages are numbered: `{front: 'lower-roman', text: 'decimal', restart: true, form: '— {{page}} —'}`. Default the design's. */
  pageNumbers?: PageNumbersSpec
  /** Where the text begins after the contents: on `any` page, or on a right-hand one: `recto`. Default the design's. */
  start?: 'any' | 'recto'
  /** Sections of the highest level: follow each other (`flow`), begin a page, or a right-hand one (`recto`). Default `flow`. */
  sections?: 'flow' | 'page' | 'recto'
  /** The titles of the outline: in `both` languages, in that of the `source` or of the `target`. Default `both`. */
  outline?: OutlineChoice
  /** Whether the last page tells publisher, translator, date, licence and type. Default true. */
  colophon?: boolean
}

/** How pages are numbered. The styles are those of CSS counters: `decimal`, `lower-roman`, `simp-chinese-informal` … */
export interface PageNumbersSpec {
  /** Before the text: title and contents. */
  front?: CounterStyle
  /** From the text on. */
  text?: CounterStyle
  /** Whether the text begins with 1. */
  restart?: boolean
  /** What is printed: `— {{page}} —`, `{{page}} / {{pages}}`. */
  form?: string
}

/** The browser that prints. */
export interface BrowserSpec {
  /** Path of a Chromium, Chrome or Edge. Default: the first one found (`duizhao doctor` says where). */
  executablePath?: string
  /** Whether it runs in Chromium's sandbox. Default true, except for root, as whom the sandbox cannot run. */
  sandbox?: boolean
  /** How many documents are printed at once. Default two a processor, at least 2, at most 8. */
  tabs?: number
}

/** The translator's editor. */
export interface EditorSpec {
  /** Other keys for commands, `[]` for none: `{confirm: 'Mod+Enter', join: 'Ctrl+m j'}`. F1 in the editor lists them all. */
  keys?: Partial<Record<EditorCommand, string | string[]>>
  /** Whether confirming offers to translate repeats alike. Default true. */
  repeats?: boolean
  /** Whether what is typed is completed under the caret: by terms, missing figures, matches. Default true. */
  suggestions?: boolean
}

/** What `duizhao.config.ts` may say. Every field may be left out. */
export interface ConfigSpec extends PublicationSpec {
  /** The language of the source documents, a BCP 47 tag. Default `zh-Hans`. */
  sourceLanguage?: LanguageTag
  /** The languages translated into, in the order they are shown. Default `en`. */
  targetLanguages?: LanguageTag | LanguageTag[]
  /** Where things lie. */
  folders?: FoldersSpec
  /** Which files under the source folder are documents: globs, `!` in front leaves out. Default all `.md` files. */
  documents?: string | string[]
  /** Front-matter fields whose texts are translated. Default title, subtitle, description, publisher, author, keywords. */
  fields?: string | string[]
  /** How texts are cut into segments. */
  segmentation?: SegmentationSpec
  /** Languages to take a text from when one lacks it: `{'en-GB': 'en'}`. A region falls back to its language anyway. */
  fallbacks?: Record<LanguageTag, LanguageTag | LanguageTag[]>
  /** `stale`, `untranslated`, `minimumState` and `checks` for one language: `{en: {minimumState: 'reviewed'}}`. */
  languages?: Record<LanguageTag, PublicationSpec>
  /** The same for some documents. */
  overrides?: OverrideSpec[]
  /** What a build makes: `html`, `pdf`. Default both. */
  formats?: Format | Format[]
  /** The web pages. */
  html?: HtmlSpec
  /** The print PDFs. */
  pdf?: PdfSpec
  /** Whose way of writing dates a language takes. Default `{en: 'en-GB'}`: 1 January 2024. */
  dateLocales?: Record<LanguageTag, string>
  /** The browser that prints. */
  browser?: BrowserSpec
  /** The weight of a check, by its rule; `markup-*` stands for a family: `{'figures-value': 'error', 'names-*': 'off'}`. */
  checks?: Record<string, CheckSeverity>
  /** The translator's editor. */
  editor?: EditorSpec
}
