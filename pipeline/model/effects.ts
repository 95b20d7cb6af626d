/** What a stage may ask of the world. Paths are absolute. */
export interface Effects {
  /** The text of a file (UTF-8); undefined when there is none. Without byte order mark, unless it is to be kept. */
  readText(path: string, mark?: 'keep'): Promise<string | undefined>
  readBytes(path: string): Promise<Uint8Array | undefined>
  /** Write a whole file or nothing: temporary file, sync, rename, sync of the folder. Makes folders. */
  write(path: string, content: string | Uint8Array): Promise<void>
  /** Remove a file, or a folder with all it holds. What is not there is no error. */
  remove(path: string): Promise<void>
  /** Do `work` while no other program that asks likewise works on the folder. */
  alone<T>(folder: string, work: () => Promise<T>): Promise<T>
  /**
   * Whether a file of the translations that is not there was lost, and not taken away on purpose.
   * @param wasThere this program has seen it before.
   */
  isLost(folder: string, path: string, wasThere: boolean): Promise<boolean>
  /** Paths of the files under `folder` that match a glob, relative to it, `/` between folders, sorted. */
  list(folder: string, patterns: string[]): Promise<string[]>
  /** A file that comes with the program, by its path under `pipeline/`: `render/styles/page.css`. */
  resource(name: string): Promise<string>
  /** The bytes of a file inside an installed package: `@expo-google-fonts/noto-serif-sc/400Regular/….ttf`. */
  packageFile(specifier: string): Promise<Uint8Array>
  /** Bytes kept between runs under a key that names their content; undefined when unknown. Losing it costs time only. */
  cached(key: string): Promise<Uint8Array | undefined>
  cache(key: string, bytes: Uint8Array): Promise<void>
  now(): Date
  environment: Record<string, string | undefined>
}
