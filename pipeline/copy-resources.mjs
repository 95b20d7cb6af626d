// Copies what is not TypeScript (styles, client scripts, data) beside the compiled program.
import { cpSync } from 'node:fs'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'

const carried = new Set(['', '.css', '.js', '.json', '.md', '.svg', '.icc', '.html'])
const here = fileURLToPath(new URL('.', import.meta.url))

cpSync(here, fileURLToPath(new URL('../dist', import.meta.url)), {
  recursive: true,
  filter: path => carried.has(extname(path)) && !path.startsWith(`${here}test`),
})
