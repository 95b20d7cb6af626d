import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './open.js'
import { documentUrl, serve } from './serve.js'

const browser = openBrowser({}, process.env)
let connections = 0
const trap = createServer((_, response) => response.end('caught'))
trap.on('connection', () => {
  connections += 1
})
let base = ''

beforeAll(async () => {
  await new Promise<void>(ready => trap.listen(0, '127.0.0.1', ready))
  base = `http://127.0.0.1:${(trap.address() as AddressInfo).port}`
})
afterAll(async () => {
  await browser.close()
  trap.close()
})

/** Load a page, wait for what it may still ask for, print it; what it shows and what was refused. */
const load = (body: string) =>
  browser.withTab('attack.md', 20_000, async page => {
    const { refused } = await serve(
      page,
      `<!doctype html><title>t</title><p>before</p>${body}<p>after</p>`,
      [],
    )
    await page.goto(documentUrl, { waitUntil: 'load', timeout: 0 })
    await new Promise(done => setTimeout(done, 150))
    await page.pdf({ tagged: true })
    const text = await page.evaluate(() => document.body.textContent)
    const frames = page.frames().length
    return { refused: [...refused], text, frames, url: page.url() }
  })

const passwords = 'file:///etc/passwd'

/** The vectors by which a printed page has been made to leak a file. */
const vectors = (target: string): [name: string, html: string][] => [
  ['an iframe', `<iframe src="${target}"></iframe>`],
  ['a frame of its own text', `<iframe srcdoc="<img src='${target}'>"></iframe>`],
  ['an object', `<object data="${target}"></object>`],
  ['an embed', `<embed src="${target}">`],
  ['a picture', `<img src="${target}">`],
  ['a picture in CSS', `<div style="background:url(${target})">x</div>`],
  ['a style sheet', `<link rel="stylesheet" href="${target}">`],
  ['a style sheet by @import', `<style>@import url(${target});</style>`],
  ['a font', `<style>@font-face{font-family:f;src:url(${target})}p{font-family:f}</style>`],
  ['a refresh', `<meta http-equiv="refresh" content="0;url=${target}">`],
  ['a script', `<script src="${target}"></script>`],
  ['a script that goes elsewhere', `<script>location = '${target}'</script>`],
  [
    'a script that fetches',
    `<script>fetch('${target}').then(r=>r.text()).then(t=>document.write(t))</script>`,
  ],
  ['a base', `<base href="${target}/"><img src="x.png">`],
  ['a picture in SVG', `<svg><image href="${target}"/></svg>`],
  ['a use in SVG', `<svg><use href="${target}#a"/></svg>`],
  ['a preconnect', `<link rel="preconnect" href="${target}"><link rel="dns-prefetch" href="${target}">`],
  ['a preload', `<link rel="preload" as="image" href="${target}"><link rel="prefetch" href="${target}">`],
  ['a video', `<video src="${target}" autoplay></video><audio src="${target}"></audio>`],
  ['a form', `<form action="${target}"><button autofocus></form><script>document.forms[0].submit()</script>`],
]

describe('a page that is printed', () => {
  it.each(vectors(passwords))('reads no file through %s', async (_, html) => {
    const { text, url } = await load(html)
    expect(text).not.toContain('root:')
    expect(text).toMatch(/before[\s\S]*after/)
    expect(url).toBe(documentUrl)
  })

  it.each(vectors('TRAP'))('opens no connection through %s', async (_, html) => {
    const { text, url } = await load(html.replaceAll('TRAP', `${base}/secret`))
    expect(text).not.toContain('caught')
    expect(url).toBe(documentUrl)
    expect(connections).toBe(0)
  })

  it('lists what it was refused', async () => {
    const { refused } = await load(`<img src="${base}/a.png"><img src="other.png">`)
    expect(refused).toEqual([`${base}/a.png`, `${documentUrl}other.png`])
  })

  it.each([
    ['an endless loop', '<script>while(1);</script>'],
    ['a dialogue', '<script>alert(1);confirm(2);print()</script>'],
    ['a handler', '<img src="x" onerror="while(1);"><body onload="while(1);">'],
  ])('is not held up by %s', async (_, html) => {
    expect((await load(html)).text).toMatch(/before[\s\S]*after/)
  })

  it('gets its files by their paths, in any script', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="7" height="7"/>'
    const assets = [{ path: '图片/一 1.svg', bytes: Buffer.from(svg), type: 'image/svg+xml' }]
    const width = await browser.withTab('a.md', 20_000, async page => {
      const { refused } = await serve(page, '<!doctype html><img src="图片/一 1.svg">', assets)
      await page.goto(documentUrl, { waitUntil: 'load' })
      expect([...refused]).toEqual([])
      return page.evaluate(() => document.images[0]?.naturalWidth)
    })
    expect(width).toBe(7)
  })
})
