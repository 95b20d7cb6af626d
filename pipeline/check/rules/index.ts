import type { Rule } from '../rule.js'
import { untranslated } from './untranslated.js'

/** All rules, in the order in which their findings are reported. A new rule is one file and one line. */
export const rules: readonly Rule[] = [untranslated]
