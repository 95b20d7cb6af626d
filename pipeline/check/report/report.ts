import type { Diagnostic } from '../../model/diagnostic.js'
import { githubReport } from './github.js'
import { junitReport } from './junit.js'
import { sarifReport } from './sarif.js'

/** What a report says besides the diagnostics. */
export interface ReportInfo {
  /** Of duizhao. */
  version: string
  /** The files that were checked, with findings or without, relative to the project's folder. */
  files: readonly string[]
}

/** Formats of reports for machines, by name. */
export const reports = {
  sarif: sarifReport,
  github: githubReport,
  junit: junitReport,
} satisfies Record<string, (diagnostics: readonly Diagnostic[], info: ReportInfo) => string>

export type ReportFormat = keyof typeof reports
