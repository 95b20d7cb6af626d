import { execFile, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const require = createRequire(import.meta.url)

/** The package is made for something else, and brings the whole engine of veraPDF along. */
const engine = (): string =>
  join(dirname(require.resolve('@opendataloader/pdf')), '../lib/opendataloader-pdf-cli.jar')

/** What Java lost with version 11 and the engine needs: Debian's libjaxb-java. */
const libraries = [
  'jaxb-api',
  'jaxb-runtime',
  'jaxb-core',
  'istack-commons-runtime',
  'txw2',
  'javax.activation',
].map(name => `/usr/share/java/${name}.jar`)

const source = fileURLToPath(new URL('Conformance.java', import.meta.url))

/**
 * Check PDF files by veraPDF.
 * @param profiles `ua1`, `2a` …
 * @param files paths.
 * @returns its lines: `PASS ua1 a.pdf`, or `FAIL …` with the rules below it; undefined where Java or its libraries are
 *   not installed. With DUIZHAO_REQUIRE_CHECKERS=1, as in CI, that is an error.
 */
export const veraPdf = async (profiles: string[], files: string[]): Promise<string[] | undefined> => {
  const isThere =
    libraries.every(path => existsSync(path)) && spawnSync('javac', ['-version']).error === undefined
  if (!isThere) {
    if (process.env.DUIZHAO_REQUIRE_CHECKERS !== '1') return undefined
    throw new Error('Java and its JAXB are not installed (Debian: default-jdk-headless, libjaxb-java)')
  }
  const classPath = [engine(), ...libraries].join(delimiter)
  const { stdout } = await promisify(execFile)('java', [
    ...['-cp', classPath, source, profiles.join(','), ...files],
  ])
  return stdout.split('\n').filter(line => /^(PASS|FAIL| )/.test(line))
}
