import type { MessageLanguage } from '../../model/messages/catalogs.js'
import { said } from './said.js'

const units = ['bytes', 'kB', 'MB', 'GB'] as const

/** A size in bytes for a person: 812 bytes, 45.2 kB, 1.2 MB. */
export const size = (bytes: number, language: MessageLanguage = 'en'): string => {
  let value = bytes
  let unit = 0
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000
    unit += 1
  }
  if (unit === 0) return said({ language }, 'size.bytes', { number: Math.round(value) })
  return `${value >= 99.95 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`
}

/** A time in milliseconds for a person: 12 ms, 3.4 s, 2 min 5 s. */
export const duration = (milliseconds: number, language: MessageLanguage = 'en'): string => {
  if (milliseconds < 999.5) return `${Math.round(milliseconds)} ms`
  if (milliseconds < 59_950) return `${(milliseconds / 1000).toFixed(1)} s`
  const seconds = Math.round(milliseconds / 1000)
  return said({ language }, 'time.minutes', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })
}
