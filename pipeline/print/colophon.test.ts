import { expect, it } from 'vitest'
import { bilingualFrom } from '../test/bilingual.js'
import { createI18n } from '../translate/i18n.js'
import { interfaceLabels } from '../translate/interface.js'
import { labelsOf } from '../translate/labels.js'
import { colophon } from './colophon.js'
import { columnsOf } from './columns.js'

const linesFor = async (publisher: string, english: string): Promise<string[]> => {
  const own = await interfaceLabels()
  const words = Object.entries(own).map(([language, labels]) => [language, { interface: labels }])
  const labels = labelsOf(createI18n(Object.fromEntries(words)), {})
  const document = bilingualFrom(`---\ntitle: 书\npublisher: ${publisher}\n---\n\n一。\n`, {
    en: ['Book', english, 'One.'],
  })
  const html = colophon(document, columnsOf(['zh-Hans', 'en'], 'zh-Hans'), labels, {
    edition: ['zh-Hans', 'en'],
    target: 'en',
    fonts: [],
  })
  const row = html.split('<div class="row">').find(text => /原文/.test(text)) ?? ''
  return row.split('</p>').map(text => text.replace(/<[^>]*>/g, '').trim())
}

it.each([
  ['署名 4.0', 'CC BY 4.0', ['中文原文：署名 4.0。', 'Chinese original: CC BY 4.0.']],
  [
    '不得转载。',
    'No copies without leave.',
    ['中文原文：不得转载。', 'Chinese original: No copies without leave.'],
  ],
  ['园区（见“说明。”）', 'Park Inc.', ['中文原文：园区（见“说明。”）。', 'Chinese original: Park Inc.']],
  ['谁都可以！', 'See “Terms.”', ['中文原文：谁都可以！', 'Chinese original: See “Terms.”']],
])('a line of the colophon ends once: %s, %s', async (publisher, english, lines) => {
  expect((await linesFor(publisher, english)).filter(Boolean)).toEqual(lines)
})
