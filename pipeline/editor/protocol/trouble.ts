/* What is wrong outside of the editor. */

/** Something wrong with a file. */
export interface Trouble {
  /** Relative to the project. */
  file: string
  line?: number
  message: string
}
