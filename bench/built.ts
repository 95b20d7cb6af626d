import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { createJiti } from 'jiti'

const root = fileURLToPath(new URL('..', import.meta.url))
const native = createJiti(import.meta.url, { tryNative: true })

/** Build the program, so that what is measured is what users run, and not what jiti makes of the sources. */
export const buildProgram = (): void => {
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' })
  if (status !== 0) throw new Error('The program could not be built: see above, then run the bench again.')
}

/** A module of the built program, by its path below `pipeline/` without ending, loaded by Node itself. */
export const built = <Module>(path: string): Promise<Module> =>
  native.import<Module>(`${root}dist/${path}.js`)
