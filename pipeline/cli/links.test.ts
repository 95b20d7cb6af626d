import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { projectFolder } from '../test/cli/project-folder.js'

const { duizhao, read, write } = projectFolder()

const idOf = async (document: string, text: string): Promise<string> => {
  const texts: Record<string, string> = JSON.parse(await read(`translations/zh-Hans/${document}.json`))
  return Object.keys(texts).find(id => texts[id] === text) ?? ''
}
const linksOf = async (page: string): Promise<string[]> =>
  [...(await read(`output/${page}`)).matchAll(/<a href="([^"]*)">/g)].map(([, href = '']) => href)
const build = async () => {
  const { out } = await duizhao('build', '--format', 'html', '--json')
  const { diagnostics } = JSON.parse(out)
  return diagnostics
    .filter(({ rule }: { rule: string }) => rule === 'link-target')
    .map(({ line, column, reason }: { line: number; column: number; reason: string }) => [
      line,
      column,
      reason,
    ])
}

/** Loading the commands takes a busy machine longer than a test may. */
beforeAll(async () => {
  await import('./commands/build.js')
  await import('./commands/extract.js')
}, 180_000)

beforeEach(async () => {
  await write('duizhao.config.json', '{"targetLanguages": ["en", "ja"], "html": {"embedFonts": false}}')
  await write('source/卷一/茶园.md', '# 一、茶 园\n\n茶园在山上。\n')
})

describe('links within a book', () => {
  test('in HTML lead as those in Markdown do', async () => {
    await write(
      'source/山路.md',
      '# 山路\n\n见<a href="卷一/茶园.md">茶园</a>。\n\n<p>又见 <a class="x" href=\'./%E5%8D%B7%E4%B8%80/茶园.md#一茶-园\'>题</a></p>\n\n见<a href="卷二.md">无</a>。\n',
    )
    await duizhao('extract')
    expect(await build()).toEqual([[7, 2, 'Unexpected link to “卷二.md”, expected a document of the book']])
    const folder = encodeURI('../卷一/茶园')
    const heading = await idOf('卷一/茶园', '一、茶 园')
    const found = await read('output/山路/index.html')
    expect(found).toContain(`href="${folder}/index.html"`)
    expect(found).toContain(`href="${folder}/index.html#${heading}"`)
    expect(found).not.toContain('茶园.md')
  })

  test('lead to the page of the other document in the same languages, and to the heading or sentence', async () => {
    await write(
      'source/山路.md',
      '# 山路\n\n见[茶园](卷一/茶园.md)、[题](./卷一/茶园.md#一茶-园)、[本篇][here]。\n\n[here]: #山路\n',
    )
    await duizhao('extract')
    expect(await build()).toEqual([])
    const heading = await idOf('卷一/茶园', '一、茶 园')
    const own = `#${await idOf('山路', '山路')}`
    const folder = encodeURI('../卷一/茶园')
    const expected = (page: string) => [`${folder}/${page}`, `${folder}/${page}#${heading}`, own]
    for (const page of ['index.html', 'zh-Hans-ja.html', 'en.html', 'zh-Hans.html'])
      expect(new Set(await linksOf(`山路/${page}`)), page).toEqual(new Set(expected(page)))
    expect(await read('output/卷一/茶园/en.html')).toContain(`id="${heading}"`)
  })

  test('lead upwards, and to a sentence by its id', async () => {
    await write('source/山路.md', '# 山路\n\n山路修好了。\n')
    await duizhao('extract')
    const id = await idOf('山路', '山路修好了。')
    await write('source/卷一/茶园.md', `# 茶园\n\n见[山路](../山路.md#${id})。\n`)
    await duizhao('extract')
    expect(await build()).toEqual([])
    expect(await linksOf('卷一/茶园/index.html')).toContain(`${encodeURI('../../山路')}/index.html#${id}`)
  })

  test('that lead nowhere are told where they stand; addresses of other sites and of pages are let alone', async () => {
    await write(
      'source/山路.md',
      '# 山路\n\n见[甲](没有.md)、[乙](卷一/茶园.md#没有)、[丙](#没有)、[丁](表.xlsx)。\n\n见[外](https://example.org/a.md#b)、[页](../other/)、[根](/a.md)。\n',
    )
    await duizhao('extract')
    expect(await build()).toEqual([
      [3, 2, 'Unexpected link to “没有.md”, expected a document of the book'],
      [3, 13, 'Unexpected link to “卷一/茶园.md#没有”, expected a heading or a sentence that is there'],
      [3, 30, 'Unexpected link to “#没有”, expected a heading or a sentence that is there'],
      [3, 39, 'Unexpected link to “表.xlsx”, expected a document of the book'],
    ])
    expect(await linksOf('山路/index.html')).toContain('https://example.org/a.md#b')
  })
})
