import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PromisedText } from '../model/printable.js'
import { checkCompleteness } from './completeness.js'
import type { TextRun } from './text-layer.js'

const promise = (text: string, more: Partial<PromisedText> = {}): PromisedText => ({
  id: 'a1',
  language: 'en',
  text,
  ...more,
})
const run = (...lines: string[]): TextRun => ({
  language: 'en',
  block: 'en',
  roles: [],
  link: undefined,
  page: 1,
  lines,
})
const faults = (texts: PromisedText[], layer: TextRun[]): string[] =>
  checkCompleteness('a.md', texts, layer).map(({ reason }) => reason.split(',')[0] ?? '')

const long = 'The first sentence is here.'
const other = 'Another one follows it.'

describe('a text layer', () => {
  it.each([
    ['holds each sentence once', [promise(long), promise(other)], [run(long), run(other)], []],
    ['breaks lines', [promise(long)], [run('The first', 'sentence is here.')], []],
    ['hyphenates', [promise(long)], [run('The first sen-', 'tence is here.')], []],
    ['breaks at a hyphen of the text', [promise('a high-tech zone')], [run('a high-', 'tech zone')], []],
    ['is cut by a page', [promise(long)], [run('The first sen-'), run('tence is here.')], []],
    [
      'has a note mark in a sentence',
      [promise(long)],
      [run('The first'), run('12'), run('sentence is here.')],
      [],
    ],
    [
      'has a note mark like the letter that follows',
      [promise('a word, and so on')],
      [run('a word,'), run('a'), run('and so on')],
      [],
    ],
    [
      'has a note mark like the figure that follows, and another in a cell',
      [promise('in 1980 they came, and went')],
      ['in', '1', '1980 they came,', 'a', 'and', 'went'].map(text => ({ ...run(text), roles: ['TD'] })),
      [],
    ],
    [
      'has notes beyond fifty',
      [promise(long)],
      [run('The first'), run('(51)'), run('sentence is here.')],
      [],
    ],
    ['has labels between', [promise(long), promise(other)], [run(long), run('[new]'), run(other)], []],
    ['repeats a heading', [promise(long, { repeated: true })], [run(long), run(long)], []],
    [
      'holds an item of code that a sentence names, too',
      [promise('Beware of reverse() here.')],
      [{ ...run('reverse()'), roles: ['LBody', 'Code'] }, run('Beware of '), run('reverse()'), run(' here.')],
      [],
    ],
    [
      'has cells that begin as others do',
      [promise('on-preview'), promise('a function'), promise('on-remove'), promise('no function')],
      ['on-', 'preview', 'a function', 'on-', 'remove', 'no function'].map(text => ({
        ...run(text),
        roles: ['Table', 'TR', 'TD'],
      })),
      [],
    ],
    ['sets notes apart', [promise(long, { note: true }), promise(other)], [run(other), run(long)], []],
    [
      'lacks a sentence',
      [promise(long), promise(other)],
      [run(other)],
      ['Unexpected absence of “The first sentence is here.” from the PDF'],
    ],
    [
      'lacks the end',
      [promise(long)],
      [run('The first sentence')],
      [
        'Unexpected absence of “The first sentence is here.” from the PDF',
        'Unexpected second “Thefirstsentence” on page 1 of the PDF',
      ],
    ],
    [
      'lacks a letter',
      [promise(long)],
      [run('The first sentence i here.')],
      ['Unexpected absence of “The first sentence is here.” from the PDF'],
    ],
    [
      'doubles a sentence',
      [promise(long)],
      [run(long), run(long)],
      ['Unexpected second “Thefirstsentenceishere.” on page 1 of the PDF'],
    ],
    [
      'doubles a part',
      [promise(long)],
      [run(long), run('sentence is here.')],
      ['Unexpected second “sentenceishere.” on page 1 of the PDF'],
    ],
    [
      'swaps sentences',
      [promise(long), promise(other)],
      [run(other), run(long)],
      [
        'Unexpected place of “Another one follows it.” in the PDF',
        'Unexpected second “Anotheronefollowsit.” on page 1 of the PDF',
      ],
    ],
    [
      'holds a radical',
      [promise('⽂'.normalize('NFKC'))],
      [run('⽂')],
      [
        'Unexpected absence of “文” from the PDF',
        'Unexpected radical ⽂ (U+2F42) in the text of page 1 of the PDF',
      ],
    ],
  ])('that %s', (_, texts, layer, expected) => {
    expect(faults(texts, layer)).toEqual(expected)
  })

  it('is read language by language', () => {
    const chinese = { language: 'zh-Hans' }
    const texts = [promise('一。', chinese), promise('二。', chinese), promise('One.'), promise('Two.')]
    const layer = [
      { ...run('一。'), ...chinese, block: 'zh-Hans' },
      run('One.'),
      { ...run('二。'), ...chinese, block: 'zh-Hans' },
      run('Two.'),
    ]
    expect(faults(texts, layer)).toEqual([])
  })

  it('may have cells of a parted row between each other, and the head again', () => {
    const cell = (words: string): TextRun => ({ ...run(words), roles: ['Table', 'TR', 'TD'] })
    const head = { ...run('Head'), roles: ['Table', 'TR', 'TH'] }
    const texts = [promise('Head', { repeated: true }), promise('one two three'), promise('four five six')]
    const layer = [head, cell('one'), cell('four'), head, cell('two three'), cell('five six')]
    expect(faults(texts, layer)).toEqual([])
    expect(faults(texts, layer.toSpliced(4, 1))).not.toEqual([])
  })

  it('may hold words of another language within a sentence, also such as stand in a sentence of that', () => {
    const texts = [
      promise('建设国家高新技术产业开发区。', { language: 'zh-Hans' }),
      promise('It became a 国家高新技术产业开发区 at last.'),
    ]
    const words = { ...run('国家高新技术产业开发区'), language: 'zh' }
    const layer = [
      { ...run('建设国家高新技术产业开发区。'), language: 'zh-Hans', block: 'zh-Hans' },
      run('It became a '),
      words,
      run(' at last.'),
    ]
    expect(faults(texts, layer)).toEqual([])
    expect(faults(texts, layer.toSpliced(2, 1)).join()).toContain('Unexpected absence of “It became a')
  })

  it('may part an entry of the contents, the end of which stands in a sentence of the other language, too', () => {
    const chinese = { language: 'zh-Hans', block: 'zh-Hans' }
    const texts = [
      promise('一个 object.id 属性。', { language: 'zh-Hans' }),
      promise('It is a deep reactive object.', { repeated: true }),
    ]
    const entry = { block: 'zh-Hans', roles: ['TOC', 'TOCI', 'Link'] }
    const layer = [
      { ...run('It is a deep reactive'), ...entry },
      { ...run('object.'), ...entry },
      { ...run('一个 object.id 属性。'), ...chinese },
      run('It is a deep reactive object.'),
    ]
    expect(faults(texts, layer)).toEqual([])
  })

  it('of any sentences is complete however the lines are cut, and never without one of them', () => {
    const sentence = fc.string({ unit: fc.constantFrom('a', 'b', '字', '-', ' ', '。'), minLength: 1 })
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 6 }), fc.nat(), (sentences, cut) => {
        const texts = sentences.map((text, index) => promise(`${text}${index}.`))
        const layer = texts.map(({ text }) =>
          run(text.slice(0, cut % text.length), text.slice(cut % text.length)),
        )
        expect(faults(texts, layer)).toEqual([])
        expect(faults(texts, layer.slice(1)).length).toBeGreaterThan(0)
      }),
    )
  })
})
