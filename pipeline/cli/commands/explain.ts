import { explainAll, explain as explainRule, ruleOf } from '../../check/explain.js'
import { exitCodes } from '../exit-code.js'
import type { GlobalFlags } from '../flags.js'
import { reportPage } from '../report/explained.js'
import type { Terminal } from '../terminal.js'
import { unknownRule } from '../unknown-rule.js'

/** `duizhao explain`: what a check looks at, with examples; without a name, all checks in a line each. */
export const explain = (name: string | undefined, _: GlobalFlags, terminal: Terminal): number => {
  if (name === undefined) {
    terminal.out(`${reportPage(explainAll(terminal.outLook.language), terminal.outLook)}\n`)
    return exitCodes.fine
  }
  const rule = ruleOf(name)
  if (!rule) throw unknownRule(name)
  const page = explainRule(rule, terminal.outLook.language).trimEnd()
  terminal.out(`${reportPage(page, terminal.outLook)}\n`)
  return exitCodes.fine
}
