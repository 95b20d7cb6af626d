import { readFile } from 'node:fs/promises'

/** The version in the package's own `package.json`, two folders up from here in the source as when compiled. */
export const readVersion = async (): Promise<string> => {
  const data: unknown = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'))
  return typeof data === 'object' && data !== null && 'version' in data ? String(data.version) : '0'
}
