import { SetupError, type Severity } from '../model/diagnostic.js'
import { saying } from '../model/messages/message.js'
import { nearest } from '../model/nearest.js'
import type { Meta } from './rule.js'

/** What a configuration says of a rule. */
export type Level = Severity | 'off'

/** Levels by rule; `markup-*` stands for every rule whose id begins so, `*` for all. */
export type RuleLevels = Readonly<Record<string, Level>>

const fits = (pattern: string, id: string): boolean =>
  pattern.endsWith('*') ? id.startsWith(pattern.slice(0, -1)) : pattern === id

/** The level of a rule: what is said of it, of the smallest family it is in, or its own severity. */
export const levelOf = (levels: RuleLevels, meta: Meta): Level =>
  levels[meta.id] ??
  Object.entries(levels)
    .filter(([pattern]) => pattern.endsWith('*') && fits(pattern, meta.id))
    .sort(([one], [other]) => other.length - one.length)[0]?.[1] ??
  meta.severity

/**
 * Refuse levels for rules that do not exist.
 * @param ids the ids of all rules.
 * @throws SetupError that names what is near.
 */
export const refuseUnknownRules = (levels: RuleLevels, ids: readonly string[]): void => {
  const stranger = Object.keys(levels).find(pattern => !ids.some(id => fits(pattern, id)))
  if (stranger === undefined) return
  const meant = nearest(stranger, ids)
  throw new SetupError(
    meant === undefined
      ? saying('rule.configured', { rule: stranger })
      : saying('rule.configured.near', { rule: stranger, meant }),
  )
}
