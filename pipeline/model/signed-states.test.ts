import { expect, it } from 'vitest'
import type { SegmentState } from './catalog.js'
import { hashText } from './hash.js'
import { heldStates, signedFor } from './signed-states.js'

const held = (text: string | undefined, state: SegmentState) => {
  const { state: file, fell } = heldStates(new Map(text === undefined ? [] : [['a1', text]]), {
    segments: new Map([['a1', state]]),
    obsolete: new Map(),
  })
  return { state: file.segments.get('a1'), fell }
}

const made = { source: 'c0ffee', by: 'Wang', at: '2026-01-05T00:00:00Z', origin: 'person' } as const

it.each(['reviewed', 'final'] as const)(
  '%s holds for the wording it was given to, and for no other',
  state => {
    const given = signedFor({ ...made, state }, 'One.')
    expect(given.target).toBe(hashText('One.'))
    expect(held('One.', given)).toEqual({ state: given, fell: [] })
    expect(held('Two.', given)).toEqual({
      state: { state: 'translated', source: 'c0ffee', target: hashText('One.') },
      fell: ['a1'],
    })
  },
)

it('a state without the hash of its text is left as it is', () => {
  expect(held('Two.', { ...made, state: 'reviewed' })).toEqual({
    state: { ...made, state: 'reviewed' },
    fell: [],
  })
})

it('notes and ignored alarms stay', () => {
  const kept = { notes: [{ text: 'See p. 3.' }], ignored: [{ rule: 'end-mark', for: 'beef' }] }
  expect(held('Two.', signedFor({ state: 'final', ...kept }, 'One.')).state).toEqual({
    state: 'translated',
    target: hashText('One.'),
    ...kept,
  })
})

it('what nobody has vouched for has no such hash, nor has what is missing', () => {
  expect(signedFor({ state: 'translated', target: 'old' }, 'One.')).toEqual({ state: 'translated' })
  expect(held(undefined, signedFor({ state: 'final' }, 'One.')).fell).toEqual([])
})
