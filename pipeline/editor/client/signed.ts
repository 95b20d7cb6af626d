import { element } from './element.js'

/** Who and what, and the day of a time (ISO 8601) behind it, which is never broken: `Li Na · 2026-11-28`. */
export const signed = (who: readonly (string | undefined)[], at: string | undefined): (Node | string)[] => {
  const text = who.filter(Boolean).join(' · ')
  if (at === undefined) return [text]
  return [text === '' ? '' : `${text} · `, element('time', { datetime: at }, at.slice(0, 10))]
}
