import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bilingualFrom, type Translation } from '../test/bilingual.js'
import { pageNamed, renderSample } from '../test/rendered.js'
import { completeness, type Promised } from './completeness.js'

const value =
  '---\ntitle: 题\n---\n# 节\n\n一。二。三。[^1]\n\n- 项。\n\n| 头 |\n| - |\n| 格 |\n\n![图](a.png "说")\n\n[^1]: 注。'
const english: Translation[] = [
  'T',
  'H',
  'One.',
  'Two.',
  'Three.',
  'Item.',
  'Head',
  'Cell',
  'Picture',
  'Says',
  'Note.',
]
const both: Promised = { layout: 'parallel', target: 'en' }

const found = async (change: (html: string) => string, promised = both, path = 'index.html') => {
  const html = pageNamed(await renderSample(value, english), path)
  return completeness(change(html), bilingualFrom(value, { en: english }), promised).map(
    ({ segment, reason }) =>
      `${segment} ${/nowhere|\d times|before/.exec(reason)?.[0]} ${/in (\S+),/.exec(reason)?.[1]}`,
  )
}

describe('a page', () => {
  it('is complete as it is made, in each layout', async () => {
    const same = (html: string) => html
    expect(await found(same)).toEqual([])
    expect(await found(same, { layout: 'source' }, 'zh-Hans.html')).toEqual([])
    expect(await found(same, { layout: 'target', target: 'en' }, 'en.html')).toEqual([])
  })

  it('that has lost a sentence is found out', async () => {
    expect(await found(html => html.replace(' id="s4-en"', ''))).toEqual(['s4 nowhere en'])
  })

  it('that has one twice is found out', async () => {
    expect(await found(html => html.replace('</main>', '<b id="s3"></b></main>'))).toEqual([
      's3 2 times zh-Hans',
    ])
  })

  it('that has changed their order is found out', async () => {
    const swap = (html: string) =>
      html
        .replace(' id="s3-en"', ' id="x"')
        .replace(' id="s5-en"', ' id="s3-en"')
        .replace(' id="x"', ' id="s5-en"')
    expect(await found(swap)).toEqual(['s4 before en', 's5 before en'])
  })

  it('of one language does not hold both', async () => {
    expect((await found(html => html, both, 'en.html')).length).toBe(english.length)
  })

  it('promises no sentence that the publisher leaves out', async () => {
    const partly = english.map((text, index) => (index === 3 ? undefined : text))
    const policy = { stale: 'mark', untranslated: 'omit' } as const
    const rendered = await renderSample(value, partly, { policies: { en: policy } })
    const document = bilingualFrom(value, { en: partly })
    expect(rendered.messages).toEqual([])
    expect(completeness(pageNamed(rendered, 'index.html'), document, both)).toHaveLength(1)
  })

  it('is complete whatever the text holds', async () => {
    const line = fc.constantFrom(
      ...[
        '一。二。',
        '# 节',
        '## 节 `x`',
        '- 项',
        '  - 项',
        '> 引',
        '1. 项',
        '| a | b |',
        '| - | - |',
        '| 格 | 一。二。 |',
      ],
      ...[
        '![图](a.png "说。又说。")',
        '文[^1]',
        '[^1]: 注。',
        '[^1]: 另一注',
        '    缩进',
        '```',
        '<div>',
        '</div>',
        '---',
        '',
      ],
      ...[
        '[链](u)',
        '**粗。**文。',
        'a<b>c',
        '<!-- x -->',
        '- [ ] 事',
        '[^2]: > 引。\n',
        '\\',
        '一\\',
        '题\n===',
      ],
    )
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 14 }), fc.boolean(), async (lines, isTranslated) => {
        const text = lines.join('\n')
        const rendered = await renderSample(text, isTranslated ? Array(60).fill('**A.** [^1] b<i>') : [])
        expect(rendered.messages.map(String)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})
