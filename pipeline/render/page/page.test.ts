import { createHash } from 'node:crypto'
import type { Element } from 'hast'
import { describe, expect, it } from 'vitest'
import { bilingualFrom } from '../../test/bilingual.js'
import { elementsOf, pageNamed, parsePage, plainOptions, renderSample } from '../../test/rendered.js'
import type { RenderOptions } from '../options.js'
import { render } from '../render.js'

const value =
  '---\ntitle: 题\ndate: 2024-01-01\npublisher: 会\ndescription: 述\nkeywords: [甲, 乙]\n---\n## 一\n\n文。\n\n## 二'
const english = ['Title', 'About', 'Body', 'A', 'B', 'One', 'Text.', 'Two']

const page = async (path = 'index.html', options: Partial<RenderOptions> = {}) =>
  parsePage(pageNamed(await renderSample(value, english, options), path))

const named = (name: string) => (element: Element) => element.tagName === name

const metas = async (...rest: Parameters<typeof page>): Promise<Record<string, unknown>> =>
  Object.fromEntries(
    elementsOf(await page(...rest), named('meta')).map(({ properties }) => [
      properties.name ?? properties.property ?? properties.httpEquiv ?? 'charset',
      properties.content,
    ]),
  )

const linksOf = async (...rest: Parameters<typeof page>): Promise<string[]> =>
  elementsOf(await page(...rest), named('link')).map(({ properties: { rel, hrefLang, href } }) =>
    [rel, hrefLang, href].flat().filter(Boolean).join(' '),
  )

const dataOf = async (...rest: Parameters<typeof page>) => {
  const [script] = elementsOf(
    await page(...rest),
    ({ tagName, properties }) => tagName === 'script' && properties.type === 'application/ld+json',
  )
  const [content] = script?.children ?? []
  return JSON.parse(content?.type === 'text' ? content.value : '')
}

describe('the pages of a document', () => {
  it('are one for each pair and one for each language', async () => {
    const document = bilingualFrom(value, { en: english, ja: [] })
    const paths = async (singleLanguagePages: boolean) =>
      (await render(document, { ...plainOptions, singleLanguagePages })).pages.map(({ path }) => path)
    expect(await paths(true)).toEqual(['index.html', 'zh-Hans-ja.html', 'zh-Hans.html', 'en.html', 'ja.html'])
    expect(await paths(false)).toEqual(['index.html', 'zh-Hans-ja.html'])
  })

  it('without a translation are one', async () => {
    const { pages } = await render(bilingualFrom(value, {}), plainOptions)
    expect(pages.map(({ path }) => path)).toEqual(['index.html'])
    expect(pages[0]?.html).toContain('<html lang="zh-Hans" class="alone"')
  })

  it('are in their language and direction', async () => {
    const { pages } = await render(bilingualFrom(value, { ar: [] }), plainOptions)
    expect(pages[0]?.html).toContain('<html lang="ar" dir="rtl"')
    expect(pages[0]?.html).toContain('<p class="a han" lang="zh-Hans" dir="ltr">')
  })
})

describe('the head of a page', () => {
  it('has title, description, keywords in the page’s language', async () => {
    expect(await metas('en.html')).toMatchObject({ description: 'About', keywords: 'A, B', author: 'Body' })
    expect(await metas('zh-Hans.html')).toMatchObject({ description: '述', keywords: '甲, 乙' })
    const [title] = elementsOf(await page(), named('title'))
    expect(title?.children).toMatchObject([{ value: '题 · Title' }])
  })

  it('has Open Graph', async () => {
    expect(await metas('index.html', { siteUrl: 'https://a.cn/b/' })).toMatchObject({
      'og:type': 'article',
      'og:title': '题 · Title',
      'og:url': 'https://a.cn/b/sample/',
      'og:locale': 'en_US',
      'og:locale:alternate': 'zh_CN',
      'article:published_time': '2024-01-01',
    })
    expect(await metas('en.html')).not.toHaveProperty('og:url')
  })

  it('names the other pages and, where the site is known, its own address', async () => {
    expect(await linksOf('en.html', { siteUrl: 'https://a.cn/b/' })).toEqual([
      'icon data:,',
      'canonical https://a.cn/b/sample/en.html',
      'alternate zh-Hans https://a.cn/b/sample/zh-Hans.html',
      'alternate en https://a.cn/b/sample/en.html',
      'alternate x-default https://a.cn/b/sample/',
    ])
    expect(await linksOf('en.html')).not.toContainEqual(expect.stringContaining('canonical'))
  })

  it('binds the translation to its source for machines', async () => {
    expect(await dataOf('en.html', { siteUrl: 'https://a.cn/b/' })).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Article',
      inLanguage: 'en',
      headline: 'Title',
      datePublished: '2024-01-01',
      translationOfWork: {
        inLanguage: 'zh-Hans',
        headline: '题',
        '@id': 'https://a.cn/b/sample/zh-Hans.html',
      },
    })
    const { '@graph': both } = await dataOf()
    expect(both).toMatchObject([
      { inLanguage: 'zh-Hans', workTranslation: [{ inLanguage: 'en' }] },
      { inLanguage: 'en', translationOfWork: { inLanguage: 'zh-Hans' } },
    ])
  })

  it('has a policy with the hashes of exactly its style and its script', async () => {
    const root = await page('index.html', { styles: 'a::after { content: "</style><script>"; }' })
    const hash = (element: Element | undefined) => {
      const [content] = element?.children ?? []
      const text = content?.type === 'text' ? content.value : ''
      return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    }
    const styles = elementsOf(root, named('style'))
    const scripts = elementsOf(root, ({ tagName, properties }) => tagName === 'script' && !properties.type)
    expect([styles.length, scripts.length]).toEqual([1, 1])
    const policy = String(
      (await metas('index.html', { styles: 'a::after { content: "</style><script>"; }' }))[
        'Content-Security-Policy'
      ],
    )
    expect(policy).toContain(`style-src ${hash(styles[0])};`)
    expect(policy).toContain(`script-src ${hash(scripts[0])};`)
    expect(policy).toContain(`default-src 'none';`)
  })
})

describe('the title', () => {
  it('stands in each language, with date and publisher as they are written there', async () => {
    const html = pageNamed(await renderSample(value, english), 'index.html')
    expect(html).toMatch(/<p class="a han"[^>]*>.*会.*<time datetime="2024-01-01">2024年1月1日<\/time>/)
    expect(html).toMatch(/<p class="b"[^>]*>.*Body.*<time datetime="2024-01-01">1 January 2024<\/time>/)
    expect(html.match(/<h1/g)).toHaveLength(2)
  })

  it('is the text’s own first heading where the front matter has none', async () => {
    const html = pageNamed(await renderSample('# 题\n\n文。\n\n## 节', ['T', 'x', 'S']), 'index.html')
    expect(html).toMatch(/<header class="title">.*<h1[^>]*>.*题.*<\/header>/)
    expect(html).toContain('<title>题 · T</title>')
    expect(html.match(/<h1/g)).toHaveLength(2)
    expect(html).toMatch(/<h2/)
  })

  it('is the document’s name where there is neither', async () => {
    expect(pageNamed(await renderSample('文。', []), 'index.html')).toContain('<title>sample</title>')
  })

  it('has a date only where one is written as such', async () => {
    expect(
      pageNamed(await renderSample('---\ntitle: 题\ndate: 昨天\n---\n文', []), 'index.html'),
    ).not.toContain('<time')
  })
})

describe('the contents', () => {
  it('list the headings of two levels in both languages, and lead to their first sentence', async () => {
    const html = pageNamed(
      await renderSample('# 题\n\n## 一\n\n### 甲\n\n#### 子\n\n## 二', ['T', 'One', 'A', 'x']),
      'index.html',
    )
    const contents = /<nav class="contents".*?<\/nav>/.exec(html)?.[0] ?? ''
    expect([...contents.matchAll(/href="#(\w+)"/g)].map(([, id]) => id)).toEqual(['s2', 's3', 's5'])
    expect(contents).toContain('<li class="sub">')
    expect(contents).toMatch(/One.*A.*<span class="b" lang="en"><span lang="zh-Hans">二<\/span>/)
  })

  it('are left out for a single heading', async () => {
    expect(pageNamed(await renderSample('## 一', []), 'index.html')).not.toContain('class="contents"')
  })
})

it('a page opens in the configured layout, order and theme', async () => {
  const html = pageNamed(
    await renderSample(value, english, { layout: 'stacked', order: 'target-first', theme: 'dark' }),
    'index.html',
  )
  expect(html).toContain('id="layout-stacked" value="stacked" checked')
  expect(html).not.toContain('id="layout-parallel" value="parallel" checked')
  expect(html).toContain('id="layout-swap" checked')
  expect(html).toContain('<option value="dark" selected>')
})

it('ids of the page can be no segment’s', async () => {
  const own = elementsOf(await page(), ({ properties }) => properties.id !== undefined)
    .map(({ properties }) => String(properties.id))
    .filter(id => !/^s\d+(-en)?$/.test(id))
  expect(own.length).toBeGreaterThan(5)
  for (const id of own) expect(id).toContain('-')
})
