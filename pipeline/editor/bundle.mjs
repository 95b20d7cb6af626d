// Bundles the editor's client into scripts for browsers. Run when the package is made, and by tests.
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** The scripts, each by where it begins: the page, and the worker that keeps what is typed in it. */
const scripts = { editor: 'client/main.ts', journal: 'client/keeping/worker.ts' }

/** @param {string} outdir folder of the scripts. */
export const bundleClient = outdir =>
  build({
    entryPoints: Object.entries(scripts).map(([out, from]) => ({
      in: fileURLToPath(new URL(from, import.meta.url)),
      out,
    })),
    outdir,
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['chrome131', 'firefox140', 'safari18'],
    legalComments: 'none',
  })
