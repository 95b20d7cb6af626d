import type { XmlElement } from '../xml/elements.js'

/** The first value of attributes given in the order they are asked for. */
export const attribute = (elements: readonly XmlElement[], names: readonly string[]): string | undefined => {
  for (const element of elements) {
    for (const name of names) {
      const value = element.attributes.get(name)?.trim()
      if (value) return value
    }
  }
  return undefined
}

/** `20240131T083000Z` → `2024-01-31T08:30:00Z` (TMX 1.4b, “Date and time”); undefined where it is no date. */
export const isoDate = (value: string | undefined): string | undefined => {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})-?(\d\d)-?(\d\d)T(\d\d):?(\d\d):?(\d\d)(?:\.\d+)?Z$/.exec(value ?? '') ?? []
  if (!year) return undefined
  const date = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`
  return Number.isNaN(Date.parse(date)) ? undefined : date
}

/** A language tag in its usual form: `ZH_cn` → `zh-CN`; undefined where it is none. */
export const languageTag = (value: string | undefined): string | undefined => {
  try {
    return value === undefined ? undefined : Intl.getCanonicalLocales(value.replaceAll('_', '-'))[0]
  } catch {
    return undefined
  }
}
