import type { Match, Reconciliation } from '../model/catalog.js'

/** What `extract` found in one document, each list in reading order. */
export interface ExtractReport {
  document: string
  kept: number
  moved: Match[]
  /** With the text before and what was changed: marks, figures or words. */
  edited: Match[]
  new: Match[]
  /** Vanished once, now back with their old ids. */
  revived: Match[]
  obsolete: { id: string; text: string }[]
}

/** Sort a reconciliation by fate. */
export const reportOf = (document: string, { matches, obsolete }: Reconciliation): ExtractReport => {
  const having = (fate: Match['fate']): Match[] => matches.filter(match => match.fate === fate)
  return {
    document,
    kept: having('kept').length,
    moved: having('moved'),
    edited: having('edited'),
    new: having('new'),
    revived: having('revived'),
    obsolete,
  }
}
