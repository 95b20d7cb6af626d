import { timeLocale } from './words.js'

/** A time (ISO 8601) as people here read it; what is none is shown as it is. */
export const shownTime = (at: string): string => {
  const time = new Date(at)
  return Number.isNaN(time.getTime())
    ? at
    : time.toLocaleString(timeLocale(), { dateStyle: 'medium', timeStyle: 'short' })
}

/** Hour and minute of a time. */
export const shownHour = (time: Date): string => time.toLocaleTimeString(timeLocale(), { timeStyle: 'short' })
