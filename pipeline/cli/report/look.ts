import picocolors from 'picocolors'

/** How a report looks where it goes. */
export interface Look {
  /** Columns of the terminal; undefined in a pipe, where nothing is aligned or broken. */
  columns: number | undefined
  colors: ReturnType<typeof picocolors.createColors>
}

/** What is known of a stream. */
export interface StreamFacts {
  isTTY?: boolean | undefined
  columns?: number | undefined
}

/** Whether to colour: https://no-color.org; `FORCE_COLOR` colours a pipe, too. */
const isColoured = (
  stream: StreamFacts,
  environment: Record<string, string | undefined>,
  wanted: boolean,
): boolean => {
  if (!wanted || environment.NO_COLOR) return false
  const forced = environment.FORCE_COLOR
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false'
  return stream.isTTY === true && environment.TERM !== 'dumb'
}

/** The look of a stream: aligned and coloured on a terminal, plain in a pipe. */
export const lookOf = (
  stream: StreamFacts,
  environment: Record<string, string | undefined>,
  wantsColor = true,
): Look => ({
  columns: stream.isTTY ? Math.max(40, stream.columns ?? 80) : undefined,
  colors: picocolors.createColors(isColoured(stream, environment, wantsColor)),
})
