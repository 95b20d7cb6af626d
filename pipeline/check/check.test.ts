import type { Paragraph, Root } from 'mdast'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import type { SegmentState } from '../model/catalog.js'
import type { Bilingual } from '../model/document.js'
import { saying } from '../model/messages/message.js'
import type { Segment } from '../model/segment.js'
import { check } from './check.js'
import { heed, ignore } from './ignored.js'
import type { CheckOptions } from './options.js'
import { remarkCheck } from './plugin.js'
import type { Rule } from './rule.js'

/** A rule that finds a word in either text. */
const finds = (word: string, side: 'source' | 'target', scope: Rule['meta']['scope'] = 'segment'): Rule => ({
  meta: { id: `finds-${side}`, severity: 'warning', summary: '', explanation: '', scope, fixable: false },
  examples: { good: [], bad: [] },
  look: pair => {
    const start = pair[side].indexOf(word)
    if (start < 0) return []
    const place = { side, start, end: start + word.length }
    return [{ message: saying('unexpected'), actual: word, expected: ['b'], place }]
  },
})

const file = '# 题\n\n> 一年来，\n> 我们努力。又一句。\n'

const segment = (id: string, text: string, from: number, to: number, english?: string): Segment => {
  const point = (offset: number) => {
    const lines = file.slice(0, offset).split('\n')
    return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, offset }
  }
  return {
    type: 'segment',
    id,
    aliases: [],
    role: 'paragraph',
    text,
    children: [],
    position: { start: point(from), end: point(to) },
    targets: english
      ? { en: { text: english, language: 'en', children: [], state: 'translated', stale: false } }
      : {},
  }
}

const bilingual = (): Bilingual => {
  const segments = [
    segment('a', '题', 2, 3, 'Title'),
    segment('b', '一年来，\n我们努力。', 7, 19, 'All "year",\nwe tried.'),
    segment('c', '又一句。', 19, 23),
  ]
  const [title, ...rest] = segments
  const block = (children: Segment[]): Paragraph => ({ type: 'paragraph', children })
  const tree: Root = { type: 'root', children: [block(title ? [title] : []), block(rest)] }
  return {
    name: 'guide/intro',
    path: 'source/guide/intro.md',
    language: 'zh-Hans',
    value: file,
    tree,
    frontMatter: {},
    fieldTexts: [],
    messages: [],
    fields: [],
    segments,
    reconciliation: { matches: [], obsolete: [] },
    targetLanguages: ['en'],
  }
}

const named = (options: CheckOptions): string[] =>
  check(bilingual(), options).map(({ file: path, place, segment: id }) => {
    const start = place && 'start' in place ? place.start : place
    return `${path}:${start?.line}:${start?.column} ${id}`
  })

describe('a finding in a document', () => {
  it('stands in the source file where the source is meant, past the marks of its block', () => {
    expect(named({ rules: [finds('努力', 'source', 'source')] })).toEqual(['source/guide/intro.md:4:5 b'])
  })

  it('stands in the catalogue where the target is meant, past what JSON escapes', () => {
    expect(named({ rules: [finds('tried', 'target')] })).toEqual(['translations/en/guide/intro.json:3:27 b'])
  })

  it('stands in the catalogue that is named, at the line that is known', () => {
    const languages = { en: { file: 'i18n/en.json', lineOf: () => 9 } }
    expect(named({ rules: [finds('tried', 'target')], languages })).toEqual(['i18n/en.json:9:27 b'])
  })

  it('stands at the source of a segment without a translation', () => {
    const rule = { ...finds('', 'target'), blank: true }
    expect(named({ rules: [rule] }).at(-1)).toBe('source/guide/intro.md:4:8 c')
  })

  it('holds what was found, what was expected and how much it weighs', () => {
    const [found] = check(bilingual(), { rules: [finds('tried', 'target')] })
    expect(found).toMatchObject({
      reason: 'Unexpected “tried”, expected “b”',
      ruleId: 'finds-target',
      source: 'duizhao',
      actual: 'tried',
      expected: ['b'],
      fatal: false,
    })
  })
})

describe('a check of a document', () => {
  it('looks at the source once, however many the languages', () => {
    const document = { ...bilingual(), targetLanguages: ['en', 'fr', 'ja'] }
    expect(check(document, { rules: [finds('努力', 'source', 'source')] })).toHaveLength(1)
  })

  it('shows no pair without a translation to a rule that does not ask for them', () => {
    expect(named({ rules: [finds('一', 'source')] })).toEqual(['source/guide/intro.md:3:3 b'])
  })

  it('leaves out a rule that is off', () => {
    const levels = { en: { 'finds-*': 'off' } } as const
    expect(named({ rules: [finds('tried', 'target')], levels })).toEqual([])
  })

  it('leaves out a rule that has nothing to say of these languages', () => {
    expect(
      named({ rules: [{ ...finds('tried', 'target'), applies: ({ target }) => target === 'fr' }] }),
    ).toEqual([])
  })

  it('shows a rule the neighbours in the block, and none beyond it', () => {
    const seen: string[] = []
    const rule: Rule = {
      ...finds('', 'target'),
      blank: true,
      look: (pair, { before, after }) => {
        seen.push(`${before?.id ?? '|'}${pair.id}${after?.id ?? '|'}`)
        return []
      },
    }
    check(bilingual(), { rules: [rule] })
    expect(seen).toEqual(['|a|', '|bc', 'bc|'])
  })
})

describe('an ignored alarm', () => {
  const rules = [finds('tried', 'target')]
  const texts = { source: '一年来，\n我们努力。', target: 'All "year",\nwe tried.' }
  const states = (state: SegmentState) => ({ en: new Map([['b', state]]) })

  it('is not heard while both texts are what they were', () => {
    expect(
      named({ rules, states: states(ignore({}, 'finds-target', texts, { by: 'Li', why: 'a quotation' })) }),
    ).toEqual([])
  })

  it.each([
    ['source', { ...texts, source: '今年来，\n我们努力。' }],
    ['target', { ...texts, target: 'All year, we tried.' }],
  ])('comes back when the %s changes', (_, older) => {
    expect(named({ rules, states: states(ignore({}, 'finds-target', older, {})) })).toHaveLength(1)
  })

  it('silences its own rule alone', () => {
    expect(named({ rules, states: states(ignore({}, 'other', texts, {})) })).toHaveLength(1)
  })

  it('is heard again on request, and leaves no trace', () => {
    expect(heed(ignore({ state: 'final' }, 'finds-target', texts, {}), 'finds-target')).toEqual({
      state: 'final',
    })
  })
})

describe('remarkCheck', () => {
  const run = (file: VFile) =>
    unified()
      .use(remarkCheck, { rules: [finds('tried', 'target')] })
      .runSync({ type: 'root', children: [] }, file)

  it('reports on the file', () => {
    const file = new VFile()
    file.data.duizhao = bilingual()
    run(file)
    expect(file.messages.map(String)).toEqual([expect.stringContaining('Unexpected “tried”')])
  })

  it('says what is missing before it', () => {
    expect(() => run(new VFile())).toThrow('put remarkTranslate before it')
  })
})
