import type { ReportInfo } from '../../check/report/info.js'
import { reports } from '../../check/report/report.js'
import type { FixedCatalog } from '../../check-book.js'
import type { Diagnostic } from '../../model/diagnostic.js'
import { exitCodeOf, exitCodes } from '../exit-code.js'
import { diagnosticData, json } from './json.js'

/** What a report of a book says besides the diagnostics. */
export interface BookInfo extends ReportInfo {
  /** The catalogues that were mended, or would be. */
  fixed: readonly FixedCatalog[]
}

const jsonReport = (diagnostics: readonly Diagnostic[], { files, fixed }: BookInfo): string =>
  json({
    ok: exitCodeOf(diagnostics) === exitCodes.fine,
    files,
    fixed,
    diagnostics: diagnostics.map(diagnosticData),
  })

/** Reports of a book for machines, by name: `--json` is short for `--report json`. */
export const machineReports = { json: jsonReport, ...reports } satisfies Record<
  string,
  (diagnostics: readonly Diagnostic[], info: BookInfo) => string
>

export type MachineReport = keyof typeof machineReports
