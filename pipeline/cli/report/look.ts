import picocolors from 'picocolors'
import type { MessageLanguage } from '../../model/messages/catalogs.js'
import { messageLanguageIn } from '../../model/messages/language-of.js'

/** How a report looks where it goes. */
export interface Look {
  /** Columns of the terminal; undefined in a pipe, where nothing is aligned or broken. */
  columns: number | undefined
  colors: ReturnType<typeof picocolors.createColors>
  /** The language of messages. */
  language: MessageLanguage
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

/**
 * The look of a stream: aligned and coloured on a terminal, plain in a pipe, in the language of the environment.
 * @param system the tag of the system's language.
 */
export const lookOf = (
  stream: StreamFacts,
  environment: Record<string, string | undefined>,
  wantsColor = true,
  system = 'en',
): Look => ({
  columns: stream.isTTY ? Math.max(40, stream.columns ?? 80) : undefined,
  colors: picocolors.createColors(isColoured(stream, environment, wantsColor)),
  language: messageLanguageIn(environment, system),
})
