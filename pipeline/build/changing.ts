import { join } from 'node:path'
import type { Config } from '../config.js'
import type { Effects } from '../model/effects.js'
import { finishUnfinished } from '../node/unfinished-files.js'

/**
 * Read and change the translations of a book while no other program does: what is written is the whole file, so a text
 * that another one has put into it since it was read would be lost. What a killed one had begun is finished first.
 * @throws SetupError when the other one does not end in time.
 */
export const changing = <Result>(
  config: Pick<Config, 'project' | 'folders'>,
  effects: Effects,
  change: () => Promise<Result>,
): Promise<Result> =>
  effects.alone(join(config.project, '.duizhao'), async () => {
    await finishUnfinished(config, effects)
    return change()
  })
