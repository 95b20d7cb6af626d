import type { AlarmMessage } from '../protocol.js'
import type { Desk } from './desk.js'
import { say } from './words.js'
import { replaceText, takeText } from './writing.js'

/** A way to mend what an alarm is about. */
export interface Mend {
  label: string
  act(): void
}

/** A link keeps its words: only the address is the source's. */
const withAddress = (actual: string, expected: string): string => {
  const [words, address] = [actual.lastIndexOf(']('), expected.lastIndexOf('](')]
  return words > 0 && address > 0 ? actual.slice(0, words) + expected.slice(address) : expected
}

/** Whether the alarms are of the text as it stands: what was typed since has moved their places. */
export const isChecked = ({ active }: Desk): boolean => active?.checked === active?.field?.text()

/** Mend a text that is as the alarm saw it; of another one the checks are asked first. */
const mending =
  (desk: Desk, act: () => void): (() => void) =>
  () => {
    if (isChecked(desk)) act()
    else desk.lookAgain()
  }

/** The ways to mend an alarm, the safest first. */
export const mendsOf = (desk: Desk, { rule, fixed, place, actual, expected }: AlarmMessage): Mend[] => {
  if (fixed !== undefined) return [{ label: say('fix'), act: mending(desk, () => takeText(desk, fixed)) }]
  const mends: Mend[] = []
  if (place?.side === 'target')
    for (const found of expected.slice(0, 3)) {
      const text = withAddress(actual, found)
      const act = mending(desk, () => replaceText(desk, text, place.start, place.end))
      mends.push({ label: rule === 'markup-links' ? say('restoreAddress') : say('use', { text }), act })
    }
  const { whole, field } = desk.active ?? {}
  if (rule.startsWith('markup-') && whole !== undefined && whole !== field?.text())
    mends.push({ label: say('restore'), act: () => takeText(desk, whole) })
  return mends
}
