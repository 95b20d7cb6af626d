/** What a report says besides the diagnostics. */
export interface ReportInfo {
  /** Of duizhao. */
  version: string
  /** The files that were checked, with findings or without, named as the diagnostics name them. */
  files: readonly string[]
}
