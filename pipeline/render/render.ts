import type { Diagnostic } from '../model/diagnostic.js'
import type { Bilingual } from '../model/document.js'
import type { Effects } from '../model/effects.js'
import { nativeName } from '../model/language.js'
import type { Asset } from '../model/printable.js'
import { nodeEffects } from '../node.js'
import { completeness, type Promised } from './completeness.js'
import { convert, withTitle } from './convert.js'
import { documentFonts } from './fonts/document-fonts.js'
import type { EmbeddedFonts } from './fonts/embed.js'
import type { Role } from './fonts/faces.js'
import type { Run } from './fonts/usage.js'
import type { RenderOptions } from './options.js'
import { type Facts, factsOf } from './page/facts.js'
import { pageOf } from './page/page.js'
import { type Version, versionsOf } from './page/versions.js'
import { removedHtml } from './safe/removed.js'
import { pageResources } from './styles.js'

/** A page of the web. */
export interface RenderedPage {
  /** Path in the document's folder: `index.html`, `en.html`. */
  path: string
  html: string
}

/** What a document has become for the web. */
export interface Rendered {
  pages: RenderedPage[]
  /** Fonts, beside the pages. */
  assets: Asset[]
  messages: Diagnostic[]
}

/** The reader's own fonts. */
export const noFonts: EmbeddedFonts = { css: '', assets: [], preload: {}, messages: [] }

/** Labels that pages show, by what they are set in; not those that are read out alone. */
const shownLabels: Partial<Record<Role, readonly string[]>> = {
  interface: [
    ...['parallel', 'stacked', 'swap', 'themeAutomatic', 'themeLight', 'themeDark', 'skipToText'],
    ...['linkCopied', 'earlierWording', 'notYetTranslated', 'bilingual'],
  ],
  note: ['legendStale', 'legendUntranslated', 'translationNote'],
}

/** A count in every plural form is not needed for its letters; its figures are. */
const anyCount = { count: 1234567890 }

/** The page's own words in each language: they need fonts, too. */
export const wordsOf = (document: Bilingual, { labels }: RenderOptions, facts: Facts): Run[] => {
  const { date } = facts
  return [document.language, ...document.targetLanguages].flatMap(language => {
    const label = (role: Role): string =>
      (shownLabels[role] ?? [])
        .flatMap(key => [labels(language, key, anyCount), labels(language, key, { count: 1 })])
        .join('')
    const written = date ? labels(language, 'date', { date: date.value }) : ''
    return [
      {
        language,
        role: 'interface' as const,
        text: `${label('interface')}${written}${nativeName(language)}–`,
      },
      { language, role: 'note' as const, text: label('note') },
    ]
  })
}

const promiseOf = ({ target, isBilingual }: Version, { policies }: RenderOptions): Promised => ({
  layout: isBilingual ? 'parallel' : target === undefined ? 'source' : 'target',
  target,
  policy: target === undefined ? undefined : policies[target],
})

/**
 * Make the pages of a document: one with the source beside each translation, one for each language alone.
 * Pure but for fonts, styles and script, which come through `effects`.
 * Every page is proved complete.
 * @returns pages and fonts with paths in the document's own folder, and what was found wrong.
 */
export const render = async (
  document: Bilingual,
  options: RenderOptions,
  effects: Effects = nodeEffects,
): Promise<Rendered> => {
  const converted = withTitle(convert(document, options.labels))
  const facts = factsOf(document, converted)
  const languages = [document.language, ...document.targetLanguages]
  const [resources, fonts] = await Promise.all([
    pageResources(effects),
    options.embedFonts
      ? documentFonts(document, languages, wordsOf(document, options, facts), 'screen', effects)
      : noFonts,
  ])
  const versions = versionsOf(document, options.singleLanguagePages)
  const parts = { document, converted, facts, versions, options, fonts, ...resources }
  const pages = versions.map(version => ({ path: version.path, html: pageOf(parts, version) }))
  const gaps = versions.flatMap((version, index) =>
    completeness(pages[index]?.html ?? '', document, promiseOf(version, options)),
  )
  return { pages, assets: fonts.assets, messages: [...removedHtml(document), ...fonts.messages, ...gaps] }
}
