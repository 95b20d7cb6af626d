import type { Effects } from './effects.js'
import { type ProjectText, readProjectText } from './read-project-text.js'

/**
 * Read a file of translations: `{}` where it is in another encoding, which is told of.
 * @param shown the path for messages.
 * @throws SetupError where the file cannot be read at all.
 */
export const readJsonText = async (
  path: string,
  shown: string,
  effects: Pick<Effects, 'readText'>,
): Promise<ProjectText> => {
  const { text, diagnostics } = await readProjectText(path, shown, 'translation-file', effects)
  return { text: diagnostics.length > 0 ? '{}' : text, diagnostics }
}
