import { openBook } from './build/book.js'
import type { LanguageCatalog } from './build/catalogs.js'
import { type Prepared, prepare } from './build/prepare.js'
import { chooseSources, findSources } from './build/sources.js'
import { type Fix, fixesOf } from './check/fix.js'
import { carryIgnored } from './check/ignored.js'
import type { Config } from './config.js'
import type { Diagnostic } from './model/diagnostic.js'
import type { Effects } from './model/effects.js'
import type { LanguageTag } from './model/language.js'
import { noProgress, type Progress } from './model/progress.js'
import { nodeEffects } from './node.js'
import { changesOf, layerFiles } from './segment/translation-files.js'

/** What to check; everything absent is the configuration's. */
export interface CheckRequest {
  /** Names or paths of documents. Default: all. */
  documents?: readonly string[]
  /** Find what can be mended safely. */
  fix?: boolean
  /** Mend nothing, say what would be. */
  dryRun?: boolean
}

/** The catalogue of one document in one language, with what was mended in it. */
export interface FixedCatalog {
  /** Relative to the project. */
  path: string
  fixes: Fix[]
}

/** What was found in a book. */
export interface BookCheck {
  /** The findings; of what was mended, those before it. */
  messages: Diagnostic[]
  /** The files that were checked, relative to the project. */
  files: string[]
  fixed: FixedCatalog[]
}

/** A catalogue as it is with fixes made: texts, and for them what was ignored. */
const layerWith = ({ catalog, state }: LanguageCatalog, fixes: readonly Fix[]) => {
  const made = new Map(fixes.map(fix => [fix.id, fix]))
  const segments = new Map(
    [...state.segments].map(([id, segment]) => {
      const fix = made.get(id)
      return fix
        ? [id, carryIgnored(segment, { ...fix, target: fix.before }, { ...fix, target: fix.after })]
        : [id, segment]
    }),
  )
  return {
    catalog: new Map([...catalog].map(([id, text]) => [id, made.get(id)?.after ?? text])),
    state: { ...state, segments },
  }
}

/** Mend the catalogue of a language. One that is damaged is left as it is. */
const fixCatalog = async (
  { document, catalogs, checks }: Prepared,
  language: LanguageTag,
  { config, dryRun }: { config: Config; dryRun: boolean },
  effects: Effects,
): Promise<FixedCatalog[]> => {
  const catalog = catalogs[language]
  const fixes = catalog?.damaged === false ? fixesOf(document, language, checks) : []
  if (!catalog || fixes.length === 0) return []
  const files = layerFiles(config.project, config.folders.translations, language, document.name)
  const changes = dryRun ? [] : changesOf(files, catalog, layerWith(catalog, fixes))
  for (const { path, content } of changes) await effects.write(path, content)
  return [{ path: catalog.path, fixes }]
}

const filesOf = ({ document, catalogs }: Prepared): string[] => [
  document.path,
  ...document.targetLanguages.flatMap(language => catalogs[language]?.path ?? []),
]

/**
 * Check the documents of a book, and mend what is safe if asked to.
 * @throws SetupError when there is no such document, or the configuration names a rule that does not exist.
 */
export const checkBook = async (
  config: Config,
  request: CheckRequest = {},
  effects: Effects = nodeEffects,
  progress: Progress = noProgress,
): Promise<BookCheck> => {
  const sources = chooseSources(await findSources(config, effects), request.documents)
  const book = await openBook(config, config.targetLanguages, effects)
  const checked: BookCheck = { messages: [...book.messages], files: [], fixed: [] }
  for (const [done, source] of sources.entries()) {
    progress({ doing: 'checking', document: source.name, done, total: sources.length })
    const prepared = await prepare(source, book, effects)
    checked.messages.push(...prepared.messages)
    checked.files.push(...filesOf(prepared))
    for (const language of request.fix ? config.targetLanguages : []) {
      const how = { config, dryRun: request.dryRun ?? false }
      checked.fixed.push(...(await fixCatalog(prepared, language, how, effects)))
    }
  }
  return checked
}
