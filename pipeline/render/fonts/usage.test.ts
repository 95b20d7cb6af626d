import { expect, it } from 'vitest'
import { bilingualFrom } from '../../test/bilingual.js'
import { usageOf } from './usage.js'

const document = bilingualFrom('---\ntitle: 书*名*\n---\n\n**粗体里*着重*`码`。**\n\n## 题*目*\n', {
  en: ['*A* book', '**Bold with *emphasis*.**', 'A *heading*'],
})
const usage = usageOf(document, ['zh-Hans', 'en'])
const has = (name: string): string => [...(usage.get(name)?.characters.keys() ?? [])].join('')

it.each([
  ['emphasis in a bold sentence', 'han strong', '着'],
  ['emphasis in a heading', 'han strong', '目'],
  ['emphasis in a title, which stands elsewhere without it', 'han title', '名'],
  ['emphasis in English', 'latin emphasis', 'h'],
  ['code', 'latin code', '码'],
])('%s is cut into the face it is set in', (_, name, character) => {
  expect(has(name)).toContain(character)
})

it('code in a bold sentence is not cut into the bold', () => {
  expect(has('han strong')).not.toContain('码')
})
