import { describe, expect, it } from 'vitest'
import { bilingualFrom, type Translation } from '../test/bilingual.js'
import type { PrintOptions } from './for-print.js'
import { renderForPrint } from './for-print.js'

const labels = (language: string, key: string): string => `${language}:${key}`

const print = (value: string, english: Translation[], options: Partial<PrintOptions> = {}) =>
  renderForPrint(bilingualFrom(value, { en: english }), {
    layout: 'parallel',
    order: 'source-first',
    target: 'en',
    labels,
    policy: { stale: 'mark', untranslated: 'mark' },
    ...options,
  })

describe('the text for print', () => {
  it('has a row of both languages for a paragraph', () => {
    expect(print('一。二。', ['One.', 'Two.']).rows).toBe(
      '<div class="para" id="p-1"><div class="row"><span class="n">1</span>' +
        '<p class="a han" lang="zh-Hans"><span class="s" id="s1">一。</span><span class="s" id="s2">二。</span></p>' +
        '<p class="b" lang="en"><span class="s" id="s1-en">One.</span> <span class="s" id="s2-en">Two.</span></p>' +
        '</div></div>\n',
    )
  })

  it('has one language alone under the ids themselves', () => {
    expect(print('一。', ['One.'], { layout: 'target' }).rows).toContain(
      '<p class="b" lang="en"><span class="s" id="s1">One.</span></p>',
    )
  })

  it('can put the translation first', () => {
    expect(print('一。', ['One.'], { order: 'target-first' }).rows).toMatch(/class="b".*class="a han"/)
  })

  it('numbers headings of the highest level', () => {
    expect(print('---\ntitle: 题\n---\n# 一来\n\n## 细节', ['T', 'First', 'Detail']).rows).toMatch(
      /^<div class="row head head-2"><span class="n" aria-hidden="true">I<\/span><h2 class="a han" lang="zh-Hans">.*\n<div class="row head head-3"><h3/,
    )
  })

  it('counts what is stale or missing', () => {
    const made = print('一。二。三。', [{ text: 'One.', stale: true }, undefined, 'Three.'])
    expect([made.stale, made.untranslated]).toEqual([1, 1])
    expect(made.rows).toContain('<span class="s stale" id="s1-en">One.</span> <span class="state">')
  })
})
