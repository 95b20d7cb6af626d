import { describe, expect, it } from 'vitest'
import type { Effects } from '../model/effects.js'
import { nodeEffects } from '../node.js'
import { select } from '../test/select.js'
import { publishImages } from './images.js'
import { readMarkdown } from './markdown.js'

/** A PNG of one pixel. */
const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  character => character.charCodeAt(0),
)

/** The head of a PNG of 100 million pixels: no more of it is read. */
const huge = Uint8Array.from(png)
new DataView(huge.buffer).setUint32(16, 10_000)
new DataView(huge.buffer).setUint32(20, 10_000)

const files: Record<string, Uint8Array> = {
  '/book/guide/a.png': png,
  '/book/shared/图 1.PNG': png,
  '/book/guide/cut.png': png.subarray(0, 50),
  '/book/guide/huge.png': huge,
  '/book/guide/broken.png': new Uint8Array([1, 2, 3]),
}
const effects: Effects = { ...nodeEffects, readBytes: async path => files[path] }

const publish = async (value: string) => {
  const document = readMarkdown(value, {
    name: 'guide/intro',
    path: 'source/guide/intro.md',
    language: 'zh-Hans',
    fields: [],
  })
  const bilingual = {
    ...document,
    fields: [],
    segments: [],
    reconciliation: { matches: [], obsolete: [] },
    targetLanguages: [],
  }
  return { tree: document.tree, ...(await publishImages(bilingual, '/book', effects)) }
}

describe('a picture of the book', () => {
  it.each([
    ['beside the document', 'a.png'],
    ['above it', '../shared/%E5%9B%BE%201.PNG'],
    ['from the top of the source folder', '/guide/a.png'],
  ])('%s goes out under a name of its content, with its size', async (_, url) => {
    const { images, tree, messages } = await publish(`![图](${url})`)
    expect(messages).toEqual([])
    expect(images[0]).toMatchObject({
      path: expect.stringMatching(/^images\/.+\.[\da-f]{8}\.png$/),
      bytes: png,
    })
    expect(select(tree, 'figure')).toMatchObject({
      url: encodeURI(images[0]?.path ?? ''),
      data: { hProperties: { width: 1, height: 1 } },
    })
  })

  it('that is referred to goes out once', async () => {
    const { images, tree } = await publish('文![图][a]文![图](a.png)\n\n[a]: a.png')
    expect(images).toHaveLength(1)
    expect(select(tree, 'definition')?.url).toBe(images[0]?.path)
  })

  it.each([
    ['missing', 'b.png', true],
    ['outside the folder', '../../secret.png', true],
    ['outside the folder, encoded', '..%2F..%2Fsecret.png', true],
    ['on another site', 'https://a.cn/b.png', false],
    ['on another site, without a scheme', '//a.cn/b.png', false],
    ['in the text itself', 'data:image/png,x', false],
    ['of an unknown kind', 'a.exe', true],
    ['damaged', 'broken.png', true],
    ['cut off', 'cut.png', true],
    ['of 100 million pixels', 'huge.png', true],
  ])('%s is reported at its place', async (_, url, fatal) => {
    const { images, messages } = await publish(`一\n\n![图](<${url}>)`)
    expect(images).toEqual([])
    expect(messages.map(message => [message.ruleId, message.fatal, message.line])).toEqual([
      ['image', fatal, 3],
    ])
  })
})
