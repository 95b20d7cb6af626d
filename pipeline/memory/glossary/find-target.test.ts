import { describe, expect, it } from 'vitest'
import type { Term } from '../../model/glossary.js'
import { findForms, findTargetForm, findTargetForms } from './find-target.js'

const term = (target: string, more: Partial<Term> = {}): Term => ({
  source: '词',
  language: 'en',
  target,
  status: 'preferred',
  authority: '',
  date: '',
  partOfSpeech: '',
  note: '',
  translate: true,
  caseSensitive: false,
  ...more,
})

const found = (text: string, target: string, more: Partial<Term> = {}): string[] =>
  findTargetForms(text, term(target, more)).map(({ start, end }) => text.slice(start, end))

describe('the translation of a term', () => {
  it.each([
    ['as it is', 'Build a national high-tech zone.', 'high-tech zone', ['high-tech zone']],
    ['as a plural', 'Two high-tech zones', 'high-tech zone', ['high-tech zones']],
    ['as a singular', 'a leading enterprise', 'leading enterprises', ['leading enterprise']],
    ['as a past', 'It promoted and was promoting growth', 'promote growth', ['promoting growth']],
    ['as an irregular past', 'We built and led it', 'lead', ['led']],
    ['with a possessive', 'the park’s enterprises', 'park', ['park’s']],
    ['with a possessive of many', "enterprises' profits", 'enterprise', ["enterprises'"]],
    ['without its article', 'Belt and Road', 'the Belt and Road', ['Belt and Road']],
    ['with an article more', 'the rule of the law', 'rule of law', ['rule of the law']],
    [
      'without its hyphen',
      'high quality development',
      'high-quality development',
      ['high quality development'],
    ],
    [
      'with a hyphen more',
      'high-quality development',
      'high quality development',
      ['high-quality development'],
    ],
    ['as one word', 'cooperation', 'co-operation', ['cooperation']],
    ['as two with a hyphen', 'Co-operation', 'cooperation', ['Co-operation']],
    ['in capitals', 'HIGH-TECH ZONE', 'high-tech zone', ['HIGH-TECH ZONE']],
    ['in emphasis', 'a **high-tech** *zone*', 'high-tech zone', ['high-tech** *zone']],
    ['over a line end', 'high-tech\nzone', 'high-tech zone', ['high-tech\nzone']],
    ['at every place', 'zones and a zone', 'zone', ['zones', 'zone']],
    ['with its own signs', 'C++ and C', 'C++', ['C++']],
    ['with signs between its words', 'AT&T and AT T', 'AT&T', ['AT&T']],
    ['made of signs alone', 'a → b', '→', ['→']],
  ])('is found %s', (_, text, target, expected) => {
    expect(found(text, target)).toEqual(expected)
  })

  it.each([
    ['within a word', 'zonedout', 'zone'],
    ['over the end of a clause', 'high, quality', 'high quality'],
    ['over the end of a sentence', 'It is high. Quality counts', 'high quality'],
    ['with a word more', 'high and new quality', 'high quality'],
    ['in another word', 'news', 'new'],
    ['in no text', '', 'zone'],
    ['when it is nothing', 'text', ''],
  ])('is not found %s', (_, text, target) => {
    expect(found(text, target)).toEqual([])
  })

  it('is found in its own case only, when that matters, but for the start of a text', () => {
    const inCase = { caseSensitive: true }
    expect(found('the us told the US', 'US', inCase)).toEqual(['US'])
    expect(found('two AIs and ais', 'AI', inCase)).toEqual(['AIs'])
    expect(found('Rule of law and Rule of law', 'rule of law', inCase)).toEqual(['Rule of law'])
    expect(found('us and US', 'US', inCase)).toEqual(['US'])
  })

  it('is the source where it is not translated', () => {
    expect(found('the WeChat app', '', { source: 'WeChat', translate: false })).toEqual(['WeChat'])
    expect(
      findTargetForm('the WeChat app', term('', { source: 'WeChat', language: '', translate: false }), 'en'),
    ).toEqual({
      start: 4,
      end: 10,
    })
  })

  it('is found in languages whose words end otherwise', () => {
    const german = (text: string, form: string) => findForms(text, form, { language: 'de' }).length
    expect(german('die Entwicklungen der Zone', 'Entwicklung')).toBe(1)
    expect(german('das Haus', 'Hand')).toBe(0)
  })

  it('is found between other characters where it is Chinese itself', () => {
    expect(findForms('the 用微信app', '微信', { language: 'en' })).toEqual([{ start: 5, end: 7 }])
  })

  it('is found between the characters of Japanese', () => {
    expect(findForms('これはＡＩ開発区です', 'AI開発区', { language: 'ja' })).toEqual([{ start: 3, end: 8 }])
  })
})
