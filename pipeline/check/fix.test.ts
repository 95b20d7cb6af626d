import { describe, expect, it } from 'vitest'
import type { SegmentState } from '../model/catalog.js'
import type { Bilingual } from '../model/document.js'
import type { Segment } from '../model/segment.js'
import { fixesOf } from './fix.js'
import { carryIgnored, ignore, isIgnored } from './ignored.js'
import { pairOf } from './pair.js'

const segment = (id: string, text: string, english: string): Segment => ({
  type: 'segment',
  id,
  aliases: [],
  role: 'paragraph',
  text,
  children: [],
  targets: { en: { text: english, language: 'en', children: [], state: 'translated', stale: false } },
})

const document = (...targets: string[]): Bilingual => ({
  name: 'a',
  path: 'source/a.md',
  language: 'zh-Hans',
  value: '',
  tree: { type: 'root', children: [] },
  frontMatter: {},
  fieldTexts: [],
  messages: [],
  fields: [],
  segments: targets.map((target, index) => segment(`s${index}`, '增长了。', target)),
  reconciliation: { matches: [], obsolete: [] },
  targetLanguages: ['en'],
})

const mended = (target: string): string => fixesOf(document(target), 'en')[0]?.after ?? target

describe('what is safe is mended', () => {
  it.each([
    ['full-width marks with their spaces', 'Growth，steady（60）。', 'Growth, steady (60).'],
    ['what a first round leaves', 'Growth ，  steady .', 'Growth, steady.'],
    ['titles', 'read the 《Plan》 now', 'read the *Plan* now'],
    ['what nobody sees', 'zero\u200B-width cafe\u0301', 'zero-width café'],
    ['not code', 'Use `a，b` now', 'Use `a，b` now'],
    ['not what is for a person to decide', 'Growth 增长 the the grwoth', 'Growth 增长 the the grwoth'],
  ])('%s', (_, before, after) => {
    expect(mended(before)).toBe(after)
  })

  it('what breaks a link before what is looked for in prose', () => {
    const others = ['iron—steel', 'coal—gas', 'old—new']
    const fixes = fixesOf(document('See [use](#a--use） here', ...others), 'en')
    expect(fixes.map(({ after }) => after)).toEqual(['See [use](#a--use) here'])
  })

  it('and nothing is left where a mended text changes what is usual', () => {
    const texts = ['A\u200B-b — c', 'd — e', 'f – g', 'h – i', 'j—k', 'l ，m—n', 'o—p']
    const once = document(...texts)
    const after = new Map(fixesOf(once, 'en').map(fix => [fix.id, fix.after]))
    expect(fixesOf(document(...texts.map((text, index) => after.get(`s${index}`) ?? text)), 'en')).toEqual([])
  })

  it('and nothing is left to mend in what was mended', () => {
    expect(mended(mended('A ，《B》 。C  （d）'))).toBe(mended('A ，《B》 。C  （d）'))
  })
})

describe('fixes', () => {
  it('name the segment, both texts and the rules', () => {
    expect(fixesOf(document('fine', 'It grew。'), 'en')).toEqual([
      { id: 's1', source: '增长了。', before: 'It grew。', after: 'It grew.', rules: ['fullwidth-marks'] },
    ])
  })

  it('leave what is ignored and what is off', () => {
    const pair = { source: '增长了。', target: 'It  grew。' }
    const state = ignore({}, 'fullwidth-marks', pair, { by: 'Li' })
    const states = { en: new Map<string, SegmentState>([['s0', state]]) }
    expect(fixesOf(document(pair.target), 'en', { states })[0]?.after).toBe('It grew。')
    expect(fixesOf(document(pair.target), 'en', { levels: { en: { '*': 'off' } } })).toEqual([])
  })

  it('keep ignored what was ignored, for the mended text', () => {
    const before = pairOf({ source: '增长了。', target: 'It  grew。' })
    const behind = { ...before, target: 'It grew。' }
    const state = ignore({}, 'fullwidth-marks', before, {})
    expect(isIgnored(state, 'fullwidth-marks', behind)).toBe(false)
    expect(isIgnored(carryIgnored(state, before, behind), 'fullwidth-marks', behind)).toBe(true)
  })
})
