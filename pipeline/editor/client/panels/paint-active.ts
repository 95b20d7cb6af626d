import type { Desk } from '../desk.js'
import { paintAlarms, paintMarkers, paintSource, paintTargetMarkers } from '../highlights.js'

/** Paint markers, figures, terms and alarms of the active row. */
export const paintActive = ({ active, session }: Desk): void => {
  const source = active && session.list.sourceOf(active.id)
  const target = active && session.list.fieldOf(active.id)
  if (!source || !target) return
  paintMarkers(source, target)
  paintSource(source, active.aid.figures, active.checks.terms)
  paintAlarms(source, target, active.checks.alarms)
}

/** Paint anew what typing makes or breaks: the markers. What the alarms wave under moves by itself. */
export const paintTyped = ({ active }: Desk): void => {
  if (active?.field) paintTargetMarkers(active.field.node)
}
