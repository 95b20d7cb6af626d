import { execFile } from 'node:child_process'
import { dirname } from 'node:path'

/** A text of a catalogue as a commit left it. */
export interface CommittedText {
  text: string
  /** ISO 8601. */
  at: string
  by: string
  subject: string
}

/** So many commits are looked up; a longer history is Git's own business. */
const most = 40
const patience = 10_000
const largestAnswer = 16_000_000

const record = '\u001e'
const field = '\u001f'

const git = (folder: string, args: readonly string[]): Promise<string> =>
  new Promise(resolve => {
    const options = { cwd: folder, timeout: patience, maxBuffer: largestAnswer }
    // No Git, no repository, a folder that is not there yet: then there is no such history.
    execFile('git', [...args], options, (error, stdout) => resolve(error ? '' : stdout))
  })

/** The value of a line `  "k3f9a": "text",` of a catalogue. */
const textIn = (line: string): string | undefined => {
  try {
    const [value] = Object.values(JSON.parse(`{${line.trim().replace(/,$/, '')}}`))
    return typeof value === 'string' ? value : undefined
  } catch {
    return undefined
  }
}

const commitOf = (text: string, id: string): CommittedText[] => {
  const [head = '', ...lines] = text.split('\n')
  const [at = '', by = '', subject = ''] = head.split(field)
  const isOurs = (sign: string) => (line: string) =>
    line.startsWith(sign) && line.slice(1).trimStart().startsWith(`"${id}":`)
  const added = lines.find(isOurs('+'))
  if (added === undefined && !lines.some(isOurs('-'))) return []
  const value = added === undefined ? '' : textIn(added.slice(1))
  return value === undefined ? [] : [{ text: value, at, by, subject }]
}

/**
 * The texts a segment had in the commits that changed it, newest first.
 * @param path of the catalogue, absolute.
 * @param id of the segment: letters and digits.
 */
export const gitTexts = async (path: string, id: string): Promise<CommittedText[]> => {
  if (!/^[a-z\d]+$/i.test(id)) return []
  const format = `--format=${record}%aI${field}%an${field}%s`
  const pattern = `^ *"${id}": `
  const output = await git(dirname(path), [
    ...['--no-optional-locks', 'log', '--no-color', '--no-ext-diff', '--no-textconv', '--follow'],
    ...['-p', '-U0', `--max-count=${most}`, format, '-G', pattern, '--', path],
  ])
  return output
    .split(record)
    .slice(1)
    .flatMap(commit => commitOf(commit, id))
}

/** The name of the person at this machine, as she told Git; it signs her notes. */
export const gitName = async (folder: string): Promise<string | undefined> => {
  const name = (await git(folder, ['config', 'user.name'])).trim()
  return name === '' ? undefined : name
}
