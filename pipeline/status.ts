import { toString as plainText } from 'mdast-util-to-string'
import { openBook } from './build/book.js'
import { type Coverage, coverageOf } from './build/counts.js'
import { prepare } from './build/prepare.js'
import { chooseSources, findSources } from './build/sources.js'
import type { Config } from './config.js'
import { type TextLength, textLength } from './language/text-length.js'
import type { Diagnostic } from './model/diagnostic.js'
import type { Bilingual } from './model/document.js'
import type { Effects } from './model/effects.js'
import type { LanguageTag } from './model/language.js'
import { noProgress, type Progress } from './model/progress.js'
import type { Segment } from './model/segment.js'
import { nodeEffects } from './node.js'

/** How far one document has come in one language. */
export interface LanguageStatus extends Coverage {
  /** Texts that stand in the source no more, kept in the state file. */
  obsolete: number
  length: TextLength
}

/** How far one document has come. */
export interface DocumentStatus {
  name: string
  /** Of the source file, relative to the project. */
  path: string
  source: { language: LanguageTag; segments: number; obsolete: number; length: TextLength }
  targets: Record<LanguageTag, LanguageStatus>
}

/** How far a book has come. */
export interface StatusReport {
  /** Those that can be read. */
  documents: DocumentStatus[]
  /** What is wrong with its files. */
  messages: Diagnostic[]
}

const lengthOf = (nodes: readonly Segment['children'][], language: LanguageTag): TextLength =>
  textLength(nodes.map(children => plainText({ type: 'paragraph', children })).join('\n'), language)

const targetChildren = ({ segments }: Bilingual, language: LanguageTag): Segment['children'][] =>
  segments.flatMap(segment => {
    const target = segment.targets[language]
    return target ? [target.children] : []
  })

/**
 * How far the translations of a book have come. Writes nothing.
 * @throws SetupError when there is no such document.
 */
export const status = async (
  config: Config,
  request: { documents?: readonly string[] } = {},
  effects: Effects = nodeEffects,
  progress: Progress = noProgress,
): Promise<StatusReport> => {
  const sources = chooseSources(await findSources(config, effects), request.documents)
  const book = await openBook(config, config.targetLanguages, effects)
  const documents: DocumentStatus[] = []
  const messages: Diagnostic[] = [...book.messages]
  for (const [done, source] of sources.entries()) {
    progress({ doing: 'reading', document: source.name, done, total: sources.length })
    const { document, catalogs } = await prepare(source, book, effects)
    messages.push(...document.messages, ...Object.values(catalogs).flatMap(({ diagnostics }) => diagnostics))
    if (document.isUnread) continue
    const obsolete = (language: LanguageTag): number => catalogs[language]?.state.obsolete.size ?? 0
    const targets = Object.entries(coverageOf(document)).map(([language, coverage]) => [
      language,
      {
        ...coverage,
        obsolete: obsolete(language),
        length: lengthOf(targetChildren(document, language), language),
      },
    ])
    const language = document.language
    documents.push({
      name: source.name,
      path: source.path,
      source: {
        language,
        segments: document.segments.length,
        obsolete: obsolete(language),
        length: lengthOf(
          document.segments.map(({ children }) => children),
          language,
        ),
      },
      targets: Object.fromEntries(targets),
    })
  }
  return { documents, messages }
}
