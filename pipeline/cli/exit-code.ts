import { type Diagnostic, severity } from '../model/diagnostic.js'

/** What the shell is told. */
export const exitCodes = { fine: 0, content: 1, setup: 2 } as const

/** 1 when a text has an error, else 0. */
export const exitCodeOf = (diagnostics: readonly Diagnostic[]): number =>
  diagnostics.some(diagnostic => severity(diagnostic) === 'error') ? exitCodes.content : exitCodes.fine

/** With `--strict` every warning is an error. */
export const strictly = (diagnostics: readonly Diagnostic[], strict: boolean): readonly Diagnostic[] => {
  if (strict)
    for (const diagnostic of diagnostics) if (severity(diagnostic) === 'warning') diagnostic.fatal = true
  return diagnostics
}
