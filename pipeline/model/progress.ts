/** What a long job is doing now. */
export interface ProgressEvent {
  doing: 'building' | 'reading' | 'extracting' | 'checking' | 'reading-pair'
  /** Which pair of a file is read. */
  pair?: number
  /** Name of the document. */
  document: string
  /** How many are finished, of how many. */
  done: number
  total: number
}

/** Told of each step of a long job. It must not fail and not take time. */
export type Progress = (event: ProgressEvent) => void

/** Nobody wants to know. */
export const noProgress: Progress = () => undefined
