import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Start a program of `test/programs` as a process of its own; `shell` is what goes before it: `ulimit -f 16 &&`. */
export const startProgram = (name: string, args: readonly string[], shell = ''): ChildProcess =>
  spawn(
    'bash',
    ['-c', `${shell} exec node_modules/.bin/jiti "$@"`, 'bash', `pipeline/test/programs/${name}.ts`, ...args],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )

/** Run a program of `test/programs` to its end. @returns what it printed. */
export const runProgram = async (name: string, args: readonly string[], shell = ''): Promise<string> => {
  const program = startProgram(name, args, shell)
  let printed = ''
  program.stdout?.on('data', chunk => {
    printed += chunk
  })
  await new Promise(resolve => program.once('close', resolve))
  return printed.trim()
}
