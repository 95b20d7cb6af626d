import { describe, expect, it } from 'vitest'
import { sameAddress } from './addresses.js'

describe('two addresses are the same page', () => {
  it.each([
    ['one language in the path', 'https://a.org/zh-CN/docs/x', 'https://a.org/en-US/docs/x'],
    ['one language in the host', 'https://v2.cn.vuejs.org/guide', 'https://v2.vuejs.org/guide'],
    ['a host a country', 'https://www.a.cn/x', 'https://www.a.com/x'],
    [
      'an encyclopedia in two languages',
      'https://zh.wikipedia.org/wiki/中国',
      'https://en.wikipedia.org/wiki/China',
    ],
    ['the slug of a translated heading', './a.md#简介', './a.md#introduction'],
    ['a site of its own for each language', 'https://cn.vitejs.dev/guide/', 'https://vite.dev/guide/'],
    ['one language in the fragment', './#/zh-CN/theme', './#/en-US/theme'],
    ['a language behind the fragment', './a#references-zh-cn', './a#references'],
    ['a file of each language', './a.zh.md', './a.en.md'],
    ['a path from another place', './b', '/a/b'],
    ['a place on the page itself', '/a/b#c', '#c'],
    ['a folder of each language', '/zh/a/', '/a'],
    ['a site that was renamed', 'https://www.twitter.com/a', 'https://x.com/a'],
  ])('with %s', (_, source, target) => {
    expect(sameAddress(source, target)).toBe(true)
  })
})

describe('two addresses are not the same page', () => {
  it.each([
    ['another path', 'https://a.org/x', 'https://a.org/y'],
    ['another host', 'https://a.org/x', 'https://b.org/x'],
    ['another site that begins alike', 'https://vite.dev/x', 'https://vitejs.dev/x'],
    ['another fragment', './a.md#one', './a.md#two'],
    ['another file', './a.md', './b.md'],
    ['another page of a Chinese site', 'https://www.gov.cn/x', 'https://www.gov.cn/y'],
  ])('with %s', (_, source, target) => {
    expect(sameAddress(source, target)).toBe(false)
  })
})
