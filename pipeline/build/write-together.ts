import { SetupError } from '../model/diagnostic.js'
import type { Effects } from '../model/effects.js'
import { saying } from '../model/messages/message.js'
import { shownPath } from '../node/failure.js'
import { forgetUnfinished, noteUnfinished } from '../node/unfinished-files.js'
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

const refuseOvertaken = ({ path, before }: Change, text: string | undefined): void => {
  if (before && withoutMark(text) !== before.text) throw new Overtaken(path)
}

const writeEach = async (
  changes: readonly Change[],
  before: ReadonlyMap<string, string | undefined>,
  effects: Effects,
): Promise<void> => {
  const written: Change[] = []
  try {
    for (const change of changes) {
      refuseOvertaken(change, await effects.readText(change.path, 'keep'))
      await effects.write(change.path, change.content)
      written.push(change)
    }
  } catch (error) {
    await restore(written, before, effects)
    throw error
  }
}

/**
 * Write files that belong together, each whole. Where one cannot be written, those before it are put back.
 * @param project where one without the others would say what is not so: its folder, in which they are noted meanwhile. A
 *   program that is killed here is finished by the next one (`changing`).
 * @throws SetupError naming the file that could not be written; Overtaken where one is not as it was read.
 */
export const writeTogether = async (
  changes: readonly Change[],
  effects: Effects,
  project?: string,
): Promise<void> => {
  const before = new Map<string, string | undefined>()
  for (const change of changes) {
    const text = await effects.readText(change.path, 'keep')
    refuseOvertaken(change, text)
    before.set(change.path, text)
  }
  const isNew = [...before.values()].every(text => text === undefined)
  if (project === undefined || changes.length < 2 || isNew) return writeEach(changes, before, effects)
  const files = changes.map(({ path, content }) => ({ path, content, before: before.get(path) }))
  await noteUnfinished(project, files, effects)
  try {
    await writeEach(changes, before, effects)
  } finally {
    await forgetUnfinished(project, effects)
  }
}
