import type { Pair } from './pair.js'

/** How something is told of a whole document: pair after pair goes by, none needs to be kept. */
export interface Gathering<State, Value> {
  begin(): State
  add(state: State, pair: Pair): void
  tell(state: State): Value
}

/** Takes the pairs of a document that is too long to be held whole. */
export interface Collector {
  add(pair: Pair): void
  /** From now on what was gathered is what is told of this list. */
  answerFor(pairs: readonly Pair[]): void
}

/** Something that is told of a whole document; asked of one list of pairs it is gathered once. */
export interface Gathered<Value> {
  (pairs: readonly Pair[]): Value
  collector(): Collector
}

/** Make a question that can be asked of the pairs of a document, and of one that goes by pair after pair. */
export const gathered = <State, Value>({ begin, add, tell }: Gathering<State, Value>): Gathered<Value> => {
  const answers = new WeakMap<readonly Pair[], { value: Value }>()
  let last: { pairs: readonly Pair[]; value: Value } | undefined
  const keep = (pairs: readonly Pair[], state: State): { value: Value } => {
    const answer = { value: tell(state) }
    answers.set(pairs, answer)
    return answer
  }
  const gather = (pairs: readonly Pair[]): { value: Value } => {
    const state = begin()
    for (const pair of pairs) add(state, pair)
    return keep(pairs, state)
  }
  const ask = (pairs: readonly Pair[]): Value => {
    if (last?.pairs === pairs) return last.value
    const { value } = answers.get(pairs) ?? gather(pairs)
    last = { pairs, value }
    return value
  }
  const collector = (): Collector => {
    const state = begin()
    return { add: pair => add(state, pair), answerFor: pairs => void keep(pairs, state) }
  }
  return Object.assign(ask, { collector })
}
