import { join } from 'node:path'
import { SetupError } from '../model/diagnostic.js'
import type { Effects } from '../model/effects.js'
import { saying } from '../model/messages/message.js'
import { nodeEffects } from '../node.js'
import { confine, isWithin, nearestExisting } from './confine.js'
import { shownPath } from './failure.js'
import { forgetLost } from './lost.js'
import { sweep } from './sweep.js'
import { finishUnfinished, isUnfinished } from './unfinished-files.js'

/** What a project's effects are made for: the parts of a configuration that name places. */
export interface ProjectFolders {
  /** Absolute path of the project's folder. */
  project: string
  folders: { source: string; translations: string; output: string }
}

/**
 * A folder that is written may lie outside the project when the configuration says so in letters. A symbolic
 * link that leads it out is refused: it may have come with a book from somebody else.
 */
const refuseLinkedAway = async (folder: string, project: string): Promise<void> => {
  if (!isWithin(folder, project)) return
  const [real, home] = await Promise.all([nearestExisting(folder), nearestExisting(project)])
  if (isWithin(real, home) || isWithin(home, real)) return
  throw new SetupError(saying('disk.linked-away', { folder: shownPath(folder), real }))
}

/** Who only reads is not kept from it by a folder that cannot be written. */
const finish = async (places: ProjectFolders, effects: Effects): Promise<void> => {
  const { project } = places
  if (!(await isUnfinished(project, effects))) return
  const work = () => finishUnfinished(places, effects)
  await effects.alone(join(project, '.duizhao'), work).catch(() => undefined)
}

/**
 * The effects for a project: what killed programs left in its folders is swept away or finished, and no symbolic link
 * leads a reader or writer out of them.
 * @throws SetupError when a folder that is written is a link out of the project.
 */
export const projectEffects = async (
  { project, folders }: ProjectFolders,
  effects: Effects = nodeEffects,
): Promise<Effects> => {
  const written = [folders.translations, folders.output]
  for (const folder of written) await refuseLinkedAway(folder, project)
  for (const folder of written) await sweep(folder)
  forgetLost()
  const confined = confine(effects, [folders.source, ...written])
  await finish({ project, folders }, confined)
  return confined
}
