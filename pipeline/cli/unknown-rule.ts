import { rules } from '../check/rules/index.js'
import { SetupError } from '../model/diagnostic.js'
import { nearest } from '../model/nearest.js'

/** What to say of a name that no check bears. */
export const unknownRule = (name: string): SetupError => {
  const meant = nearest(
    name,
    rules.map(({ meta }) => meta.id),
  )
  const proposal = meant === undefined ? '' : ` Did you mean “${meant}”?`
  return new SetupError(`Found no check “${name}”.${proposal} “duizhao explain” lists them all.`)
}
