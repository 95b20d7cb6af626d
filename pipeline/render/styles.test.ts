import { describe, expect, it } from 'vitest'
import { nodeEffects } from '../node.js'
import { embeddable, minify, pageResources } from './styles.js'
import { languageProperties, typographyOf } from './typography.js'

describe('a style sheet', () => {
  it.each([
    ['a {\n  color: red;\n}\n', 'a{color:red}'],
    ['/* x */ a > b , c { }', 'a>b,c{}'],
    ['a { width: calc(1px + 2px) }', 'a{width:calc(1px + 2px)}'],
    ['a :hover { content: "  /* x */  " }', 'a :hover{content:"  /* x */  "}'],
    ['a { b: url( x  y ) }', 'a{b:url( x  y )}'],
  ])('%j loses what means nothing', (css, expected) => expect(minify(css)).toBe(expected))

  it('cannot end the element it stands in', () => {
    expect(embeddable('a{content:"</STYLE>"}')).not.toMatch(/<\/style/i)
  })
})

it('styles and script are read once, without comments', async () => {
  const read: string[] = []
  const effects = {
    ...nodeEffects,
    resource: (name: string) => {
      read.push(name)
      return nodeEffects.resource(name)
    },
  }
  const { style, script } = await pageResources(effects)
  expect(await pageResources(effects)).toEqual({ style, script })
  expect(new Set(read).size).toBe(read.length)
  expect(`${style}${script}`).not.toMatch(/\/\*|^\s*\/\//m)
  expect(() => new Function(script)).not.toThrow()
})

describe('the type of a language', () => {
  it.each([
    ['zh-Hans', 'zh serif'],
    ['zh-Hant', 'Noto Serif CJK TC'],
    ['ja', 'Noto Serif CJK JP'],
    ['ar', 'Noto Naskh Arabic'],
    ['en-GB', 'latin serif'],
    ['ru', 'latin serif'],
    ['hi', 'serif'],
    ['not a tag', 'serif'],
  ])('%s is set in a face it has', (language, family) =>
    expect(typographyOf(language).serif).toContain(family),
  )

  it('comes as custom properties, smaller on small screens', () => {
    const css = languageProperties([{ name: 'source', language: 'zh-Hans' }])
    expect(css).toContain('--source-size:1.125rem')
    expect(css).toContain('--source-leading:2rem')
    expect(css).toMatch(/max-width.*--source-size:1\.0625rem/)
  })
})
