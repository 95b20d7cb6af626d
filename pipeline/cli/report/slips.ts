import type { MessageLanguage } from '../../model/messages/catalogs.js'
import { type Saying, saying } from '../../model/messages/message.js'
import { tell } from '../../model/messages/tell.js'

type Groups = Readonly<Record<string, string>>

/** What Commander says of a command line, line by line, and what that is in the catalogues. */
const slips: readonly [line: RegExp, said: (groups: Groups) => Saying][] = [
  [/^error: unknown option '(?<option>.*)'$/, ({ option = '' }) => saying('slip.option', { option })],
  [/^error: unknown command '(?<name>.*)'$/, ({ name = '' }) => saying('slip.command', { name })],
  [/^\(Did you mean one of (?<meant>.*)\?\)$/, ({ meant = '' }) => saying('slip.meant.several', { meant })],
  [/^\(Did you mean (?<meant>.*)\?\)$/, ({ meant = '' }) => saying('slip.meant', { meant })],
  [
    /^error: option '(?<option>.*)' argument '(?<value>.*)' is invalid\. Allowed choices are (?<choices>.*)\.$/,
    ({ option = '', value = '', choices = '' }) =>
      saying('slip.value', { option, value, why: saying('slip.choices', { choices }) }),
  ],
  [
    /^error: option '(?<option>.*)' argument '(?<value>.*)' is invalid\. (?<why>.*)$/,
    ({ option = '', value = '', why = '' }) => saying('slip.value', { option, value, why }),
  ],
  [
    /^error: option '(?<option>.*)' argument missing$/,
    ({ option = '' }) => saying('slip.no-value', { option }),
  ],
  [
    /^error: required option '(?<option>.*)' not specified$/,
    ({ option = '' }) => saying('slip.needed', { option }),
  ],
  [/^error: missing required argument '(?<name>.*)'$/, ({ name = '' }) => saying('slip.argument', { name })],
  [
    /^error: too many arguments for '(?<command>.*)'\. Expected (?<count>\d+) arguments? but got (?<got>\d+)\.$/,
    ({ command = '', count, got }) =>
      saying('slip.arguments', { command, count: Number(count), got: Number(got) }),
  ],
]

const toldLine = (line: string, language: MessageLanguage): string => {
  for (const [pattern, said] of slips) {
    const found = pattern.exec(line)
    if (found) return tell(said(found.groups ?? {}), language)
  }
  return line
}

/** What Commander says of a wrong command line, in a language; what it has no words for stays English. */
export const toldSlip = (text: string, language: MessageLanguage): string =>
  text
    .split('\n')
    .map(line => toldLine(line, language))
    .join('\n')
