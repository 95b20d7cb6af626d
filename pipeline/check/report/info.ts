/** What a report says besides the diagnostics. */
export interface ReportInfo {
  /** Of duizhao. */
  version: string
  /** The files that were checked, with findings or without, relative to the project's folder. */
  files: readonly string[]
}
