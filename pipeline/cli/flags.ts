/** What every command takes. */
export interface GlobalFlags {
  /** The project's folder, as the user wrote it. */
  project: string
}
