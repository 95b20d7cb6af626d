/* What is wrong outside of the editor. */

/** Something wrong with a file. @template Text what is said of it: before it is told in a language, a message. */
export interface Trouble<Text = string> {
  /** Relative to the project. */
  file: string
  line?: number
  message: Text
}
