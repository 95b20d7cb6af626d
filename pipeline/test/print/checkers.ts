import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Whether an outside program is there. With DUIZHAO_REQUIRE_CHECKERS=1, as in CI, a missing one is an error;
 * elsewhere what it would have said is not asked.
 */
const isThere = (program: string): boolean => {
  const found = spawnSync(program, ['-v']).error === undefined
  if (!found && process.env.DUIZHAO_REQUIRE_CHECKERS === '1') {
    throw new Error(`${program} is not installed (Debian: qpdf, poppler-utils)`)
  }
  return found
}

/** What a program says of a file; undefined where it is not installed. */
const ask = (program: string, bytes: Uint8Array, args: (path: string) => string[]): string | undefined => {
  if (!isThere(program)) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-test-'))
  try {
    const path = join(folder, 'a.pdf')
    writeFileSync(path, bytes)
    return execFileSync(program, args(path), { encoding: 'utf8', stdio: 'pipe' })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What qpdf says of a file’s structure: a text with “No syntax or stream encoding errors found” when all is well. */
export const qpdfCheck = (bytes: Uint8Array): string =>
  ask('qpdf', bytes, path => ['--check', path]) ?? 'No syntax or stream encoding errors found'

/** Fonts by Poppler: type, whether embedded, whether a subset; undefined without Poppler. */
export const popplerFonts = (
  bytes: Uint8Array,
): { type: string; embedded: string; subset: string }[] | undefined =>
  ask('pdffonts', bytes, path => [path])
    ?.trim()
    .split('\n')
    .slice(2)
    .map(line => {
      const [, type = '', embedded = '', subset = ''] =
        /^\S+\s+(.+?)\s+\S+\s+(yes|no)\s+(yes|no)\s+(?:yes|no)\s+\d+\s+\d+$/.exec(line) ?? []
      return { type, embedded, subset }
    })

/** Width and height of the first page in points, by Poppler; undefined without it. */
export const popplerPageSize = (bytes: Uint8Array): [number, number] | undefined => {
  const said = ask('pdfinfo', bytes, path => [path])
  const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(said ?? '') ?? []
  return said === undefined ? undefined : [Number(width), Number(height)]
}
