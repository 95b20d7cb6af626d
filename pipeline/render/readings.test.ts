import { expect, test } from 'vitest'
import { pageNamed, renderSample } from '../test/rendered.js'

const shown = async (markdown: string): Promise<string> => {
  const page = pageNamed(await renderSample(markdown, []), 'zh-Hans.html')
  return /<ruby>.*<\/ruby>/.exec(page)?.[0] ?? ''
}

test('readings over characters stay where they were written', async () => {
  expect(await shown('他叫<ruby>喆<rp>（</rp><rt>zhé</rt><rp>）</rp></ruby>。')).toBe(
    '<ruby>喆<rp>（</rp><rt>zhé</rt><rp>）</rp></ruby>',
  )
})

test('a reading ends where the next begins, and is none outside of ruby', async () => {
  expect(await shown('<ruby>喆<rt>zhé<rt>chè</ruby>，<rt>甲</rt>。')).toBe(
    '<ruby>喆<rt>zhé</rt><rt>chè</rt></ruby>',
  )
})
