import type { OpenDesk } from './create-desk.js'
import { allKnown } from './desk.js'
import { isChecked, mendsOf } from './mends.js'
import { decideAlarm } from './panels/alarms.js'
import { type Choice, openPopup } from './popup.js'
import { say } from './words.js'

/** Show the ways to mend or ignore what the checks found in the active row. */
export const openProblems = async (desk: OpenDesk): Promise<void> => {
  const { active } = desk
  if (active && !isChecked(desk)) {
    desk.lookAgain()
    await allKnown(active)
    if (active !== desk.active) return
  }
  const heard = active?.checks.alarms.filter(({ ignored }) => !ignored) ?? []
  if (!active?.field || heard.length === 0) return
  const mends: Choice[] = heard.flatMap(alarm =>
    mendsOf(desk, alarm).map(({ label, act }) => ({ label, detail: alarm.message, act })),
  )
  const ignores: Choice[] = heard.map(({ rule, message }) => ({
    label: say('ignore'),
    detail: message,
    act: () => void decideAlarm(desk, rule, true),
  }))
  openPopup(say('checks'), [...mends, ...ignores], active.field.node)
}
