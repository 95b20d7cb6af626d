import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import type { FieldText } from '../model/document.js'
import { emptyState } from '../model/state-file.js'
import { documentOf } from '../test/document.js'
import { selectAll } from '../test/select.js'
import { sharedData } from '../test/shared-data.js'
import { remarkSegment } from './plugin.js'
import { segment } from './segment.js'

describe('front-matter fields', () => {
  const value =
    '---\ntitle: 新年贺词\ndescription: 甲说。乙说。\nkeywords: [园区, "高\\u65B0区"]\n---\n\n正文。\n'
  const field = (name: string, text: string, line: number, column: number): FieldText => {
    const offset =
      value
        .split('\n')
        .slice(0, line - 1)
        .join('\n').length + column
    return { name, value: text, line, column, offset }
  }
  const { fields, segments } = segment(
    documentOf(value, {
      fieldTexts: [
        field('title', '新年贺词', 2, 8),
        field('description', '甲说。乙说。', 3, 14),
        field('keywords', '园区', 4, 12),
        field('keywords', '高新区', 4, 17),
      ],
    }),
  )

  it('come first, cut into sentences, a list entry by entry', () => {
    expect(segments.map(({ role, text }) => `${role} ${text}`)).toEqual([
      'field 新年贺词',
      'field 甲说。',
      'field 乙说。',
      'field 园区',
      'field 高新区',
      'paragraph 正文。',
    ])
    expect(fields.map(({ name, values }) => [name, values.map(list => list.length)])).toEqual([
      ['title', [1]],
      ['description', [2]],
      ['keywords', [1, 1]],
    ])
  })

  it('stand where their words stand, or at the value where it is escaped', () => {
    const places = segments
      .slice(0, 5)
      .map(({ position }) => [
        value.slice(position?.start.offset, position?.end.offset),
        position?.start.line,
      ])
    expect(places).toEqual([
      ['新年贺词', 2],
      ['甲说。', 3],
      ['乙说。', 3],
      ['园区', 4],
      ['', 4],
    ])
  })
})

describe('a figure', () => {
  const place = (start: number, end: number) => ({
    start: { line: 1, column: start + 1, offset: start },
    end: { line: 1, column: end + 1, offset: end },
  })
  const value = '![园区。全景](a.png "光伏基地")\n'
  const document = documentOf(value)
  document.tree.children = [
    {
      type: 'figure',
      url: 'a.png',
      position: place(0, 22),
      children: [
        {
          type: 'figureAlternative',
          children: [{ type: 'text', value: '园区。全景', position: place(2, 7) }],
        },
        { type: 'figureCaption', children: [{ type: 'text', value: '光伏基地', position: place(16, 20) }] },
      ],
    },
  ]
  const { segments, tree } = segment(document)

  it('has its alternative text and its caption translated', () => {
    expect(segments.map(({ role, text }) => `${role} ${text}`)).toEqual([
      'alternative 园区。',
      'alternative 全景',
      'caption 光伏基地',
    ])
    expect(selectAll(tree, 'segment')).toEqual(segments)
  })

  it('has them placed exactly', () => {
    for (const { position, text } of segments)
      expect(value.slice(position?.start.offset, position?.end.offset)).toBe(text)
  })
})

describe('the options', () => {
  const texts = (options: Parameters<typeof segment>[2]) =>
    segment(documentOf('甲；乙。丙。'), undefined, options).segments.map(({ text }) => text)

  it('leave semicolons and sentences alone where that is wanted', () => {
    expect(texts({})).toEqual(['甲；', '乙。', '丙。'])
    expect(texts({ semicolon: false })).toEqual(['甲；乙。', '丙。'])
    expect(texts({ unit: 'block' })).toEqual(['甲；乙。丙。'])
  })
})

describe('remarkSegment', () => {
  const processor = unified().use(remarkParse).use(remarkGfm).use(remarkSegment, { language: 'zh-Hans' })

  it('annotates the tree and leaves the document for the plugins after it', async () => {
    const file = new VFile({ value: '一。 二。\n', path: 'guide/a.md' })
    const tree = await processor.run(processor.parse(file), file)
    expect(selectAll(tree, 'segment').map(({ text }) => text)).toEqual(['一。', '二。'])
    expect(file.data.duizhao).toMatchObject({ name: 'guide/a', language: 'zh-Hans', tree })
  })
})

describe.skipIf(!sharedData)('the edit histories of real documents', () => {
  const folder = join(sharedData ?? '', 'revisions/vue-zh')
  const documents = sharedData ? readdirSync(folder) : []

  it.each(documents)('%s: every text that stands unchanged keeps its id, none is given twice', name => {
    let source = { catalog: new Map<string, string>(), state: emptyState() }
    for (const file of readdirSync(join(folder, name))
      .sort()
      .filter((_, index) => index % 4 === 0)) {
      const before = source.catalog
      const { reconciliation } = segment(documentOf(readFileSync(join(folder, name, file), 'utf8')), source)
      const { matches, obsolete } = reconciliation
      const ids = [...matches, ...obsolete].map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const [text, count] of countsOf([...before.values()])) {
        const kept = matches.filter(match => match.text === text && before.get(match.id) === text)
        expect(kept.length).toBe(Math.min(count, matches.filter(match => match.text === text).length))
      }
      const state = emptyState()
      for (const [id, one] of [...source.state.obsolete, ...obsolete.map(one => [one.id, one] as const)])
        if (!matches.some(match => match.id === id)) state.obsolete.set(id, { text: one.text })
      source = { catalog: new Map(matches.map(({ id, text }) => [id, text])), state }
    }
  })
})

const countsOf = (texts: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}
