// Everything that must hold, as `npm test` and CI run it: each step is counted as a test of its own, the tests
// of vitest one by one. The last line is plain: `812 passed, 0 failed`.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const steps = [
  ['build', ['npm', 'run', '--silent', 'build']],
  ['types', ['npm', 'run', '--silent', 'types']],
  ['lint and format', ['npm', 'run', '--silent', 'lint']],
]

const succeeds = ([command, ...args]) =>
  spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0

/** What vitest found. A file that cannot be loaded has no tests, and an error outside a test belongs to none: both fail. */
const vitest = () => {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-tests-'))
  const file = join(folder, 'results.json')
  try {
    const isFine = succeeds([
      'npx',
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ])
    const {
      numPassedTests: passed,
      numFailedTests,
      numPendingTests: skipped,
    } = JSON.parse(readFileSync(file, 'utf8'))
    const failed = isFine ? numFailedTests : Math.max(1, numFailedTests)
    return passed + failed === 0 ? { passed, failed: 1, skipped } : { passed, failed, skipped }
  } catch (error) {
    console.error(String(error))
    return { passed: 0, failed: 1, skipped: 0 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const results = steps.map(([name, command]) => {
  const isFine = succeeds(command)
  console.log(`${isFine ? '✓' : '✗'} ${name}`)
  return { passed: isFine ? 1 : 0, failed: isFine ? 0 : 1, skipped: 0 }
})
results.push(vitest())

const sum = name => results.reduce((total, result) => total + result[name], 0)
const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''
console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped}`)
process.exitCode = sum('failed') > 0 ? 1 : 0
