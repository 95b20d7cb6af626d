import { scan } from '../../check/inline/scan.js'
import type { Alarm } from '../../check/rule.js'
import type { MissingMessage } from '../protocol.js'

/** The marks that stand around a text of their own: the rest are put in as they are. */
const around = new Set(['strong', 'emphasis', 'delete', 'link'])

/** Where the content of a mark begins and ends: `**` 2, 2; `[text](address)` 1, before `](`. */
const partsOf = (text: string): { open: string; close: string } => {
  const open = /^(?:\[|([*_~])\1*)/.exec(text)?.[0] ?? ''
  const close = open === '[' ? text.slice(text.lastIndexOf('](')) : open
  return { open, close }
}

const offerOf = (text: string): MissingMessage => {
  const [mark] = scan(text).marks
  const isAround = mark && around.has(mark.kind) && mark.start === 0 && mark.end === text.length
  if (!isAround || text.startsWith('<')) return { text }
  return { text, ...partsOf(text) }
}

/** Whether an alarm says that something of the source stands nowhere in the target: it has no place there. */
const isLoss = ({ rule, place, expected }: Alarm): boolean =>
  (rule.startsWith('markup-') || rule === 'figures-missing') && place === undefined && expected.length > 0

/** What the checks miss in a target and can be put in: markers, links, notes, figures. In the order of the source. */
export const missingIn = (alarms: readonly Alarm[], source: string): MissingMessage[] =>
  alarms
    .filter(isLoss)
    .flatMap(({ expected: [text = ''] }) => [offerOf(text)])
    .map(offer => ({ offer, at: source.indexOf(offer.text) }))
    .sort((one, other) => (one.at < 0 ? source.length : one.at) - (other.at < 0 ? source.length : other.at))
    .map(({ offer }) => offer)
