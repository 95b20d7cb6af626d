import type { Glossary, Term } from '../../model/glossary.js'
import { allUses } from './find-terms.js'

/** How often each entry's source stands in texts, in the glossary's order; within longer terms too. */
export const termCounts = (glossary: Glossary, texts: Iterable<string>): Map<Term, number> => {
  const counts = new Map(glossary.terms.map((term): [Term, number] => [term, 0]))
  const usesOf = allUses(glossary)
  for (const text of texts) {
    for (const { terms } of usesOf(text)) {
      for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
    }
  }
  return counts
}

/** The entries whose source stands in none of the texts. */
export const unusedTerms = (glossary: Glossary, texts: Iterable<string>): Term[] =>
  [...termCounts(glossary, texts)].flatMap(([term, count]) => (count === 0 ? [term] : []))
