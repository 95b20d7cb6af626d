import { type Diagnostic, diagnostic, EncodingError } from './diagnostic.js'
import type { Effects } from './effects.js'

/** A file of a project as it was read. */
export interface ProjectText {
  /** With its byte order mark. Undefined where there is no file, or none in UTF-8. */
  text: string | undefined
  /** One error where the file is not UTF-8: it must not be written over. */
  diagnostics: Diagnostic[]
}

/**
 * Read a file of a project. One in another encoding is told of with its line and keeps nothing else from being read.
 * @param shown the path for messages.
 * @param rule the rule of that message.
 * @throws SetupError where the file cannot be read at all.
 */
export const readProjectText = async (
  path: string,
  shown: string,
  rule: string,
  { readText }: Pick<Effects, 'readText'>,
): Promise<ProjectText> => {
  try {
    return { text: await readText(path, 'keep'), diagnostics: [] }
  } catch (error) {
    if (!(error instanceof EncodingError)) throw error
    const told = diagnostic({
      severity: 'error',
      rule,
      file: shown,
      place: { line: error.line, column: 1 },
      reason: error.found,
      note: error.remedy,
    })
    return { text: undefined, diagnostics: [told] }
  }
}
