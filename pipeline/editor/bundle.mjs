// Bundles the editor's client into one script for browsers. Run when the package is made, and by tests.
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** @param {string} outfile path of the script. */
export const bundleClient = outfile =>
  build({
    entryPoints: [fileURLToPath(new URL('client/main.ts', import.meta.url))],
    outfile,
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['chrome131', 'firefox140', 'safari18'],
    legalComments: 'none',
  })
