import type { Diagnostic } from '../../model/diagnostic.js'
import { githubReport } from './github.js'
import type { ReportInfo } from './info.js'
import { junitReport } from './junit.js'
import { sarifReport } from './sarif.js'

/** Formats of reports for machines, by name. */
export const reports = {
  sarif: sarifReport,
  github: githubReport,
  junit: junitReport,
} satisfies Record<string, (diagnostics: readonly Diagnostic[], info: ReportInfo) => string>
