// A program for fault tests: `rewrite-files.ts FOLDER` writes the same three files, larger and larger, until it is killed.
import { writeOutput } from '../../build/output.js'
import { nodeEffects } from '../../node.js'

const [folder = ''] = process.argv.slice(2)
console.log('begun')
for (let round = 1; ; round += 1) {
  const bytes = Buffer.from(`${round}\n`.repeat(20_000))
  const files = ['a.css', 'b/c.html', 'd.pdf'].map(path => ({ path, bytes }))
  await writeOutput(folder, files, () => true, nodeEffects)
}
