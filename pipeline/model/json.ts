/** Where a JSON text goes wrong: line and column from 1. */
export class JsonError extends Error {
  override name = 'JsonError'
  constructor(
    readonly line: number,
    readonly column: number,
    message: string,
  ) {
    super(message)
  }
}

const problemOf = (text: string): string | undefined => {
  try {
    JSON.parse(text)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Whether a text could still become JSON by adding to its end. */
const isBeginning = (text: string): boolean => {
  const problem = problemOf(text)
  if (problem === undefined || /^Unexpected end/.test(problem)) return true
  return Number(/position (\d+)/.exec(problem)?.[1]) === text.length
}

/** Offset of the first character that cannot stand where it stands. Engines tell it in some messages only. */
const breakIn = (text: string): number => {
  let right = 0
  let wrong = text.length + 1
  while (wrong - right > 1) {
    const middle = (right + wrong) >> 1
    if (isBeginning(text.slice(0, middle))) right = middle
    else wrong = middle
  }
  return right
}

const found = (text: string, offset: number): string => {
  const character = text.slice(offset).match(/^./su)?.[0]
  return character === undefined ? 'Unexpected end' : `Unexpected ${JSON.stringify(character)}`
}

/**
 * Parse JSON.
 * @throws JsonError with the exact place, where `JSON.parse` says little or nothing of it.
 */
export const parseJson = (text: string): unknown => {
  const problem = problemOf(text)
  if (problem === undefined) return JSON.parse(text)
  const offset = breakIn(text)
  const before = text.slice(0, offset).split('\n')
  throw new JsonError(
    before.length,
    (before.at(-1)?.length ?? 0) + 1,
    `${found(text, offset)}, expected JSON`,
  )
}
