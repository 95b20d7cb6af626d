import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { explain, explainAll } from '../check/explain.js'
import { rules } from '../check/rules/index.js'

/** The pages of the checks, made from the rules: `UPDATE=1 npx vitest run check-pages` writes them anew. */
const folder = fileURLToPath(new URL('../../docs/checks/', import.meta.url))

const linked = (list: string): string => list.replaceAll(/^- `([a-z-]+)`/gm, '- [`$1`]($1.md)')

const pages: [string, string][] = [
  ['README.md', `# The checks\n\n${linked(explainAll())}\n`],
  ...rules.map((rule): [string, string] => [`${rule.meta.id}.md`, `${explain(rule).trimEnd()}\n`]),
]

beforeAll(() => {
  if (process.env.UPDATE !== '1') return
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of pages) writeFileSync(folder + name, text)
})

test.each(pages)('docs/checks/%s says what the rules say', (name, text) => {
  expect(readFileSync(folder + name, 'utf8')).toBe(text)
})

test('docs/checks has a page for each check and no other', () => {
  expect(readdirSync(folder).sort()).toEqual(pages.map(([name]) => name).sort())
})
