import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Root } from 'hast'
import { sanitize } from 'hast-util-sanitize'
import { toHast } from 'mdast-util-to-hast'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { bilingualFrom, type Translation } from '../test/bilingual.js'
import { labels } from '../test/rendered.js'
import { handlers } from './handlers/index.js'
import { type BilingualOptions, rehypeBilingual } from './plugin.js'
import { schema } from './safe/schema.js'
import { serialize } from './serialize.js'

const book = fileURLToPath(new URL('../test/books/everything/source/everything.md', import.meta.url))
const sentences = Array.from(
  { length: 80 },
  (_, index): Translation => ({ text: `A *b* ${index}.`, stale: index % 5 === 0 }),
)

const isRoot = (node: { type: string }): node is Root => node.type === 'root'

const set = (value: string, english: Translation[], options: Partial<BilingualOptions> = {}): Root => {
  const { tree } = bilingualFrom(value, { en: english })
  const hast = toHast(tree, { handlers })
  if (!isRoot(hast)) throw new Error('expected a root')
  return unified()
    .use(rehypeBilingual, { layout: 'parallel', source: 'zh-Hans', target: 'en', labels, ...options })
    .runSync(hast)
}

describe('rehypeBilingual', () => {
  it.each([
    ['parallel', 'class="a han"', 'class="b"'],
    ['stacked', 'class="a han"', 'class="b"'],
  ] as const)('sets both languages for the layout %s', (layout, ...found) => {
    for (const part of found) expect(serialize(set('一。', ['One.'], { layout }))).toContain(part)
  })

  it('sets one language for the layouts of one, under its own ids', () => {
    const target = serialize(set('一。', ['One.'], { layout: 'target' }))
    expect(target).toContain('id="s1"')
    expect(target).not.toContain('一')
    expect(serialize(set('一。', ['One.'], { layout: 'source' }))).not.toContain('One')
  })
})

describe('the schema', () => {
  it('lets everything through that we make ourselves', async () => {
    const root = set(await readFile(book, 'utf8'), sentences)
    const before = serialize(root)
    const after = sanitize(root, schema)
    expect(before.length).toBeGreaterThan(5_000)
    expect(isRoot(after) && serialize(after)).toBe(before)
  })

  it('stops what another plugin lets in', () => {
    const root = set('一。', ['One.'])
    root.children.push(
      { type: 'element', tagName: 'script', properties: {}, children: [{ type: 'text', value: 'x' }] },
      {
        type: 'element',
        tagName: 'a',
        properties: { href: 'javascript:x', onClick: 'x', style: 'x' },
        children: [],
      },
    )
    const after = sanitize(root, schema)
    expect(isRoot(after) && serialize(after)).toMatch(/<a><\/a>$/)
  })
})
