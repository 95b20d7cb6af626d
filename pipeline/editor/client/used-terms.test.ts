import { expect, test } from 'vitest'
import { atWork } from '../../test/editor/at-work.js'
import { bookOnDisk } from '../../test/editor/book-on-disk.js'
import { openWindow, until } from '../../test/editor/window.js'

const work = atWork()

const glossary = `source,language,target,status,authority,note
园区,en,park,preferred,house style,Not the High-Tech Zone.
园区,en,zone,forbidden,house style,
产值,en,output value,preferred,Bureau of Statistics,A value in yuan.
`

const terms = (): Promise<string[]> =>
  work.page.$$eval('#terms dl > div', nodes =>
    nodes.map(node => [...node.children].map(child => child.textContent).join(' ')),
  )

test('a term that stands in the text already takes one line; one that is to be put in says all that is known', async () => {
  work.book = await bookOnDisk({ 'source/a.md': '园区产值。\n', 'translations/glossary.csv': glossary })
  work.editor = await work.book.open()
  work.page = await openWindow(work.browser, work.editor.address)
  const output = '产值 output valueBureau of StatisticsA value in yuan.'
  const whole = '园区 parkhouse styleNot the High-Tech Zone. zoneforbidden · house style'
  await until(async () => (await terms()).join() === [whole, output].join())
  await work.page.keyboard.type('The park')
  await until(async () => (await terms()).join() === ['园区 park used', output].join())
  for (let count = 0; count < 4; count += 1) await work.page.keyboard.press('Backspace')
  await until(async () => (await terms()).join().includes('zone'))
  expect(await terms()).toEqual([whole, output])
}, 60_000)
