import { type Diagnostic, diagnostic, EncodingError } from './diagnostic.js'
import type { Effects } from './effects.js'

/** A file of translations as it was read. */
export interface JsonText {
  /** With its byte order mark. Undefined where there is no file, `{}` where it is not UTF-8. */
  text: string | undefined
  /** One error where the file is not UTF-8: it must not be written over. */
  diagnostics: Diagnostic[]
}

/**
 * Read a file of translations. One in another encoding is told of with its line and keeps nothing else from being read.
 * @param shown the path for messages.
 * @throws SetupError where the file cannot be read at all.
 */
export const readJsonText = async (
  path: string,
  shown: string,
  { readText }: Pick<Effects, 'readText'>,
): Promise<JsonText> => {
  try {
    return { text: await readText(path, 'keep'), diagnostics: [] }
  } catch (error) {
    if (!(error instanceof EncodingError)) throw error
    const told = diagnostic({
      severity: 'error',
      rule: 'translation-file',
      file: shown,
      place: { line: error.line, column: 1 },
      reason: `Unexpected bytes that are not UTF-8${error.looks}`,
      note: 'Save the file as UTF-8. It is left as it is until then.',
    })
    return { text: '{}', diagnostics: [told] }
  }
}
