import { explainAll, explain as explainRule, ruleOf } from '../../check/explain.js'
import { exitCodes } from '../exit-code.js'
import type { GlobalFlags } from '../flags.js'
import type { Terminal } from '../terminal.js'
import { unknownRule } from '../unknown-rule.js'

/** `duizhao explain`: what a check looks at, with examples; without a name, all checks in a line each. */
export const explain = (name: string | undefined, _: GlobalFlags, terminal: Terminal): number => {
  if (name === undefined) {
    terminal.out(`${explainAll(terminal.outLook.language)}\n`)
    return exitCodes.fine
  }
  const rule = ruleOf(name)
  if (!rule) throw unknownRule(name)
  terminal.out(`${explainRule(rule, terminal.outLook.language).trimEnd()}\n`)
  return exitCodes.fine
}
