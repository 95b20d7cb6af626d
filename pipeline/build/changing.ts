import { join } from 'node:path'
import type { Config } from '../config.js'
import type { Effects } from '../model/effects.js'

/**
 * Read and change the translations of a book while no other program does: what is written is the whole file, so a text
 * that another one has put into it since it was read would be lost.
 * @throws SetupError when the other one does not end in time.
 */
export const changing = <Result>(
  { project }: Pick<Config, 'project'>,
  effects: Effects,
  change: () => Promise<Result>,
): Promise<Result> => effects.alone(join(project, '.duizhao'), change)
