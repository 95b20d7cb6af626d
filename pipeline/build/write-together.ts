import { SetupError } from '../model/diagnostic.js'
import type { Effects } from '../model/effects.js'
import { saying } from '../model/messages/message.js'
import { shownPath } from '../node/failure.js'
import type { Change } from '../segment/translation-files.js'

/** Another program has written into a file since it was read: what it wrote would be lost. */
export class Overtaken extends SetupError {
  override name = 'Overtaken'

  constructor(path: string) {
    super(saying('disk.overtaken', { path: shownPath(path) }))
  }
}

const withoutMark = (text: string | undefined): string | undefined => text?.replace(/^\uFEFF/, '')

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
 * @throws SetupError naming the file that could not be written; Overtaken where one is not as it was read.
 */
export const writeTogether = async (changes: readonly Change[], effects: Effects): Promise<void> => {
  const before = new Map<string, string | undefined>()
  const written: Change[] = []
  for (const change of changes) {
    try {
      const text = await effects.readText(change.path, 'keep')
      before.set(change.path, text)
      if (change.before && withoutMark(text) !== change.before.text) throw new Overtaken(change.path)
      await effects.write(change.path, change.content)
      written.push(change)
    } catch (error) {
      await restore(written, before, effects)
      throw error
    }
  }
}
