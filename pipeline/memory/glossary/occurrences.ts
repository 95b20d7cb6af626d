import type { Term, TermUse } from '../../model/glossary.js'
import { fold, isMarkup, isSpaceBesideHan } from './fold.js'

/** A step of a term's spelling, and the terms that end here. */
interface Step {
  next: Map<string, Step>
  terms: Term[]
}

const newStep = (): Step => ({ next: new Map(), terms: [] })

const add = (root: Step, term: Term): void => {
  let step = root
  const { source } = term
  for (let i = 0; i < source.length; i += 1) {
    if (isSpaceBesideHan(source, i)) continue
    const unit = fold(source[i] ?? '')
    const next = step.next.get(unit) ?? newStep()
    step.next.set(unit, next)
    step = next
  }
  step.terms.push(term)
}

const isLatin = (unit: string | undefined): boolean =>
  unit !== undefined && /[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{Nd}]/u.test(unit)

/** Within a word of letters no term begins or ends: `AI` does not stand in `AIR`. Chinese has no such bounds. */
const isWithinWord = (text: string, place: number): boolean =>
  isLatin(text[place - 1]) && isLatin(text[place])

const plain = (text: string): string => text.replace(/[*_~\s]/g, '').normalize('NFKC')

const inItsCase =
  (text: string) =>
  (term: Term): boolean =>
    !term.caseSensitive || plain(text) === plain(term.source)

/** What follows from a place of a text in the tree of terms: every term that begins there. */
const usesFrom = (text: string, start: number, root: Step): TermUse[] => {
  const uses: TermUse[] = []
  let step = root
  for (let i = start; i < text.length; i += 1) {
    const unit = text[i] ?? ''
    const next = step.next.get(fold(unit))
    if (!next) {
      if (i > start && (isMarkup(unit) || isSpaceBesideHan(text, i))) continue
      break
    }
    step = next
    if (step.terms.length === 0 || isWithinWord(text, i + 1)) continue
    const found = text.slice(start, i + 1)
    const terms = step.terms.filter(inItsCase(found))
    if (terms.length > 0) uses.push({ start, end: i + 1, text: found, terms })
  }
  return uses
}

/**
 * Makes a search for all places of terms in a text, those within one another too, in the order of their starts.
 * The tree of terms is walked from every place: as fast as an automaton for terms of some ten characters.
 */
export const occurrenceFinder = (terms: Iterable<Term>): ((text: string) => TermUse[]) => {
  const root = newStep()
  for (const term of terms) add(root, term)
  return text => {
    const uses: TermUse[] = []
    for (let start = 0; start < text.length; start += 1) {
      if (!isWithinWord(text, start)) uses.push(...usesFrom(text, start, root))
    }
    return uses
  }
}
