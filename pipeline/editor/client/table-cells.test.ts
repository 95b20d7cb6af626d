import { beforeEach, expect, test } from 'vitest'
import { atWork } from '../../test/editor/at-work.js'
import { bookOnDisk } from '../../test/editor/book-on-disk.js'
import { field, openWindow, press, textOf, until } from '../../test/editor/window.js'

/** Where a cell of a table stands is shown over it, and read out with its field. */

const work = atWork()

beforeEach(async () => {
  work.book = await bookOnDisk({
    'source/a.md':
      '## 茶单\n\n| 茶名 | 价格 | |\n|---|---|---|\n| 雪芽 | 46元 | 售完 |\n| 熟普 | 88元 | 有 |\n',
  })
  work.editor = await work.book.open()
  work.page = await openWindow(work.browser, work.editor.address)
}, 60_000)

/** What a screen reader says of the field: its name, then its description. */
const spoken = async (): Promise<[name: string, description: string]> => {
  const session = await work.page.createCDPSession()
  const { root } = await session.send('DOM.getDocument')
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: field })
  const { nodes } = await session.send('Accessibility.getPartialAXTree', { nodeId, fetchRelatives: false })
  await session.detach()
  return [String(nodes[0]?.name?.value ?? ''), String(nodes[0]?.description?.value ?? '')]
}

const down = async (times: number): Promise<void> => {
  for (let count = 0; count < times; count += 1) await press(work.page, 'Control', 'ArrowDown')
}

test('over each cell stands its column, over the first of a row the row, too', async () => {
  const captions = await work.page.$$eval('.seg', rows =>
    rows.map(row => row.querySelector('.kind')?.textContent ?? ''),
  )
  expect(captions).toEqual([
    '',
    'Table, head',
    '',
    'Table, row 1, column 茶名',
    'Column 价格',
    'Column 3',
    'Table, row 2, column 茶名',
    'Column 价格',
    'Column 3',
  ])
  expect(await work.page.$eval('.kind bdi', node => [node.lang, node.textContent])).toEqual([
    'zh-Hans',
    '茶名',
  ])
})

test('with the field are read out what stands there, the source, the state, and what is to be mended', async () => {
  expect((await spoken())[0]).toBe('Translation of segment 1 of 9, Heading 2')
  await down(4)
  await until(async () => (await textOf(work.page, '#checks')).includes('46'))
  const [name, description] = await spoken()
  expect(name).toBe('Translation of segment 5 of 9, Table, row 1, column 价格')
  expect(description).toMatch(/^46元 Empty Checks/)
})
