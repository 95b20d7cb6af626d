import { execFile } from 'node:child_process'
import { constants } from 'node:fs'
import { access, readdir, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { promisify } from 'node:util'

/** What the search for a browser asks of the machine. */
export interface Machine {
  /** `linux`, `darwin`, `win32`, … */
  platform: string
  /** `x64`, `arm64`, … */
  architecture: string
  home: string
  /** Whether the process runs as the superuser, under whom Chromium's sandbox cannot run. */
  root: boolean
  isExecutable(path: string): Promise<boolean>
  /** Names in a folder; none when there is no such folder. */
  list(folder: string): Promise<string[]>
  /** Run a program and return what it prints; throws when it fails or takes longer than ten seconds. */
  run(path: string, args: string[], environment: Record<string, string | undefined>): Promise<string>
}

const isExecutable = async (path: string): Promise<boolean> => {
  try {
    await access(path, constants.X_OK)
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}

const run = async (
  path: string,
  args: string[],
  environment: Record<string, string | undefined>,
): Promise<string> => {
  const { stdout } = await promisify(execFile)(path, args, {
    env: environment,
    timeout: 10_000,
    killSignal: 'SIGKILL',
  })
  return stdout
}

/** The machine the program runs on. */
export const thisMachine: Machine = {
  platform: process.platform,
  architecture: process.arch,
  home: homedir(),
  root: process.getuid?.() === 0,
  isExecutable,
  list: folder => readdir(folder).catch(() => []),
  run,
}
