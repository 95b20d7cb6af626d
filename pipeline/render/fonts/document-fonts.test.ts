import { expect, it } from 'vitest'
import { coverageOf } from '../../model/font-coverage.js'
import { nodeEffects } from '../../node.js'
import { bilingualFrom } from '../../test/bilingual.js'
import { documentFonts } from './document-fonts.js'

it('have the signs of fifty notes in each face that sets them', async () => {
  const numbers = Array.from({ length: 50 }, (_, index) => index + 1)
  const references = numbers.map(number => `第${number}句[^${number}]。`).join('')
  const notes = numbers.map(number => `[^${number}]: 注。`).join('\n')
  const document = bilingualFrom(`---\ntitle: 书\n---\n\n${references}\n\n${notes}\n`, { en: ['Book'] })
  const { assets } = await documentFonts(document, ['zh-Hans', 'en'], [], 'print', nodeEffects)
  const faces = assets.filter(({ path }) => /han-?(text|sans)|zh/.test(path))
  expect(faces.length).toBeGreaterThan(0)
  for (const { bytes } of faces.filter(({ bytes }) => coverageOf(bytes).has(0x2460)))
    expect(
      ['⑳', '㉑', '㉟', '㊱', '㊿'].filter(sign => !coverageOf(bytes).has(sign.codePointAt(0) ?? 0)),
    ).toEqual([])
})
