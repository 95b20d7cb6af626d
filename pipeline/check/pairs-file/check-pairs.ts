import { checkPair, type PairOptions } from '../check-pair.js'
import { pairOf } from '../pair.js'
import type { Alarm } from '../rule.js'
import type { FilePair } from './read.js'

/** What `check --pairs --json` prints of a pair, one a line. */
export interface PairReport {
  /** As the file has it. */
  id: string | number
  alarms: {
    rule: string
    severity: Alarm['severity']
    /** As it stands in the text; empty where something is missing. */
    found: string
    expected: string[]
    message: string
  }[]
}

/** A pair with its alarms. */
export interface CheckedPair {
  pair: FilePair
  alarms: Alarm[]
}

/**
 * Check pairs that stand by themselves: each is a paragraph, all together a document. They come one by one, in the order of
 * the file, so that a report can be written while it goes on.
 */
export function* checkPairs(
  pairs: readonly FilePair[],
  options: Omit<PairOptions, 'pairs'>,
): Generator<CheckedPair> {
  const document = pairs.map(({ source, target, line }, index) =>
    pairOf({ id: `line${line}`, source, target }, index),
  )
  const all: PairOptions = { scopes: ['segment', 'document', 'source'], ...options, pairs: document }
  for (const [index, pair] of document.entries()) {
    const original = pairs[index]
    if (original) yield { pair: original, alarms: checkPair(pair, all) }
  }
}

/** A checked pair as a value for JSON. */
export const pairReport = ({ pair, alarms }: CheckedPair): PairReport => ({
  id: pair.id,
  alarms: alarms.map(({ rule, severity, actual, expected, message }) => ({
    rule,
    severity,
    found: actual,
    expected,
    message,
  })),
})
