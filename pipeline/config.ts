import { basename, dirname, join } from 'node:path'
import { type EditorOptions, editorFields } from './config/editor.js'
import {
  asField,
  cssLength,
  cssPageSize,
  folderUnder,
  glob,
  languageTag,
  siteUrl,
  typeSize,
} from './config/fields.js'
import {
  boolean,
  type Fields,
  listOf,
  type Normalize,
  object,
  oneOf,
  optional,
  orEmpty,
  partOf,
  recordOf,
  someOf,
  text,
  unexpected,
  withDefault,
} from './config/normalize.js'
import type { Override, Policy } from './config/policy.js'
import { normalizePress, type Press } from './config/press.js'
import {
  type Align,
  alignments,
  type BrowserSpec,
  type ConfigSpec,
  checkSeverities,
  type Format,
  formats,
  type MarginsSpec,
  type Order,
  orders,
  type PdfLayout,
  pdfLayouts,
  stalePolicies,
  themes,
  untranslatedPolicies,
} from './config/spec.js'
import type { LanguageTag } from './model/language.js'
import { saying } from './model/messages/message.js'
import { states } from './model/segment.js'
import { counterStyles } from './print/counter-styles.js'
import { type DesignName, designNames, designOf } from './print/design.js'
import { type OutlineChoice, outlineChoices } from './print/flow.js'
import type { PagesWanted } from './print/in-page/lay-out-pages.js'
import { type Canon, canonNames } from './print/margins.js'
import type { Numbering } from './print/numbering.js'
import type { TypographyChoice } from './print/typography.js'
import { layouts as htmlLayouts, type RenderOptions } from './render/options.js'
import { defaultSegmentation, type SegmentationOptions } from './segment/options.js'

export type { Override, Policy } from './config/policy.js'
export { policyOf } from './config/policy.js'
export type * from './config/spec.js'

/** A complete configuration: every field is there, every path absolute. */
export interface Config extends Policy {
  /** The project's folder, absolute: that of the configuration file. */
  project: string
  sourceLanguage: LanguageTag
  targetLanguages: LanguageTag[]
  /** Absolute paths. */
  folders: { source: string; translations: string; output: string }
  /** Globs under the source folder. */
  documents: string[]
  /** Names of translated front-matter fields. */
  fields: string[]
  segmentation: SegmentationOptions
  fallbacks: Record<LanguageTag, LanguageTag[]>
  /** By language, what differs from the configuration's own policy. */
  languages: Record<LanguageTag, Partial<Policy>>
  /** By document, what differs; the last that fits wins. */
  overrides: Override[]
  formats: Format[]
  html: Omit<RenderOptions, 'policies' | 'labels' | 'leads' | 'siteUrl'> & {
    siteUrl?: string
    index: boolean
  }
  pdf: {
    layouts: PdfLayout[]
    order: Order
    align: Align
    design: DesignName
    /** Left out: the design's own. */
    size?: string
    canon?: Canon
    margins: MarginsSpec
    typography: Record<LanguageTag, TypographyChoice>
    press: Press
    pageNumbers: Partial<Numbering>
    start?: PagesWanted['start']
    sections?: PagesWanted['sections']
    outline: OutlineChoice
    colophon: boolean
  }
  dateLocales: Record<LanguageTag, string>
  browser: BrowserSpec
  editor: EditorOptions
}

/** Type a configuration: `export default defineConfig({targetLanguages: ['en']})`. Returns what it is given. */
export const defineConfig = (spec: ConfigSpec): ConfigSpec => spec

const ruleName = text(saying('config.rule'), /^[a-z\d]+(-[a-z\d]+)*(-?\*)?$|^\*$/)

const policyFields: Fields<Policy> = {
  stale: oneOf(stalePolicies),
  untranslated: oneOf(untranslatedPolicies),
  minimumState: oneOf(states),
  checks: recordOf(ruleName, oneOf(checkSeverities)),
}

const globs = someOf(glob, saying('config.globs'))
const languageTags = listOf(languageTag)
const order = withDefault(oneOf(orders), 'source-first')

const normalizeFolders = (project: string): Normalize<Config['folders']> => {
  const folder = (name: string): Normalize<string> => withDefault(folderUnder(project), join(project, name))
  return object({ source: folder('source'), translations: folder('translations'), output: folder('output') })
}

const normalizeOverride: Normalize<Override> = object<Override>({
  documents: globs,
  languages: withDefault(languageTags, []),
  ...partOf(policyFields),
})

const normalizeHtml: Normalize<Config['html']> = object<Config['html']>({
  layout: withDefault(oneOf(htmlLayouts), 'parallel'),
  order,
  siteUrl: optional(siteUrl),
  singleLanguagePages: withDefault(boolean, true),
  translationStatus: withDefault(boolean, false),
  theme: withDefault(oneOf(themes), 'automatic'),
  embedFonts: withDefault(boolean, true),
  index: withDefault(boolean, true),
  styles: withDefault(text(saying('config.css'), /^/), ''),
})

const normalizeMargins: Normalize<MarginsSpec> = object(
  partOf<Required<MarginsSpec>>({ top: cssLength, bottom: cssLength, inner: cssLength, outer: cssLength }),
)

const naturalNumber: Normalize<number> = (value, where) => {
  if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value
  throw unexpected(where, value, saying('config.count'))
}

const ems: Normalize<number> = (value, where) => {
  if (typeof value === 'number' && value >= 5 && value <= 100) return value
  throw unexpected(where, value, saying('config.em'))
}

const normalizeTypography: Normalize<TypographyChoice> = object(
  partOf<Required<TypographyChoice>>({
    size: typeSize,
    leading: typeSize,
    align: oneOf(['justify', 'start']),
    hyphenate: boolean,
    measure: ems,
  }),
)

const normalizePageNumbers: Normalize<Partial<Numbering>> = object(
  partOf<Numbering>({
    front: oneOf(counterStyles),
    text: oneOf(counterStyles),
    restart: boolean,
    form: text(saying('config.page-number', { placeholder: '{{page}}' }), /\{\{page\}\}/),
  }),
)

const pdfFields = (project: string): Fields<Config['pdf']> => ({
  layouts: withDefault(someOf(oneOf(pdfLayouts), saying('config.layouts')), ['parallel']),
  order,
  align: withDefault(oneOf(alignments), 'sentence'),
  design: withDefault(oneOf(designNames), 'official'),
  size: optional(cssPageSize),
  canon: optional(oneOf(canonNames)),
  margins: withDefault(normalizeMargins, {}),
  typography: withDefault(recordOf(languageTag, normalizeTypography), {}),
  press: normalizePress(project),
  pageNumbers: withDefault(normalizePageNumbers, {}),
  start: optional(oneOf(['any', 'recto'])),
  sections: optional(oneOf(['flow', 'page', 'recto'])),
  outline: withDefault(oneOf(outlineChoices), 'both'),
  colophon: withDefault(boolean, true),
})

/** The fields, and then whether the printer can make a page of them. */
const normalizePdf =
  (project: string): Normalize<Config['pdf']> =>
  (value, where) => {
    const pdf = object(pdfFields(project))(value, where)
    const margins = { ...where, field: `${where.field}.margins` }
    asField(margins, () => pdf.layouts.map(layout => designOf({ ...pdf, layout })))
    return pdf
  }

const normalizeEditor: Normalize<EditorOptions> = object<EditorOptions>(editorFields)

const normalizeBrowser: Normalize<Config['browser']> = object<Config['browser']>({
  executablePath: optional(text(saying('config.browser'))),
  sandbox: optional(boolean),
  tabs: optional(naturalNumber),
})

const normalizeSegmentation: Normalize<SegmentationOptions> = object({
  semicolon: withDefault(boolean, defaultSegmentation.semicolon),
  unit: withDefault(oneOf(['sentence', 'block']), defaultSegmentation.unit),
})

const fieldName = text(saying('config.front-matter'), /^[^\s:#]+$/)
const translatedFields = [
  'title',
  'subtitle',
  'description',
  'publisher',
  'author',
  'keywords',
  'translator',
  'license',
  'colophon',
]

const fieldsOf = (project: string): Fields<Omit<Config, 'project'>> => ({
  sourceLanguage: withDefault(languageTag, 'zh-Hans'),
  targetLanguages: withDefault(someOf(languageTag, saying('config.languages')), ['en']),
  folders: orEmpty(normalizeFolders(project)),
  documents: withDefault(globs, ['**/*.md']),
  fields: withDefault(listOf(fieldName), translatedFields),
  segmentation: orEmpty(normalizeSegmentation),
  fallbacks: withDefault(recordOf(languageTag, languageTags), {}),
  stale: withDefault(policyFields.stale, 'mark'),
  untranslated: withDefault(policyFields.untranslated, 'mark'),
  minimumState: withDefault(policyFields.minimumState, 'initial'),
  languages: withDefault(recordOf(languageTag, object(partOf(policyFields))), {}),
  overrides: withDefault(listOf(normalizeOverride), []),
  formats: withDefault(someOf(oneOf(formats), saying('config.formats')), [...formats]),
  html: orEmpty(normalizeHtml),
  pdf: orEmpty(normalizePdf(project)),
  dateLocales: withDefault(recordOf(languageTag, languageTag), { en: 'en-GB' }),
  browser: orEmpty(normalizeBrowser),
  editor: orEmpty(normalizeEditor),
  checks: withDefault(policyFields.checks, {}),
})

/** What a stage cannot see by itself: fields that contradict each other. */
const refuseContradictions = (config: Config, file: string): void => {
  const { sourceLanguage, targetLanguages } = config
  if (targetLanguages.includes(sourceLanguage))
    throw unexpected({ file, field: 'targetLanguages' }, targetLanguages, saying('config.languages.other'))
  const published = [sourceLanguage, ...targetLanguages]
  const named = [...Object.keys(config.languages), ...config.overrides.flatMap(({ languages }) => languages)]
  const stranger = named.find(language => !published.includes(language))
  if (stranger !== undefined)
    throw unexpected({ file, field: 'languages' }, stranger, saying('one-of', { values: targetLanguages }))
}

/**
 * Make a configuration complete.
 * @param spec what the configuration file exports; undefined where there is none.
 * @param file the file's absolute path: its folder is the project's, errors name it.
 * @throws SetupError naming every field that is wrong, what was found and what was expected.
 */
export const normalizeConfig = (spec: unknown, file: string): Config => {
  const project = dirname(file)
  const fields = object(fieldsOf(project))(spec ?? {}, { file: basename(file), field: '' })
  const config = { project, ...fields }
  refuseContradictions(config, basename(file))
  return config
}
