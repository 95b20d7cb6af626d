import type { Effects } from '../model/effects.js'
import type { Change } from '../segment/translation-files.js'

const restore = async (
  written: readonly Change[],
  before: ReadonlyMap<string, string | undefined>,
  effects: Effects,
): Promise<void> => {
  for (const { path } of written) {
    const text = before.get(path)
    await (text === undefined ? effects.remove(path) : effects.write(path, text)).catch(() => undefined)
  }
}

/**
 * Write files that belong together, each whole. Where one cannot be written, those before it are put back.
 * @throws SetupError naming the file that could not be written.
 */
export const writeTogether = async (changes: readonly Change[], effects: Effects): Promise<void> => {
  const before = new Map<string, string | undefined>()
  const written: Change[] = []
  for (const change of changes) {
    try {
      before.set(change.path, await effects.readText(change.path, 'keep'))
      await effects.write(change.path, change.content)
      written.push(change)
    } catch (error) {
      await restore(written, before, effects)
      throw error
    }
  }
}
