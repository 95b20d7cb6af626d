import { describe, expect, it } from 'vitest'
import type { StateFile } from './catalog.js'
import { parseState, serializeState } from './state-file.js'

const state: StateFile = {
  segmenter: 1,
  segments: new Map([
    [
      'a1',
      { state: 'reviewed', source: '0123456789ab', by: 'Li', at: '2024-01-01T00:00:00Z', origin: 'person' },
    ],
    ['b2', { notes: [{ text: '注意', by: 'Li' }], ignored: [{ rule: 'figures-value', for: 'ab' }] }],
  ]),
  obsolete: new Map([['c3', { text: '旧', since: '2024-01-01', state: 'translated' }]]),
  joins: new Map([['a1', ['d4']]]),
  splits: new Map([['b2', ['前半，']]]),
  aliases: new Map([['a1', ['e5']]]),
}

const reasons = (text: string): string[] =>
  parseState(text, 'a.json').diagnostics.map(message => `${message.line}:${message.column} ${message.reason}`)

describe('a state file', () => {
  it('is read as it was written', () => {
    expect(parseState(serializeState(state), 'a.json')).toEqual({ state, diagnostics: [], damaged: false })
  })

  it('holds one segment a line', () => {
    expect(serializeState(state)).toContain('\n    "b2": {"notes":[{"text":"注意","by":"Li"}],"ignored":[')
  })

  it('leaves out what says nothing', () => {
    expect(serializeState({ segments: new Map([['a1', {}]]), obsolete: new Map() })).toBe('{}\n')
    expect(parseState('{}', 'a.json').state).toEqual({ segments: new Map(), obsolete: new Map() })
  })

  it.each([
    [
      'an unknown part',
      '{"segment": {}}',
      '1:2 Unexpected field “segment” of the file, expected segmenter, gone, segments, obsolete, joins, splits, aliases',
    ],
    [
      'an unknown field',
      '{"segments": {"a1": {"stat": "final"}}}',
      '1:22 Unexpected field “stat” of “a1”, expected state, source, by, at, origin, target, notes, ignored',
    ],
    [
      'an unknown state',
      '{"segments": {"a1": {"state": "done"}}}',
      '1:31 Unexpected text for “state” of “a1”, expected one of initial, translated, reviewed, final',
    ],
    [
      'an obsolete segment without text',
      '{"obsolete": {"a1": {}}}',
      '1:21 Unexpected lack of “text” in “a1”',
    ],
    [
      'a segment twice',
      '{"segments": {"a1": {},\n"a1": {}}}',
      '2:1 Unexpected key “a1” a second time, expected each key once',
    ],
    [
      'a list of segments',
      '{"segments": []}',
      '1:14 Unexpected list […], expected “segments” of the file to be an object {…}',
    ],
    ['broken JSON', '{"segments": ', '1:14 Unexpected end of file, expected a value'],
  ])('with %s is damaged', (_, text, reason) => {
    expect(reasons(text)).toEqual([reason])
    expect(parseState(text, 'a.json').damaged).toBe(true)
  })
})
