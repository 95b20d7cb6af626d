import type { Saying } from '../../model/messages/message.js'
import { tell } from '../../model/messages/tell.js'

/** Why a file is not read: the reason in the grammar “Unexpected X, expected Y”, and where it begins. */
export interface XmlProblem {
  reason: Saying
  /** From 1. */
  line: number
  /** From 1. */
  column: number
  /** What to do. */
  note?: Saying
}

/** Ends the reading of a file from within; never leaves this folder. */
export class XmlFault extends Error {
  readonly problem: XmlProblem

  constructor(problem: XmlProblem) {
    super(tell(problem.reason))
    this.problem = problem
  }
}
