import type { Element, Root } from 'hast'
import { describe, expect, it } from 'vitest'
import { elementsOf, pageNamed, parsePage, renderSample } from '../test/rendered.js'

/** Inline Markdown that tries to run, load or overlay something: what an untrusted source or translation may hold. */
const inline: [name: string, text: string][] = [
  ['a script in a link', '[x](javascript:alert(1))'],
  ['the same in mixed case', '[x](JaVaScRiPt:alert(1))'],
  ['a scheme with a character reference', '[x](javascript&colon;alert(1))'],
  ['a scheme with an encoded line end', '[x](java%0ascript:alert(1))'],
  ['a scheme with a tab', '[x](<java\tscript:alert(1)>)'],
  ['a scheme after a control character', '[x](<&#1;javascript:alert(1)>)'],
  ['a scheme after a no-break space', '[x](<&nbsp;javascript:alert(1)>)'],
  ['a document in a link', '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)'],
  ['VBScript', '[x](vbscript:msgbox(1))'],
  ['a file', '[x](file:///etc/passwd)'],
  ['a script as an autolink', '<javascript:alert(1)>'],
  ['an attribute in an address', '![x](x"onerror="alert(1))'],
  ['a picture that is a document', '![a](data:image/svg+xml,<svg onload=alert(1)>)'],
  ['a picture on another site', '![a](https://evil.example/a.png)'],
  ['a picture without a scheme', '![a](//evil.example/a.png)'],
  ['a picture with backslashes', '![a](\\\\\\\\evil.example/a.png)'],
  ['a script element', 'a<script>alert(1)</script>b'],
  ['a handler of errors', 'a<img src=x onerror=alert(1)>b'],
  ['a script in a drawing', 'a<svg><script>alert(1)</script></svg>b'],
  ['a drawing that loads', 'a<svg onload=alert(1)>b'],
  ['mutation in mathematics', 'a<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>b'],
  ['mutation in noscript', 'a<noscript><p title="</noscript><img src=x onerror=alert(1)>">b'],
  ['a frame', 'a<iframe srcdoc="<script>alert(1)</script>"></iframe>b'],
  ['an object', 'a<object data="x.svg"></object><embed src="x">b'],
  ['a raw link', 'a<a href="\u0001javascript:alert(1)">x</a>b'],
  ['a raw link with a handler', 'a<a href="https://a.cn" onclick="alert(1)">x</a>b'],
  ['a form', 'a<form id=x action=//evil.example><input name=y><button>Go</button></form>b'],
  ['a prototype as an id', 'a<b id="__proto__">x</b>b'],
  ['the id of a control of the page', 'a<b id="page-theme">x</b><b id="s1">y</b>b'],
  ['a class of the page', 'a<span class="bar skip">x</span>b'],
  ['a style', 'a<b style="position:fixed;inset:0;background:url(javascript:alert(1))">x</b>b'],
  ['a style element', 'a<style>*{display:none}</style>b'],
  ['a base', 'a<base href="//evil.example">b'],
  ['a refresh', 'a<meta http-equiv="refresh" content="0;url=//evil.example">b'],
  ['a comment that ends oddly', 'a<!-- --!><script>alert(1)</script> -->b'],
  ['a comment that ends at once', 'a<!--><script>alert(1)</script>-->b'],
  ['a title that breaks out', '[a](https://a.cn "\\"><script>alert(1)</script>")'],
  ['an alternative that breaks out', '![\\"><script>alert(1)</script>](a.png)'],
  ['tags that another sentence should close', 'a<b><i>x'],
  ['tags that nothing opened', 'x</span></p></div></main>b'],
  ['a note’s name with a quotation mark', 'a[^"><script>]'],
]

const blocks: [name: string, text: string][] = [
  ['a script', '<script>alert(1)</script>'],
  ['a frame', '<iframe src="https://evil.example"></iframe>'],
  ['an open block', '<div class="bar" style="position:fixed" onclick="alert(1)"><p>x'],
  ['closed parents', '</div></main></body></html><script>alert(1)</script>'],
  ['a drawing', '<svg onload="alert(1)"><a href="javascript:alert(1)"><text>x</text></a></svg>'],
  ['mutation in mathematics', '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>'],
  ['mutation in a template', '<template><script>alert(1)</script></template>'],
  ['a form', '<form action="//evil.example"><input name="parentNode"></form>'],
  ['a table', '<table background="//evil.example"><tr><td onclick="alert(1)">x</table>'],
  ['details', '<details ontoggle="alert(1)" open><summary>x</summary>y</details>'],
  ['an info string', '```js onmouseover=alert(1)"><script>alert(1)</script>\nx\n```'],
  ['a definition', '[x][y]\n\n[y]: javascript:alert(1)'],
  ['a picture’s definition', '![x][y]\n\n[y]: //evil.example/a.png'],
  ['a figure on another site', '![x](https://evil.example/a.png "caption")'],
  ['a heading that is a property', '# constructor\n\n## __proto__\n\n## toString'],
  ['a cell that breaks out', '| a |\n| - |\n| "><script>alert(1)</script> |'],
  ['a note that refers to itself', 'a[^x]\n\n[^x]: b[^x]<script>alert(1)</script>'],
]

const elements = new Set([
  'iframe',
  'object',
  'embed',
  'form',
  'base',
  'template',
  'noscript',
  'math',
  'frame',
  'applet',
])
const addresses = [
  'href',
  'src',
  'action',
  'data',
  'formAction',
  'xlinkHref',
  'background',
  'srcSet',
  'poster',
]

/** What on a page could run, load or cover something, beside what the page has of its own. */
const dangers = (root: Root): string[] => {
  const found: string[] = []
  const isOwn = (element: Element): boolean =>
    element.tagName === 'script' ||
    element.tagName === 'style' ||
    element.tagName === 'link' ||
    element.tagName === 'meta'
  for (const element of elementsOf(root, () => true)) {
    if (elements.has(element.tagName)) found.push(`<${element.tagName}>`)
    for (const [name, value] of Object.entries(element.properties)) {
      if (/^on/i.test(name) || name === 'style') found.push(`${element.tagName} ${name}`)
      if (isOwn(element) || !addresses.includes(name)) continue
      const address = String(value)
      if (
        element.tagName === 'img'
          ? /^[a-z]+:|^[/\\]{2}/i.test(address)
          : /^(?!https?:|mailto:|tel:)[^/?#]*:/i.test(address)
      ) {
        found.push(`${element.tagName} ${name}=${address}`)
      }
    }
  }
  return found
}

const ownCount = (root: Root, name: string): number =>
  elementsOf(root, ({ tagName }) => tagName === name).length

/** The frame of a page: it must be the same whatever stands in the text. */
const frame = (root: Root): object => ({
  scripts: ownCount(root, 'script'),
  styles: ownCount(root, 'style'),
  metas: elementsOf(
    root,
    ({ tagName, properties }) => tagName === 'meta' && properties.httpEquiv !== undefined,
  ).length,
  mains: ownCount(root, 'main'),
  bars: elementsOf(
    root,
    ({ properties }) => Array.isArray(properties.className) && properties.className.includes('bar'),
  ).length,
  body: elementsOf(root, ({ tagName }) => tagName === 'body')[0]?.children.map(child =>
    child.type === 'element' ? child.tagName : child.type,
  ),
})

const sameIds = (root: Root): string[] => {
  const ids = elementsOf(root, ({ properties }) => properties.id !== undefined).map(({ properties }) =>
    String(properties.id),
  )
  return ids.filter((id, index) => ids.indexOf(id) !== index)
}

const frameOf = async (path: string): Promise<object> =>
  frame(parsePage(pageNamed(await renderSample('无害。', ['Harmless.']), path)))

const expectHarmless = async (source: string, english: string[]): Promise<void> => {
  const rendered = await renderSample(source, english)
  for (const { path, html } of rendered.pages) {
    const page = parsePage(html)
    expect(dangers(page), path).toEqual([])
    expect(sameIds(page), path).toEqual([])
    expect(frame(page), path).toEqual(await frameOf(path))
  }
  const other = rendered.messages.filter(({ ruleId }) => ruleId !== 'html-element')
  expect(other).toEqual([])
}

describe('in a source', () => {
  it.each(inline)('%s is harmless', (_, text) => expectHarmless(text, ['x']))
  it.each(blocks)('%s is harmless', (_, text) => expectHarmless(`一\n\n${text}\n\n二`, []))
})

describe('in a translation', () => {
  it.each([...inline, ...blocks])('%s is harmless', (_, text) =>
    expectHarmless('一句话。[^x]\n\n[^x]: 注', [text, text]),
  )
  it.each(inline)('of the title %s is harmless', (_, text) =>
    expectHarmless(
      `---\ntitle: 题\ndescription: 述\npublisher: 者\nkeywords: [一]\n---\n# 节\n\n# 节`,
      Array(9).fill(text),
    ),
  )
})

it.each([
  ['characters that no page may hold', 'a\u0000b\u0008c\uFFFE\uD800d'],
  ['a hundred thousand brackets', '['.repeat(100_000)],
  ['ten thousand stars', '*a'.repeat(5_000)],
  ['a hundred thousand backticks', '`'.repeat(100_000)],
])('a translation of %s is rendered', async (_, text) => {
  await expectHarmless('一。', [text])
})

describe('what raw HTML loses', () => {
  const said = async (source: string, english: string[] = []) =>
    (await renderSample(source, english)).messages.map(
      ({ reason, line, segment }) => `${line} ${segment ?? '-'} ${/<\w+>/.exec(reason)?.[0]}`,
    )

  it('is told with its place, in a source and in a translation', async () => {
    expect(await said('一\n\n<iframe src="x"></iframe>\n\n二<script>x</script>')).toEqual([
      '3 - <iframe>',
      '5 - <script>',
    ])
    expect(await said('一', ['a<svg></svg>b'])).toEqual(['1 s1 <svg>'])
  })

  it('is not told of what stays, and of comments', async () => {
    expect(
      await said('水H<sub>2</sub>O<!-- <script> -->\n\n<details><summary>一</summary>二</details>'),
    ).toEqual([])
  })

  it('of a picture is all but its alternative text', async () => {
    const html = pageNamed(
      await renderSample('一<img src="a.png" alt="山">二\n\n<p><img src="b.png" alt="水"></p>', []),
      'index.html',
    )
    expect(html).toContain('一山二')
    expect(html).toContain('<p>水</p>')
    expect(html).not.toContain('<img')
  })
})
