import type { Severity } from '../model/diagnostic.js'
import type { LanguageTag } from '../model/language.js'
import type { Saying } from '../model/messages/message.js'
import type { Compared } from './disputes.js'
import type { Gathered } from './gathered.js'
import type { Pair, PairSpec } from './pair.js'

/** What a rule looks at: one pair, one source text whatever it is translated into, or one pair among all. */
export type Scope = 'segment' | 'source' | 'document'

/** What a rule asks for, in words. */
export interface Explanation {
  /** One sentence: what the rule asks for. */
  summary: string
  /** Why, and how to mend what it finds. */
  explanation: string
}

/** What a rule says of itself: made into `duizhao explain RULE` and the page of the rule. */
export interface Meta extends Explanation {
  /** Kebab case, the subject first: `markup-links`. */
  id: string
  /** The severity where the configuration says nothing. */
  severity: Severity
  scope: Scope
  /** Whether its findings carry an edit that is always safe to make. */
  fixable: boolean
}

/** A stretch of one of the two texts: offsets in UTF-16 units, the end not included. */
export interface Place {
  side: 'source' | 'target'
  start: number
  end: number
}

/** Replace a stretch of the target by a text. The source is never changed. */
export interface Edit {
  start: number
  end: number
  text: string
}

/** What a rule found. */
export interface Finding {
  /** What is wrong; in English “Unexpected X, expected Y”, without a full stop. */
  message: Saying
  /** What was found, as it stands in the text at `place`; empty where something is missing. */
  actual: string
  /** Texts that would be right in its place, the proposal first; empty where none is known. */
  expected: string[]
  place?: Place
  /** The background, or what to do: one or two sentences. */
  note?: Saying
  /** Only of fixable rules. */
  fix?: Edit
}

/** A finding with the rule that made it. */
export interface Alarm extends Finding {
  rule: string
  severity: Severity
}

/** The languages of a pair. */
export interface Languages {
  source: LanguageTag
  target: LanguageTag
}

/** A glossary entry whose source stands in a pair's source text. */
export interface FoundTerm {
  /** As it stands in the source. */
  source: string
  /** Approved translations, the first to be proposed. */
  preferred: readonly string[]
  /** Translations that are known to be wrong. */
  forbidden: readonly string[]
  /** Where forms of this term stand in a target, inflected ones and other capitals too. */
  find(text: string, forms: readonly string[]): { start: number; end: number }[]
}

/** Knows the words of a language. */
export interface Spelling {
  /** Whether a word is spelt rightly. */
  knows(word: string): boolean
  /** Words it may have been meant to be, the likeliest first. */
  suggest(word: string): string[]
}

/** What a rule may know besides the pair. */
export interface Context {
  languages: Languages
  /**
   * All pairs of the document in reading order. The pair itself may stand here as it was before an edit. Of a document that is not
   * held whole only those stand here that a rule `compares`; for its `gathers` the list answers as the whole would.
   */
  pairs: readonly Pair[]
  /** The one before it in reading order, of whatever block. */
  previous: Pair | undefined
  /** The neighbours in the same block. */
  before: Pair | undefined
  after: Pair | undefined
  terms: readonly FoundTerm[]
  /** Words that are right whatever a dictionary says: of names and of the glossary, in lower case. */
  accepted: ReadonlySet<string>
  /** Undefined where no dictionary was given. */
  spelling: Spelling | undefined
}

/** A pair with the circumstances a rule needs: default `zh-Hans` → `en`, a paragraph by itself. */
export interface Example extends Omit<PairSpec, 'source'> {
  source?: string
  languages?: Languages
  /** The texts before and after it in the same block: source, target. */
  before?: [string, string]
  after?: [string, string]
  /** Other pairs of the document, of the same role. */
  others?: [string, string][]
  /** Terms that stand in the source. */
  terms?: Pick<FoundTerm, 'source' | 'preferred' | 'forbidden'>[]
  accepted?: string[]
  /** The words a dictionary knows. */
  dictionary?: string[]
  /** Why it is right or wrong: one phrase for the page. */
  why?: string
}

/** An example in which the rule finds exactly one thing. */
export interface BadExample extends Example {
  /** `actual` of the finding. */
  found: string
  /** `expected` of the finding; default none. */
  expected?: string[]
}

/**
 * Makes something of a pair that is remembered with it. Of pairs that are checked together, each step is taken for all of them
 * before the next.
 */
export type Step = (pair: Pair, context: Context) => void

/** A check: one file, one look, examples that are its tests. */
export interface Rule {
  meta: Meta
  /** Whether the rule has anything to say about such texts; default yes. */
  applies?: (languages: Languages) => boolean
  /** Whether it looks at pairs without a translation too; default no. Rules of scope `source` always do. */
  blank?: boolean
  /** What it asks of the document as a whole. */
  gathers?: readonly Pick<Gathered<unknown>, 'collector'>[]
  /** What it holds pairs of the document against each other by: two of one key whose values differ. */
  compares?: (pair: Pair) => Compared | undefined
  /** Steps on the way to its look; several rules may share them. It may look at once as well: then nothing was prepared. */
  steps?: readonly Step[]
  examples: { good: Example[]; bad: BadExample[] }
  /** Look at a pair; nothing but the arguments decides what is found. */
  look: (pair: Pair, context: Context) => Finding[]
}
