import { check } from '../check/check.js'
import { refuseUnknownRules } from '../check/levels.js'
import type { CheckOptions } from '../check/options.js'
import { rules } from '../check/rules/index.js'
import { type Policy, policyOf } from '../config.js'
import type { Diagnostic } from '../model/diagnostic.js'
import type { Bilingual } from '../model/document.js'
import type { Effects } from '../model/effects.js'
import type { LanguageTag } from '../model/language.js'
import type { Leads } from '../model/leads.js'
import { type PublishedImage, publishImages } from '../read/images.js'
import { segment } from '../segment/segment.js'
import { translate } from '../translate/translate.js'
import { type Book, policiesOf, readCatalogs } from './book.js'
import type { LanguageCatalog } from './catalogs.js'
import { readSource } from './read-source.js'
import type { Source } from './sources.js'
import { refuseUnfinished } from './unfinished.js'

/** A document ready to be published. */
export interface Prepared {
  document: Bilingual
  images: PublishedImage[]
  /** Where its links within the book lead, once that was looked for. */
  leads?: Leads
  catalogs: Record<LanguageTag, LanguageCatalog>
  /** What the publisher wants of unfinished translations, by language. */
  policies: Record<LanguageTag, Policy>
  /** What its checks were told: for who mends what they find. */
  checks: CheckOptions
  messages: Diagnostic[]
}

const mapValues = <From, To>(
  record: Record<string, From>,
  make: (value: From, key: string) => To,
): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, make(value, key)]))

/** What the configuration says of the rules, by language. */
const levelsOf = ({ config }: Book, policies: Readonly<Record<LanguageTag, Policy>>, name: string) => {
  const levels = mapValues(
    { ...policies, [config.sourceLanguage]: policyOf(config, name, config.sourceLanguage) },
    ({ checks }) => checks,
  )
  const ids = rules.map(({ meta }) => meta.id)
  for (const each of Object.values(levels)) refuseUnknownRules(each, ids)
  return levels
}

/** Findings that say the same again as an error about the same segment, less loudly. */
const without = (findings: readonly Diagnostic[], errors: readonly Diagnostic[]): Diagnostic[] => {
  const said = new Set(errors.map(({ segment, ruleId }) => `${segment} ${ruleId}`))
  return findings.filter(({ segment, ruleId }) => !said.has(`${segment} ${ruleId}`))
}

/** Source file → Document → Segmented → Bilingual. */
export const readBilingual = async (source: Source, book: Book, effects: Effects) => {
  const { config } = book
  const document = await readSource(source, config, effects)
  const catalogs = await readCatalogs(book, source, effects)
  const policies = policiesOf(book, source.name)
  const states = mapValues(catalogs.targets, ({ state }) => state.segments)
  const bilingual = translate(segment(document, catalogs.source, config.segmentation), {
    i18n: book.i18n,
    targetLanguages: book.targetLanguages,
    states,
    minimumStates: mapValues(policies, policy => policy.minimumState),
  })
  return { document, bilingual, catalogs, policies, states }
}

/** The same, checked. */
export const prepare = async (source: Source, book: Book, effects: Effects): Promise<Prepared> => {
  const { config } = book
  const { document, bilingual, catalogs, policies, states } = await readBilingual(source, book, effects)
  const checks: CheckOptions = {
    levels: levelsOf(book, policies, source.name),
    states: { ...states, [config.sourceLanguage]: catalogs.source.state.segments },
    languages: mapValues(catalogs.targets, ({ path, lineOf }, language) => ({
      ...book.knowledge[language],
      file: path,
      lineOf,
    })),
  }
  const findings = check(bilingual, checks)
  const { images, messages } = await publishImages(bilingual, config.folders.source, effects)
  const read = [catalogs.source, ...Object.values(catalogs.targets)].flatMap(catalog => catalog.diagnostics)
  const unfinished = refuseUnfinished(bilingual, policies)
  return {
    document: bilingual,
    images,
    catalogs: { [config.sourceLanguage]: catalogs.source, ...catalogs.targets },
    policies,
    checks,
    messages: [...document.messages, ...read, ...messages, ...unfinished, ...without(findings, unfinished)],
  }
}
