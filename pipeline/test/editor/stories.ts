import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Row, SaveReply } from '../../editor/protocol.js'
import { rowsOf } from '../../editor/server/rows.js'
import type { Message } from '../../model/messages/message.js'
import { type BookInMemory, bookInMemory } from './book-in-memory.js'
import { saveOf } from './save-of.js'

/** One step of a story: a window types, saves, or looks again; or somebody else writes the file. */
interface Step {
  who: number
  does: 'save' | 'look' | 'outside'
  segment: number
  word: string
}

const source = '# 新年贺词\n\n第一句话。第二句话！\n\n- 第三句话。\n'
const catalog = '/book/translations/en/a.json'

const rows = async ({ store }: BookInMemory): Promise<readonly Row[]> => {
  const found = await store.read('a')
  assert(found?.document)
  return rowsOf(found.document, 'en')
}

const at = <Value>(list: readonly Value[], index: number): Value => {
  const value = list[index]
  assert(value !== undefined)
  return value
}

const story = (actions: Step['does'][]) =>
  fc.array(
    fc.record({
      who: fc.nat(1),
      does: fc.constantFrom(...actions),
      segment: fc.nat(3),
      word: fc.stringMatching(/^[a-z]{1,8}$/),
    }),
    { minLength: 2, maxLength: 10 },
  )

/**
 * Play a story. Each segment's texts must form a chain: whatever was acknowledged stands until it is replaced by
 * somebody who had seen it; everything else must have been told as a conflict and be kept.
 * @returns the number of conflicts. @throws AssertionError where a word is lost.
 */
const play = async (steps: readonly Step[]): Promise<number> => {
  const book = bookInMemory({ a: source })
  const initial = await rows(book)
  const truth = initial.map(row => row.target)
  const windows = [initial, initial].map(list => list.map(row => ({ ...row })))
  let conflicts = 0
  const running: Promise<void>[] = []
  const settle = (index: number, step: Step, text: string, base: string) => (reply: SaveReply<Message>) => {
    const seen = at(windows, step.who)
    if (reply.kind === 'saved') {
      assert([base, text].includes(at(truth, index)), 'a text was written over that nobody had seen')
      truth[index] = text
      seen[index] = { ...reply.row }
      return
    }
    assert(reply.kind === 'conflict')
    assert.deepEqual([reply.mine, reply.base, reply.theirs.target], [text, base, truth[index]])
    assert(book.kept.get(at(initial, index).id), 'a refused text was not kept')
    conflicts += 1
  }
  for (const [number, step] of steps.entries()) {
    const row = at(at(windows, step.who), step.segment)
    const text = `${step.word} ${number}`
    if (step.does !== 'save') await Promise.all(running)
    if (step.does === 'look') windows[step.who] = [...(await rows(book))]
    else if (step.does === 'outside') {
      const all = JSON.parse(book.files.get(catalog) ?? '{}')
      book.files.set(catalog, JSON.stringify({ ...all, [row.id]: text }))
      truth[step.segment] = text
    } else {
      // Sent without waiting for the answer to the one before.
      running.push(book.store.save(saveOf(row, text)).then(settle(step.segment, step, text, row.target)))
    }
  }
  await Promise.all(running)
  assert.deepEqual(
    (await rows(book)).map(row => row.target),
    truth,
  )
  return conflicts
}

/** Play random stories of two windows. @returns how many conflicts were told. @throws where a word is lost. */
export const playStories = async (count: number, withOthers: boolean): Promise<number> => {
  let conflicts = 0
  const actions: Step['does'][] = ['save', 'save', 'look', ...(withOthers ? ['outside' as const] : [])]
  await fc.assert(
    fc.asyncProperty(story(actions), async steps => {
      conflicts += await play(steps)
    }),
    { numRuns: count },
  )
  return conflicts
}
