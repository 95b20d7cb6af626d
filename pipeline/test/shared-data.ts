import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../../shared/data', import.meta.url))

/** The folder of real text beside the project; undefined where it is not there, and such tests are left out. */
export const sharedData: string | undefined = existsSync(folder) ? folder : undefined
