import type { PairMark } from '../pairs.js'

/** Marks after which a quotation is what somebody says: `他说：“…。”`, `他问“…？”`. */
const introduction = /[：:，,说道问答喊叫曰云称讲][\s]*$/

/**
 * Words that cannot begin a sentence, or that take up the quotation just closed: `“…。”的时候`, `“…！”这句话`.
 * `等` and `时` begin words too (等他, 时间): they count before a mark or a noun they bind.
 */
const takesUp =
  /(?:的|地|得|了|着|和|与|及|或|等[，、。；的口内重]|之(?![后前])|[时后][，、]|这[句番种样一]|一[词语句声文])/y

const ended = /[。｡！？!?….][”’」』"）)】\s\uFFFB]*$/

/** A place where a pair has closed. Offsets in the text of the block. */
export interface Closed {
  kind: PairMark['kind']
  open: number
  close: number
  /** Where the sentence around it began. */
  start: number
  /** Behind the pair and what else closes there, white space skipped. */
  next: number
}

const isIntroduced = (text: string, { open, start }: Closed): boolean =>
  open > start && introduction.test(text.slice(Math.max(start, open - 4), open))

const isTakenUp = (text: string, next: number): boolean => {
  takesUp.lastIndex = next
  return takesUp.test(text)
}

const isOpeningQuotation = /[“‘「『]/

/**
 * Whether the sentence ends with a pair that holds the last mark itself. After GB/T 15834-2011 4.8:
 * - a quotation that was introduced (`他说：“走吧。”`) ends its sentence, unless the words go on with it (`…。”的时候`);
 * - one that begins or interrupts its sentence does not: `“走吧。”他说。`, `喊着“走吧！”往前跑。`;
 *   but a next quotation right behind it is another speaker's: `“走吗？”“走。”`;
 * - a bracket ends a sentence when it is one by itself: `……。（鼓掌。）`; inside a sentence it does not;
 * - a title never does: `《怎么办？》`.
 */
const decisions: Record<PairMark['kind'], (text: string, closed: Closed) => boolean> = {
  quotation: (text, closed) =>
    isOpeningQuotation.test(text[closed.next] ?? '') ||
    (isIntroduced(text, closed) && !isTakenUp(text, closed.next)),
  bracket: (_, { open, start }) => open === start,
  title: () => false,
}

/** Whether a sentence ends where a pair of quotation marks, brackets or title marks closes. */
export const endsWithPair = (text: string, closed: Closed): boolean =>
  ended.test(text.slice(Math.max(closed.open, closed.close - 8), closed.close)) &&
  decisions[closed.kind](text, closed)

/** Whether the words behind an ellipsis belong to the sentence before it. */
export const continues = isTakenUp
