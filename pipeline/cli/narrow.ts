import { resolve } from 'node:path'
import type { Config, Format, PdfLayout } from '../config.js'
import { SetupError } from '../model/diagnostic.js'
import type { LanguageTag } from '../model/language.js'
import { saying } from '../model/messages/message.js'
import { nearest } from '../model/nearest.js'
import { type Layout as HtmlLayout, layouts } from '../render/options.js'

/** Flags that say for one run what else the configuration says. */
export interface NarrowingFlags {
  format?: Format[]
  layout?: PdfLayout[]
  lang?: LanguageTag[]
  /** Files for the press, too, whatever the configuration says. */
  press?: boolean
  /** As the user wrote it, from where he stands. */
  output?: string
}

/** @throws SetupError for a language that is not among the configuration's. */
export const knownLanguage = (language: LanguageTag, { targetLanguages }: Config): LanguageTag => {
  if (targetLanguages.includes(language)) return language
  const meant = nearest(language, targetLanguages)
  const about = { language, languages: targetLanguages }
  throw new SetupError(
    meant === undefined ? saying('lang.unknown', about) : saying('lang.unknown.meant', { ...about, meant }),
  )
}

const isHtmlLayout = (layout: PdfLayout): layout is HtmlLayout => layouts.some(other => other === layout)

/**
 * The configuration for one run. The first layout named that pages have is the one they open in; each is printed.
 * @param folder where the user stands, absolute.
 * @throws SetupError for a language that is not among the configuration's.
 */
export const narrow = (
  config: Config,
  { format, layout, lang, output, press }: NarrowingFlags,
  folder: string,
): Config => ({
  ...config,
  targetLanguages: lang?.map(language => knownLanguage(language, config)) ?? config.targetLanguages,
  formats: format ?? config.formats,
  html: { ...config.html, layout: layout?.find(isHtmlLayout) ?? config.html.layout },
  pdf: {
    ...config.pdf,
    layouts: layout ?? config.pdf.layouts,
    press: { ...config.pdf.press, make: press ?? config.pdf.press.make },
  },
  folders: {
    ...config.folders,
    output: output === undefined ? config.folders.output : resolve(folder, output),
  },
})
