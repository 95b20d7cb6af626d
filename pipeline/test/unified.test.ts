import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import {
  createI18n,
  handlers,
  labelsOf,
  readMarkdown,
  rehypeBilingual,
  remarkCheck,
  remarkSegment,
  remarkTranslate,
  schema,
} from '../index.js'
import { segment } from '../segment/segment.js'

const source = '# 新年贺词\n\n产值769.6亿元。详见[公报](https://example.org/)。\n'
const english: Record<string, string> = {
  新年贺词: 'New Year Message',
  '产值769.6亿元。': 'Output: 76.96 billion yuan.',
  '详见[公报](https://example.org/)。': 'See the [bulletin](javascript:alert(1)).',
}
const document = readMarkdown(source, { name: 'a', path: 'a.md', language: 'zh-Hans', fields: [] })
const texts = segment(document).segments.map(({ id, text }) => [id, english[text] ?? ''])
const i18n = createI18n({ en: { a: Object.fromEntries(texts) } })

describe('the stages as unified plugins', () => {
  const processor = unified()
    .use(remarkParse)
    .use(remarkFrontmatter)
    .use(remarkGfm)
    .use(remarkCjkFriendly)
    .use(remarkSegment, { language: 'zh-Hans' })
    .use(remarkTranslate, { i18n, targetLanguages: ['en'], states: {} })
    .use(remarkCheck)
    .use(remarkRehype, { handlers })
    .use(rehypeBilingual, { layout: 'parallel', source: 'zh-Hans', target: 'en', labels: labelsOf(i18n) })
    .use(rehypeSanitize, schema)
    .use(rehypeStringify)

  it('set both languages in rows, each run with its language', async () => {
    const html = String(await processor.process({ path: 'a.md', value: source }))
    expect(html).toContain('lang="zh-Hans"')
    expect(html).toContain('lang="en"')
    expect(html).toContain('Output: 76.96 billion yuan.')
    expect(html).toContain('产值769.6亿元。')
  })

  it('let no dangerous address of a translation through', async () => {
    expect(String(await processor.process({ path: 'a.md', value: source }))).not.toContain('javascript:')
  })

  it('report on the file', async () => {
    const file = await processor.process({ path: 'a.md', value: source })
    expect(file.messages.map(message => message.ruleId)).toContain('markup-links')
  })

  it('say what is missing before them', async () => {
    const without = unified()
      .use(remarkParse)
      .use(remarkTranslate, { i18n, targetLanguages: ['en'], states: {} })
    await expect(without.run(without.parse('a'))).rejects.toThrow('put remarkSegment before it')
  })
})
