import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'esbuild'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * A program of `test/programs` in one file with all it uses: it starts in a fraction of a second.
 * @returns the path of the file, for `node`.
 */
export const bundledProgram = async (name: string, plugins: Plugin[] = []): Promise<string> => {
  const outfile = join(root, `node_modules/.cache/duizhao/${name}-${process.pid}.mjs`)
  const here = JSON.stringify(new URL('../node.ts', import.meta.url).href)
  await mkdir(join(outfile, '..'), { recursive: true })
  await build({
    entryPoints: [join(root, `pipeline/test/programs/${name}.ts`)],
    outfile,
    bundle: true,
    minify: true,
    external: ['jiti', 'nspell', 'dictionary-en', 'dictionary-en-gb'],
    plugins,
    platform: 'node',
    format: 'esm',
    banner: {
      js: `import { createRequire as requireFor } from 'node:module'; const require = requireFor(${here});`,
    },
    define: { 'import.meta.url': here },
    logLevel: 'error',
  })
  return outfile
}
