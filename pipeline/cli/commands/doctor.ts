import { examine } from '../doctor/examine.js'
import { exitCodes } from '../exit-code.js'
import type { GlobalFlags } from '../flags.js'
import { reportFindings } from '../report/findings.js'
import { json } from '../report/json.js'
import type { Terminal } from '../terminal.js'

export interface DoctorFlags extends GlobalFlags {
  json?: boolean
}

/** `duizhao doctor`: look at everything a build needs, and say how to get what is missing. */
export const doctor = async (_: undefined, flags: DoctorFlags, terminal: Terminal): Promise<number> => {
  // Machines read English unless another language was asked for.
  const words = flags.json ? { language: terminal.messages ?? ('en' as const) } : terminal.outLook
  const findings = await examine(flags.project, terminal, words)
  const isFine = findings.every(finding => finding.state !== 'missing')
  terminal.out(flags.json ? json({ ok: isFine, findings }) : reportFindings(findings, terminal.outLook))
  return isFine ? exitCodes.fine : exitCodes.setup
}
