import { execFile } from 'node:child_process'
import { posix, resolve } from 'node:path'
import { promisify } from 'node:util'
import { type Merged, merge as mergeTexts } from '../../merge.js'
import { type Diagnostic, SetupError } from '../../model/diagnostic.js'
import { saying } from '../../model/messages/message.js'
import { codeOf } from '../../node/failure.js'
import { nodeEffects } from '../../node.js'
import { exitCodes } from '../exit-code.js'
import type { GlobalFlags } from '../flags.js'
import { reportDiagnostics } from '../report/diagnostics.js'
import { reportMerged } from '../report/merged.js'
import { said } from '../report/said.js'
import type { Terminal } from '../terminal.js'

export interface MergeFlags extends GlobalFlags {
  /** The file's own path: git gives its driver temporary ones. */
  path?: string
  source: string
}

/** The three versions, where they stand. */
interface Files {
  base: string
  ours: string
  theirs: string
}

const isSource = (path: string, language: string): boolean => {
  const parts = posix.normalize(path).split('/')
  return parts.includes(language) && !parts.includes('.state') && parts.at(-1) !== 'interface.json'
}

/** Merge by lines, as git does without us: for files that are damaged. */
const mergeLines = async ({ ours, base, theirs }: Files): Promise<void> => {
  const labels = ['-L', 'ours', '-L', 'base', '-L', 'theirs']
  try {
    await promisify(execFile)('git', ['merge-file', '--quiet', ...labels, ours, base, theirs])
  } catch (error) {
    // It ends with the number of conflicts.
    const code: unknown = (error as { code?: unknown }).code
    if (typeof code === 'number' && code > 0 && code < 128) return
    throw new SetupError(
      codeOf(error) === 'ENOENT'
        ? saying('merge.no-git')
        : saying('merge.failed', { reason: error instanceof Error ? error.message : String(error) }),
      { cause: error },
    )
  }
}

const readAll = async (files: Files): Promise<Files> => {
  const read = async (path: string): Promise<string> => {
    const text = await nodeEffects.readText(path)
    if (text === undefined) throw new SetupError(saying('merge.no-file', { path }))
    return text
  }
  return { base: await read(files.base), ours: await read(files.ours), theirs: await read(files.theirs) }
}

const tell = (path: string, { conflicts, messages }: Merged, terminal: Terminal): void => {
  terminal.out(reportDiagnostics(messages.filter(isProblem), terminal.outLook))
  terminal.out(reportMerged(path, conflicts, terminal.outLook))
}

const isProblem = ({ fatal }: Diagnostic): boolean => fatal === true

/**
 * `duizhao merge BASE OURS THEIRS`: merge a file of translations segment by segment into OURS; git's merge driver.
 * A damaged file is merged by lines.
 */
export const merge = async (
  [base, ours, theirs]: readonly [string, string, string],
  { path: given, source }: MergeFlags,
  terminal: Terminal,
): Promise<number> => {
  const at = (file: string): string => resolve(terminal.folder, file)
  const files: Files = { base: at(base), ours: at(ours), theirs: at(theirs) }
  const path = given ?? ours
  const merged = mergeTexts({ ...(await readAll(files)), path, isSource: isSource(path, source) })
  tell(path, merged, terminal)
  if (merged.content === undefined) {
    await mergeLines(files)
    terminal.out(`${said(terminal.outLook, 'merged.by-lines', { path })}\n`)
    return exitCodes.content
  }
  await nodeEffects.write(files.ours, merged.content)
  return merged.conflicts.length > 0 ? exitCodes.content : exitCodes.fine
}
