import { describe, expect, it } from 'vitest'
import type { Effects } from '../model/effects.js'
import { hashText } from '../model/hash.js'
import { nodeEffects } from '../node.js'
import { documentOf } from '../test/document.js'
import { extract, planExtract } from './extract.js'

/** A project in memory, on a day. */
class Project {
  readonly files = new Map<string, string>()
  day = '2024-01-01'

  readonly effects: Effects = {
    ...nodeEffects,
    readText: path => Promise.resolve(this.files.get(path)),
    write: (path, content) => {
      this.files.set(path, String(content))
      return Promise.resolve()
    },
    now: () => new Date(this.day),
  }

  readonly options = { root: '/book', translations: '/book/translations', targetLanguages: ['en'] }

  extract(value: string) {
    return extract(documentOf(value), this.options, this.effects)
  }

  plan(value: string) {
    return planExtract(documentOf(value), this.options, this.effects)
  }

  read(path: string): unknown {
    return JSON.parse(this.files.get(`/book/translations/${path}`) ?? 'null')
  }

  write(path: string, value: unknown): void {
    const content = typeof value === 'string' ? value : JSON.stringify(value)
    this.files.set(`/book/translations/${path}`, content)
  }
}

const first = '# 新年贺词\n\n岁华新至，暖带春风。特别是过去一年，我们取得了历史性成就。\n'

const translated = async (): Promise<{ project: Project; ids: string[] }> => {
  const project = new Project()
  const { segmented } = await project.extract(first)
  const ids = segmented.segments.map(({ id }) => id)
  project.write('en/a.json', Object.fromEntries(ids.map((id, index) => [id, `Text ${index}.`])))
  return { project, ids }
}

describe('extract', () => {
  it('writes the source texts in reading order', async () => {
    const project = new Project()
    const { report, segmented } = await project.extract(first)
    expect(project.read('zh-Hans/a.json')).toEqual(
      Object.fromEntries(segmented.segments.map(({ id, text }) => [id, text])),
    )
    expect(report.new.map(({ text }) => text)).toEqual([
      '新年贺词',
      '岁华新至，暖带春风。',
      '特别是过去一年，我们取得了历史性成就。',
    ])
  })

  it('writes nothing when all is current', async () => {
    const { project } = await translated()
    await project.extract(first)
    expect((await project.plan(first)).changes).toEqual([])
  })

  it('binds the translation of an edited text to the text it was made for', async () => {
    const { project, ids } = await translated()
    const { report } = await project.extract(first.replace('暖带春风', '暖意融融'))
    expect(report.edited).toMatchObject([{ id: ids[1], previous: '岁华新至，暖带春风。', change: 'words' }])
    expect(project.read('.state/en/a.json')).toEqual({
      segments: { [ids[1] ?? '']: { source: hashText('岁华新至，暖带春风。'), target: hashText('Text 1.') } },
    })
    expect(Object.keys(project.read('en/a.json') as object)).toEqual(ids)
  })

  it('keeps what has vanished, and brings it back with its text', async () => {
    const { project, ids } = await translated()
    const english = project.files.get('/book/translations/en/a.json')
    project.day = '2025-01-01'
    const { report } = await project.extract('# 新年贺词\n')
    expect(report.obsolete.map(({ id }) => id)).toEqual(ids.slice(1))
    expect(Object.keys(project.read('en/a.json') as object)).toEqual(ids.slice(0, 1))
    expect(project.read('.state/en/a.json')).toMatchObject({
      obsolete: {
        [ids[1] ?? '']: { text: 'Text 1.', since: '2025-01-01', source: hashText('岁华新至，暖带春风。') },
      },
    })
    const back = await project.extract(first)
    expect(back.report.revived.map(({ id }) => id)).toEqual(ids.slice(1))
    expect(project.read('en/a.json')).toEqual(JSON.parse(english ?? ''))
    expect(project.read('.state/zh-Hans/a.json')).toEqual({ segmenter: 1 })
  })

  it('keeps texts of ids that nobody knows', async () => {
    const { project } = await translated()
    project.write('en/a.json', { ...(project.read('en/a.json') as object), stray1: 'Stray.' })
    await project.extract('# 新年贺词\n')
    expect(project.read('en/a.json')).toMatchObject({ stray1: 'Stray.' })
  })

  it('lets a reviewed text that was changed by hand fall back to translated, says so, and keeps the one whose hash is not known', async () => {
    const { project, ids } = await translated()
    const [one = '', two = '', three = ''] = ids
    const known = (text: string) => ({ state: 'reviewed', by: 'Wu', target: hashText(text) })
    const segments = { [one]: known('Text 0.'), [two]: known('Text 1.'), [three]: { state: 'final' } }
    project.write('.state/en/a.json', { segments })
    project.write('en/a.json', { [one]: 'Text 0.', [two]: 'By hand.', [three]: 'By hand.' })
    const { diagnostics } = await project.extract(first)
    expect(diagnostics.map(({ file, reason }) => `${file}: ${reason}`)).toEqual([
      `translations/en/a.json: Unexpected change of “${two}” since it was reviewed, expected the reviewed text`,
    ])
    expect(project.read('.state/en/a.json')).toEqual({
      segments: { [one]: segments[one], [two]: { state: 'translated' }, [three]: { state: 'final' } },
    })
    expect((await project.plan(first)).diagnostics).toEqual([])
  })

  it('says what is wrong with a damaged catalogue and leaves it as it is', async () => {
    const { project } = await translated()
    const damaged = '{\n<<<<<<< ours\n'
    project.write('en/a.json', damaged)
    const { diagnostics } = await project.extract('# 新年致辞\n')
    expect(diagnostics.map(message => `${message.file}:${message.name}: ${message.reason}`)).toEqual([
      'translations/en/a.json:2:1: Unexpected conflict marker of git, expected JSON',
    ])
    expect(project.files.get('/book/translations/en/a.json')).toBe(damaged)
    expect(project.read('.state/en/a.json')).toBeNull()
    expect(Object.values(project.read('zh-Hans/a.json') as object)).toEqual(['新年致辞'])
  })

  it('writes nothing at all while the source’s own catalogue is damaged', async () => {
    const { project } = await translated()
    project.write('zh-Hans/a.json', '{')
    expect((await project.plan('# 新年致辞\n')).changes).toEqual([])
  })
})
