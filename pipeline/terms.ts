import { readCurrent } from './build/current-texts.js'
import { openGlossary } from './build/glossary.js'
import { chooseSources, findSources } from './build/sources.js'
import type { Config } from './config.js'
import { candidateTerms } from './memory/glossary/candidates.js'
import { termCounts } from './memory/glossary/term-counts.js'
import type { Diagnostic } from './model/diagnostic.js'
import type { Effects } from './model/effects.js'
import type { Term, TermCandidate } from './model/glossary.js'
import type { TextRange } from './model/memory.js'
import { nodeEffects } from './node.js'

/** What to look at. */
export interface TermsRequest {
  /** Names or paths of documents. Default: all. */
  documents?: readonly string[]
  /** Also propose terms that have no entry. Default false. */
  candidates?: boolean
}

/** A place in a book. */
export interface TermContext extends TextRange {
  document: string
  id: string
  text: string
}

/** A string that may be a term, with places where it stands. */
export interface FoundCandidate extends Omit<TermCandidate, 'contexts'> {
  contexts: TermContext[]
}

/** How the terms of a glossary are used in a book. */
export interface TermsReport {
  /** Of the glossary, relative to the project. */
  path: string
  /** The entries in their order, with the number of places of their source. */
  terms: { term: Term; count: number }[]
  candidates: FoundCandidate[]
  messages: Diagnostic[]
}

/** A text of a book. */
type Text = Pick<TermContext, 'document' | 'id' | 'text'>

/**
 * How often the terms of the glossary stand in a book, and which terms it may lack. Writes nothing.
 * @throws SetupError when there is no such document.
 */
export const terms = async (
  config: Config,
  { documents, candidates = false }: TermsRequest = {},
  effects: Effects = nodeEffects,
): Promise<TermsReport> => {
  const { glossary, messages } = await openGlossary(config, effects)
  const texts: Text[] = []
  for (const source of chooseSources(await findSources(config, effects), documents)) {
    const { segmented, messages: found } = await readCurrent(source, config, [], effects)
    messages.push(...found)
    for (const { id, text } of segmented.segments) texts.push({ document: source.name, id, text })
  }
  const sources = texts.map(({ text }) => text)
  const placed = ({ contexts, ...candidate }: TermCandidate): FoundCandidate => ({
    ...candidate,
    contexts: contexts.flatMap(({ of, start, end }) => {
      const text = texts[of]
      return text ? [{ ...text, start, end }] : []
    }),
  })
  return {
    path: glossary.path,
    terms: [...termCounts(glossary, sources)].map(([term, count]) => ({ term, count })),
    candidates: candidates ? candidateTerms(sources, { glossary }).map(placed) : [],
    messages,
  }
}
