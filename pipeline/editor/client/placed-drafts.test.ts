import { expect, test } from 'vitest'
import type { Draft } from '../protocol.js'
import { ownWindow } from './own-window.js'
import { placed } from './placed-drafts.js'

const draft = (text: string, at: number, window?: string, more: Partial<Draft> = {}): Draft => ({
  ...{ document: 'a', language: 'en', id: 'k1', base: '', text, at: `2026-01-0${at}T00:00:00.000Z` },
  ...(window === undefined ? {} : { window }),
  ...more,
})

const nothing = new Map()

const shown = (drafts: readonly Draft[], already: Parameters<typeof placed>[1] = nothing) => {
  const made = placed(drafts, already)
  return {
    field: made.drafts.get('k1')?.text,
    beside: (made.others.get('k1') ?? []).map(({ text }) => text),
    began: made.adopted.get('k1')?.text,
  }
}

test('of two windows that are closed the later text stands in the field, the other one beside it', () => {
  const drafts = [draft('late', 2, 'one'), draft('early', 1, 'two')]
  const expected = { field: 'late', beside: ['early'], began: 'late' }
  expect(shown(drafts)).toEqual(expected)
  expect(shown([...drafts].reverse())).toEqual(expected)
})

test('of one window the browser may have a later text than the server', () => {
  expect(shown([draft('Hel', 1, 'one'), draft('Hello', 2, 'one')])).toMatchObject({
    field: 'Hello',
    beside: [],
  })
  expect(shown([draft('Hello', 2, 'one'), draft('Hel', 1, 'one')])).toMatchObject({
    field: 'Hello',
    beside: [],
  })
})

test('what this window has written stays in its field, whoever has written since', () => {
  expect(shown([draft('mine', 1, ownWindow), draft('theirs', 2, 'one')])).toEqual({
    field: 'mine',
    beside: ['theirs'],
    began: undefined,
  })
})

test('what it began from is not offered beside it, unless it was written on', () => {
  const already = new Map([['k1', { window: 'one', text: 'begun' }]])
  const mine = draft('begun, and more', 2, ownWindow)
  expect(shown([draft('begun', 1, 'one'), mine], already)).toEqual({
    field: 'begun, and more',
    beside: [],
    began: 'begun',
  })
  expect(shown([draft('begun otherwise', 3, 'one'), mine], already).beside).toEqual(['begun otherwise'])
})

test('a text that others have overtaken stands in no field', () => {
  expect(shown([draft('overtaken', 1, 'one', { isBeside: true })])).toMatchObject({
    field: undefined,
    beside: ['overtaken'],
  })
})

test('a text of an earlier version of the editor names no window', () => {
  expect(shown([draft('old', 1)])).toEqual({ field: 'old', beside: [], began: 'old' })
})
