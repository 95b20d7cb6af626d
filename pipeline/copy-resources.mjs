// Copies what is not TypeScript (styles, client scripts, data) beside the compiled program, and bundles the editor's client.
import { chmodSync, cpSync } from 'node:fs'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleClient } from './editor/bundle.mjs'

const carried = new Set(['', '.css', '.js', '.json', '.md', '.svg', '.icc', '.html'])
const here = fileURLToPath(new URL('.', import.meta.url))

cpSync(here, fileURLToPath(new URL('../dist', import.meta.url)), {
  recursive: true,
  filter: path => carried.has(extname(path)) && !path.startsWith(`${here}test`),
})

await bundleClient(fileURLToPath(new URL('../dist/editor/client', import.meta.url)))

// The compiler writes files that cannot be run, and in a clone `npx duizhao` runs this one as it stands.
chmodSync(fileURLToPath(new URL('../dist/cli/main.js', import.meta.url)), 0o755)
