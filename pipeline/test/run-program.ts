import { type ChildProcess, spawn } from 'node:child_process'

/** Start a bundled program as a process of its own; `shell` is what goes before it: `ulimit -f 16 &&`. */
export const startProgram = (program: string, args: readonly string[], shell = ''): ChildProcess =>
  spawn('bash', ['-c', `${shell} exec "$@"`, 'bash', process.execPath, program, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })

/** Run a bundled program to its end. @returns what it printed. */
export const runProgram = async (program: string, args: readonly string[], shell = ''): Promise<string> => {
  const running = startProgram(program, args, shell)
  let printed = ''
  running.stdout?.on('data', chunk => {
    printed += chunk
  })
  await new Promise(resolve => running.once('close', resolve))
  return printed.trim()
}
