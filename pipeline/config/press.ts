import { saying } from '../model/messages/message.js'
import { points } from '../print/page-size.js'
import { parseInks } from '../print/press/inks.js'
import { defaultPress, type PressChoice } from '../print/press/press-choice.js'
import { cssLength, folderUnder } from './fields.js'
import {
  boolean,
  type Normalize,
  object,
  optional,
  recordOf,
  text,
  unexpected,
  withDefault,
} from './normalize.js'

/** Files for the press: how they are, and whether a build makes them. */
export interface Press extends PressChoice {
  make: boolean
}

const color = text(saying('config.color'), /^#[\da-f]{6}$/i)

const inks: Normalize<string> = (value, where) => {
  const expected = saying('config.inks')
  const written = text(expected)(value, where)
  if (parseInks(written)) return written
  throw unexpected(where, value, expected)
}

/** More than 20 mm is a slip, and would be on no sheet. */
const bleed: Normalize<string> = (value, where) => {
  const written = cssLength(value, where)
  if ((points(written) ?? 0) <= 56.7) return written
  throw unexpected(where, value, saying('config.bleed'))
}

const resolution: Normalize<number> = (value, where) => {
  if (typeof value === 'number' && value >= 0 && value <= 2400) return value
  throw unexpected(where, value, saying('config.resolution'))
}

const settings = (project: string): Normalize<Press> =>
  object<Press>({
    make: withDefault(boolean, true),
    bleed: withDefault(bleed, defaultPress.bleed),
    colors: withDefault(recordOf(color, inks), defaultPress.colors),
    richBlack: withDefault(inks, defaultPress.richBlack),
    resolution: withDefault(resolution, defaultPress.resolution),
    profile: optional(folderUnder(project)),
    condition: optional(text(saying('config.condition'), /^[\x20-\x7e]+$/)),
  })

/** `true`, `false`, or the settings of the files for the press, which are then made always unless they say otherwise. */
export const normalizePress =
  (project: string): Normalize<Press> =>
  (value, where) => {
    if (value === undefined || typeof value === 'boolean') return { ...defaultPress, make: value ?? false }
    return settings(project)(value, where)
  }
