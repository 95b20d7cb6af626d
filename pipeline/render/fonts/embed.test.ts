import { describe, expect, it } from 'vitest'
import type { Effects } from '../../model/effects.js'
import { coverageOf } from '../../model/font-coverage.js'
import { nodeEffects } from '../../node.js'
import { bilingualFrom } from '../../test/bilingual.js'
import { embedFonts } from './embed.js'
import { decompress } from './subset.js'
import { addRun, type Usage, usageOf } from './usage.js'

const memory = (): Effects & { kept: Map<string, Uint8Array>; read: string[] } => {
  const kept = new Map<string, Uint8Array>()
  const read: string[] = []
  return {
    ...nodeEffects,
    kept,
    read,
    packageFile: specifier => {
      read.push(specifier)
      return nodeEffects.packageFile(specifier)
    },
    cached: async key => kept.get(key),
    cache: async (key, bytes) => void kept.set(key, bytes),
  }
}

const usage = (...runs: Parameters<typeof addRun>[1][]): Usage => {
  const made: Usage = new Map()
  for (const run of runs) addRun(made, run)
  return made
}

const text = (language: string, value: string) => ({
  language,
  role: 'text' as const,
  text: value,
  segment: 's1',
})

describe('the fonts of a page', () => {
  it('have the characters used, spaces and no others', async () => {
    const fonts = await embedFonts(usage(text('zh-Hans', '一二见GW。')), 'print', 'a.md', memory())
    const [face] = fonts.assets
    expect(fonts.assets).toHaveLength(1)
    const covered = String.fromCodePoint(...coverageOf(face?.bytes ?? new Uint8Array()))
    expect(covered.replace(/\s/g, '')).toBe('GW。一二见')
    expect(covered).toMatch(/^ /)
  })

  it('are WOFF2 on the screen, under names of their content, and TrueType in print', async () => {
    const runs = usage(text('en', 'A'))
    const effects = memory()
    const [screen] = (await embedFonts(runs, 'screen', 'a.md', effects)).assets
    const [print] = (await embedFonts(runs, 'print', 'a.md', effects)).assets
    expect(screen).toMatchObject({
      path: expect.stringMatching(/^fonts\/latin-text\.[\da-f]{8}\.woff2$/),
      type: 'font/woff2',
    })
    expect(print).toMatchObject({ path: expect.stringMatching(/\.ttf$/), type: 'font/ttf' })
    expect([...(print?.bytes.slice(0, 4) ?? [])]).toEqual([0, 1, 0, 0])
  })

  it('are static: the axes of a variable font are pinned', async () => {
    const [face] = (await embedFonts(usage(text('en', 'A')), 'print', 'a.md', memory())).assets
    expect(Buffer.from(face?.bytes ?? []).includes('fvar')).toBe(false)
  })

  it('take a Chinese character in English from the Chinese face', async () => {
    const fonts = await embedFonts(usage(text('en', 'units of 亿')), 'screen', 'a.md', memory())
    expect(fonts.css).toMatch(/"latin serif".*\n.*"zh serif"/)
    expect(fonts.messages).toEqual([])
  })

  it('take letters with accents from the files that have them, each for its own range', async () => {
    const fonts = await embedFonts(usage(text('en', 'Zhēntài, Привет')), 'screen', 'a.md', memory())
    const files = fonts.css.split('\n').filter(rule => rule.includes('unicode-range'))
    expect(files.length).toBeGreaterThanOrEqual(3)
    expect(files.some(rule => rule.includes('U+113'))).toBe(true)
  })

  it('name a character that none has, with its segment', async () => {
    const { messages } = await embedFonts(usage(text('zh-Hans', '字𪚥')), 'screen', 'source/a.md', memory())
    expect(messages).toHaveLength(1)
    expect(messages[0]).toMatchObject({
      ruleId: 'font-coverage',
      segment: 's1',
      actual: '𪚥',
      file: 'source/a.md',
    })
    expect(messages[0]?.reason).toContain('U+2A6A5')
  })

  it('leave languages to the system that have no face of ours', async () => {
    const fonts = await embedFonts(usage(text('ar', 'مرحبا'), text('ja', '日本')), 'screen', 'a.md', memory())
    expect(fonts).toEqual({ css: '', assets: [], preload: {}, messages: [] })
  })

  it('are cut once: a second run reads no font', async () => {
    const first = memory()
    const runs = usage(text('zh-Hans', '一'), text('en', 'A'))
    const before = await embedFonts(runs, 'screen', 'a.md', first)
    const second = { ...memory(), cached: first.cached }
    const after = await embedFonts(runs, 'screen', 'a.md', second)
    expect(after).toEqual(before)
    expect(second.read.filter(path => !path.endsWith('package.json'))).toEqual([])
  })

  it('that hold the text are loaded first', async () => {
    const fonts = await embedFonts(
      usage(text('zh-Hans', '一'), text('en', 'A'), { language: 'en', role: 'title', text: 'A' }),
      'screen',
      'a.md',
      memory(),
    )
    expect(fonts.preload).toEqual({
      han: expect.stringMatching(/^fonts\/zh-text\./),
      latin: expect.stringMatching(/^fonts\/latin-text\./),
    })
  })
})

describe('what a document uses', () => {
  it('is told apart by what it is for', () => {
    const document = bilingualFrom('---\ntitle: 题\n---\n## 节\n\n文**粗**。[^1]\n\n[^1]: 注。', {
      en: ['T', 'H', 'A **b**', 'N'],
    })
    const used = usageOf(document, ['zh-Hans', 'en'])
    const of = (kind: string) => [...(used.get(kind)?.characters.keys() ?? [])].join('')
    expect(of('han title')).toContain('题')
    expect(of('han strong')).toMatch(/节.*粗/)
    expect(of('han note')).toContain('注')
    expect(of('latin note')).toContain('N')
    expect(of('han text')).not.toContain('注')
  })
})

it('a compressed font opens as it was', async () => {
  const bytes = await nodeEffects.packageFile(
    '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2',
  )
  expect(coverageOf(await decompress(bytes)).has(0x41)).toBe(true)
})
