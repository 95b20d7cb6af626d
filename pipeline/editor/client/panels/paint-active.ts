import type { Desk } from '../desk.js'
import { paintAlarms, paintTexts } from '../highlights.js'

/** Paint markers, figures, terms and alarms of the active row. */
export const paintActive = ({ active, session }: Desk): void => {
  const source = active && session.list.sourceOf(active.id)
  if (!source || !active.field) return
  paintTexts(source, active.field.node, active.aid.terms)
  paintAlarms(source, active.field.node, active.alarms)
}
