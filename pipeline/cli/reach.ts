import { isAbsolute, relative, sep } from 'node:path'

/** How npm finds the program from the folder of a book. */
export interface Reach {
  /** What the book's package.json says of the program; undefined where it needs none, and one would hide the program. */
  dependency: string | undefined
  /** Whether `npm install` goes before the first `npx duizhao`. */
  mustInstall: boolean
}

const isInside = (path: string): boolean => !path.startsWith('..') && !isAbsolute(path)

/**
 * How npm finds the program from a book. `npx` looks for it in the folders above as far as the first package.json, in
 * their `node_modules`, then in a registry, which knows no clone.
 * @param folder the book's, absolute. @param program the folder of the program's own package.json, absolute.
 */
export const reachOf = (folder: string, program: string, version: string): Reach => {
  if (program.split(sep).includes('node_modules')) return { dependency: `^${version}`, mustInstall: false }
  if (isInside(relative(program, folder))) return { dependency: undefined, mustInstall: false }
  const path = relative(folder, program).split(sep).join('/')
  return { dependency: `file:${path}`, mustInstall: true }
}
