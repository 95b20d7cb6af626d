import { explainAll, explain as explainRule, ruleOf } from '../../check/explain.js'
import { rules } from '../../check/rules/index.js'
import { SetupError } from '../../model/diagnostic.js'
import { nearest } from '../../model/nearest.js'
import { exitCodes } from '../exit-code.js'
import type { GlobalFlags } from '../flags.js'
import type { Terminal } from '../terminal.js'

/** `duizhao explain`: what a check looks at, with examples; without a name, all checks in a line each. */
export const explain = (name: string | undefined, _: GlobalFlags, terminal: Terminal): number => {
  if (name === undefined) {
    terminal.out(`${explainAll()}\n`)
    return exitCodes.fine
  }
  const rule = ruleOf(name)
  if (!rule) {
    const meant = nearest(
      name,
      rules.map(({ meta }) => meta.id),
    )
    const proposal = meant === undefined ? '' : ` Did you mean “${meant}”?`
    throw new SetupError(`Found no check “${name}”.${proposal} “duizhao explain” lists them all.`)
  }
  terminal.out(`${explainRule(rule).trimEnd()}\n`)
  return exitCodes.fine
}
