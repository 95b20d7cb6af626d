/** A text with its permanent id. */
export interface Known {
  id: string
  text: string
}

/** What is known of a document: its catalogue in reading order, what vanished before, ids that are taken besides. */
export interface Before {
  known: readonly Known[]
  /** In the order in which they vanished. */
  obsolete: readonly Known[]
  /** Ids that live on as aliases: never given again. */
  aliases?: Iterable<string>
}
