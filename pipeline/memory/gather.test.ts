import { describe, expect, it } from 'vitest'
import { diagnostic } from '../model/diagnostic.js'
import type { Effects } from '../model/effects.js'
import { saying } from '../model/messages/message.js'
import { nodeEffects } from '../node.js'
import { gatherMemory, type ReadUnits } from './gather.js'

const folders = {
  project: '/book',
  translations: '/book/translations',
  sourceLanguage: 'zh-Hans',
  targetLanguages: ['en'],
}

/** Files under `translations/` as a world. */
const world = (files: Record<string, string>): Effects => {
  const all = new Map(Object.entries(files).map(([path, text]) => [`/book/translations/${path}`, text]))
  return {
    ...nodeEffects,
    readText: async path => all.get(path),
    readBytes: async path => new TextEncoder().encode(all.get(path)),
    list: async (folder, [pattern = '']) =>
      [...all.keys()]
        .filter(path => path.startsWith(`${folder}/`) && path.endsWith(pattern.replace('**/*', '')))
        .map(path => path.slice(folder.length + 1)),
  }
}

/** A format of lines: `source = target`. */
const readLines: ReadUnits = (content, path) => ({
  units: new TextDecoder()
    .decode(content)
    .split('\n')
    .map(line => line.split(' = '))
    .map(([source = '', target = '']) => ({
      variants: [
        { language: 'zh', text: source },
        { language: 'en', text: target },
      ],
    })),
  messages: [
    diagnostic({ reason: saying('foreign', { text: 'read' }), severity: 'info', rule: 'lines', file: path }),
  ],
})

const gather = async (files: Record<string, string>) => {
  const { entries, messages } = await gatherMemory(folders, { '.txt': readLines }, world(files))
  return {
    pairs: entries.map(({ source, target, document }) => `${source} = ${target} (${document})`),
    messages: messages.map(({ file, reason }) => `${file}: ${reason}`),
  }
}

describe('the memory of a book', () => {
  it('is made of all catalogues, vanished texts and files', async () => {
    const { pairs, messages } = await gather({
      'zh-Hans/a.json': '{"s1": "甲"}',
      'zh-Hans/part/b.json': '{"s1": "乙"}',
      'zh-Hans/interface.json': '{"contents": "目录"}',
      'en/a.json': '{"s1": "A"}',
      'en/part/b.json': '{"s1": "B"}',
      'en/interface.json': '{"contents": "Contents"}',
      '.state/zh-Hans/a.json': '{"obsolete": {"s9": {"text": "旧"}}}',
      '.state/en/a.json': '{"obsolete": {"s9": {"text": "old"}}}',
      'memory/bank.txt': '丙 = C',
    })
    expect(pairs).toEqual([
      '甲 = A (a)',
      '旧 = old (a)',
      '乙 = B (part/b)',
      '丙 = C (translations/memory/bank.txt)',
    ])
    expect(messages).toEqual(['translations/memory/bank.txt: read'])
  })

  it('is what can be read where a file is damaged, and says so', async () => {
    const { pairs, messages } = await gather({
      'zh-Hans/a.json': '{"s1": "甲", "s2": "乙"}',
      'en/a.json': '{"s1": "A", "s2": 7}',
    })
    expect(pairs).toEqual(['甲 = A (a)'])
    expect(messages).toEqual([expect.stringMatching(/^translations\/en\/a.json: Unexpected 7 for “s2”/)])
  })

  it('is empty where there is nothing', async () => {
    expect(await gather({})).toEqual({ pairs: [], messages: [] })
  })
})
