import type { Effects } from '../../model/effects.js'

/** The time now as the state files hold it: ISO 8601, whole seconds. */
export const instant = ({ now }: Pick<Effects, 'now'>): string =>
  now()
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
