import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** The folder of the package, two folders up from here in the source as when compiled. */
export const programFolder = fileURLToPath(new URL('../../', import.meta.url))

/** The version in the package's own `package.json`. */
export const readVersion = async (): Promise<string> => {
  const data: unknown = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'))
  return typeof data === 'object' && data !== null && 'version' in data ? String(data.version) : '0'
}
