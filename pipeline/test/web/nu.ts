import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const jar = (): string =>
  join(dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')), 'build/dist/vnu.jar')

/**
 * What the Nu Html Checker says of some pages, one line a message; nothing when all is well.
 * Without Java it is not asked; with DUIZHAO_REQUIRE_CHECKERS=1, as in CI, a missing Java is an error.
 */
export const nuMessages = (pages: ReadonlyMap<string, string>): string[] => {
  if (spawnSync('java', ['-version']).status !== 0) {
    if (process.env.DUIZHAO_REQUIRE_CHECKERS === '1') {
      throw new Error('Java is not installed, the Nu Html Checker needs it (Debian: default-jre-headless)')
    }
    return []
  }
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-nu-'))
  try {
    for (const [path, html] of pages) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), html)
    }
    const files = [...pages.keys()].map(path => join(folder, path))
    const { stdout, stderr, status } = spawnSync(
      'java',
      ['-jar', jar(), '--stdout', '--format', 'gnu', '--exit-zero-always', ...files],
      { encoding: 'utf8' },
    )
    if (status !== 0) throw new Error(`The Nu Html Checker does not run: ${stderr}`)
    return stdout.split('\n').filter(line => line !== '')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
