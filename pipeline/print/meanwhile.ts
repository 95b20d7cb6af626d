import { setImmediate } from 'node:timers/promises'

/**
 * Do work in this process while a page does what it was asked for: the question goes out once this turn of the loop is over.
 * @returns what comes of both.
 */
export const meanwhile = <Asked, Done>(asked: Promise<Asked>, work: () => Done): Promise<[Asked, Done]> =>
  Promise.all([asked, setImmediate().then(work)])
