import type { MessageLanguage } from '../../model/messages/catalogs.js'
import { tell } from '../../model/messages/tell.js'
import { checkEach, type PairOptions, portion, readyRules } from '../check-pair.js'
import { disputesBy } from '../disputes.js'
import { type Pair, pairOf } from '../pair.js'
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

/** The pairs of a file, from its beginning at each call. */
export type OpenPairs = () => Iterable<FilePair> | AsyncIterable<FilePair>

/** What is known of a file of pairs as a whole, without holding its pairs. */
export interface Survey {
  /** With the few pairs that are held against each other. */
  options: PairOptions
  count: number
  /** The line of the last pair. */
  lastLine: number
}

const pairOfFile = ({ source, target, line }: FilePair, index: number): Pair =>
  pairOf({ id: `line${line}`, source, target }, index)

/** The pairs of a file that are held against each other, in its order; it is read once more only where there are any. */
const heldAgainst = async (open: OpenPairs, disputes: ReturnType<typeof disputesBy>[]): Promise<Pair[]> => {
  const settled = disputes.map(({ settle, isIn }) => {
    const disputed = settle()
    return { disputed, isIn: (pair: Pair) => isIn(disputed, pair) }
  })
  const found: Pair[] = []
  if (settled.every(({ disputed }) => disputed.size === 0)) return found
  let index = 0
  for await (const each of open()) {
    const pair = pairOfFile(each, index)
    index += 1
    if (settled.some(({ isIn }) => isIn(pair))) found.push(pair)
  }
  return found
}

/**
 * Look through the pairs of a file for what its rules ask of the whole: how titles, dashes, words are mostly written, how
 * long translations are, which texts stand there twice. The pairs go by one after the other; of each some numbers are kept.
 */
export const surveyPairs = async (
  open: OpenPairs,
  options: Omit<PairOptions, 'pairs' | 'previous'>,
): Promise<Survey> => {
  const all: PairOptions = { scopes: ['segment', 'document', 'source'], ...options }
  const rules = readyRules(all).map(({ rule }) => rule)
  const questions = [...new Set(rules.flatMap(({ gathers = [] }) => gathers))]
  const collectors = questions.map(question => question.collector())
  const disputes = rules.flatMap(({ compares }) => (compares ? [disputesBy(compares)] : []))
  const survey = { count: 0, lastLine: 0 }
  for await (const each of open()) {
    const pair = pairOfFile(each, survey.count)
    survey.count += 1
    survey.lastLine = each.line
    for (const { add } of [...collectors, ...disputes]) add(pair)
  }
  const pairs = await heldAgainst(open, disputes)
  for (const { answerFor } of collectors) answerFor(pairs)
  return { ...survey, options: { ...all, pairs } }
}

/** The pairs of a file, so many at a time. */
async function* portionsOf(open: OpenPairs, size: number): AsyncGenerator<FilePair[]> {
  let held: FilePair[] = []
  for await (const each of open()) {
    held.push(each)
    if (held.length < size) continue
    yield held
    held = []
  }
  if (held.length > 0) yield held
}

/**
 * Check pairs that stand by themselves: each is a paragraph, all together a document. They come in the order of the file, a
 * portion at a time, so that a report can be written while it goes on and no more than a portion is kept.
 */
export async function* checkPairs(open: OpenPairs, survey: Survey): AsyncGenerator<CheckedPair> {
  let index = 0
  let last: Pair | undefined
  let before: ReadonlyMap<Pair, Pair | undefined> = new Map()
  const options: PairOptions = { ...survey.options, previous: pair => before.get(pair) }
  for await (const held of portionsOf(open, portion)) {
    const first = index
    const pairs = held.map((each, place) => pairOfFile(each, first + place))
    const previous = [last, ...pairs]
    before = new Map(pairs.map((pair, place) => [pair, previous[place]]))
    const alarms = checkEach(pairs, options)
    for (const [place, pair] of held.entries()) yield { pair, alarms: alarms[place] ?? [] }
    last = pairs.at(-1)
    index += pairs.length
  }
}

/** A checked pair as a value for JSON. */
export const pairReport = ({ pair, alarms }: CheckedPair, language: MessageLanguage = 'en'): PairReport => ({
  id: pair.id,
  alarms: alarms.map(alarm => ({
    rule: alarm.rule,
    severity: alarm.severity,
    found: alarm.actual,
    expected: alarm.expected,
    message: tell(alarm.message, language, alarm),
  })),
})
