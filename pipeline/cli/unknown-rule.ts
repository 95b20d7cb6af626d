import { rules } from '../check/rules/index.js'
import { SetupError } from '../model/diagnostic.js'
import { saying } from '../model/messages/message.js'
import { nearest } from '../model/nearest.js'

/** What to say of a name that no check bears. */
export const unknownRule = (name: string): SetupError => {
  const meant = nearest(
    name,
    rules.map(({ meta }) => meta.id),
  )
  return new SetupError(
    meant === undefined
      ? saying('rule.unknown', { rule: name })
      : saying('rule.unknown.near', { rule: name, meant }),
  )
}
