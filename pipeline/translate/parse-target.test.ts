import { describe, expect, it } from 'vitest'
import { parseTarget } from './parse-target.js'

/** Nodes as text, a translator's note in braces, any other parent in its name. */
const shown = (nodes: readonly object[]): string =>
  nodes
    .map(node => {
      const { type, value, url, children } = node as Record<string, never>
      const inside = children ? shown(children) : (value ?? '')
      if (type === 'text') return inside
      return type === 'translatorNote' ? `{${inside}}` : `${type}(${inside}${url ? ` ${url}` : ''})`
    })
    .join('')

describe('a translation', () => {
  it.each([
    ['76.96 billion yuan,^[In 亿.] up 12 percent', '76.96 billion yuan,{In 亿.} up 12 percent'],
    ['one^[a] two^[b]', 'one{a} two{b}'],
    ['**bold**^[a] after', 'strong(bold){a} after'],
    ['**bold^[*a* note]** after', 'strong(bold{emphasis(a) note}) after'],
    ['^[see [site](https://example.org)]', '{see link(site https://example.org)}'],
    ['^[one [two] three]', '{one [two] three}'],
    ['^[a `]` b]', '{a inlineCode(]) b}'],
    ['[word^[a]](https://example.org) x^[b]', 'link(word{a} https://example.org) x{b}'],
    ['`x^[1]` and ^[b]', 'inlineCode(x^[1]) and {b}'],
    ['x\\^[2]', 'x^[2]'],
    ['a^[b', 'a^[b'],
    ['m^2 [a]', 'm^2 [a]'],
    ['^[a ^[b] c]', '{a ^[b] c}'],
    ['⁜^[a]', '⁜{a}'],
  ])('“%s” is read as %s', (text, expected) => {
    expect(shown(parseTarget(text, ''))).toBe(expected)
  })

  it('of unclosed notes without end is read in time that grows with its length', () => {
    const text = '^['.repeat(100_000)
    expect(shown(parseTarget(text, ''))).toBe(text)
  })
})
