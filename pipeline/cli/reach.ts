import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { nodeEffects } from '../node.js'

/** How npm finds the program from the folder of a book. */
export interface Reach {
  /** What the book's package.json says of the program; undefined where it needs none, and one would hide the program. */
  dependency: string | undefined
  /** Whether `npm install` goes before the first `npx duizhao`. */
  mustInstall: boolean
}

const isInside = (path: string): boolean => !path.startsWith('..') && !isAbsolute(path)

/** The folder in whose `node_modules` a program lies; undefined for a clone. */
const hostOf = (program: string): string | undefined => {
  const parts = program.split(sep)
  const at = parts.lastIndexOf('node_modules')
  return at < 0 ? undefined : parts.slice(0, at).join(sep) || sep
}

/** What the package.json of the folder in which the program was installed says of it: a version, an address, a file. */
export const specOf = async (program: string): Promise<string | undefined> => {
  const host = hostOf(program)
  const text = host && (await nodeEffects.readText(join(host, 'package.json')).catch(() => undefined))
  try {
    const found: { [field: string]: Record<string, unknown> | undefined } = JSON.parse(text || '{}')
    const spec = found.dependencies?.duizhao ?? found.devDependencies?.duizhao
    return typeof spec === 'string' ? spec : undefined
  } catch {
    return undefined
  }
}

/** A path to a file or folder, as the book has to write it. */
const fromBook = (spec: string, host: string, folder: string): string =>
  spec.startsWith('file:')
    ? `file:${relative(folder, resolve(host, spec.slice('file:'.length)))
        .split(sep)
        .join('/')}`
    : spec

/**
 * How npm finds the program from a book. `npx` looks for it in the folders above as far as the first package.json, in
 * their `node_modules`, then in a registry, which knows no clone and no archive that was handed on.
 * @param folder the book's, absolute. @param program the folder of the program's own package.json, absolute.
 * @param spec what the package.json says by which the program was installed, see {@link specOf}.
 */
export const reachOf = (folder: string, program: string, version: string, spec?: string): Reach => {
  const host = hostOf(program)
  if (isInside(relative(host ?? program, folder))) return { dependency: undefined, mustInstall: false }
  if (host === undefined)
    return { dependency: fromBook(`file:${program}`, program, folder), mustInstall: true }
  if (spec === undefined) return { dependency: `^${version}`, mustInstall: false }
  return { dependency: fromBook(spec, host, folder), mustInstall: true }
}
