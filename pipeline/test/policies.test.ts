import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lookOf } from '../cli/report/look.js'
import { run } from '../cli/run.js'
import type { ConfigSpec } from '../config.js'
import type { SegmentState } from '../model/catalog.js'
import { hashText } from '../model/hash.js'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-policies-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

const duizhao = async (...args: string[]): Promise<{ code: number; out: string }> => {
  let out = ''
  const print = (text: string): void => {
    out += text
  }
  const look = lookOf({}, {})
  const code = await run(args, { out: print, err: print, outLook: look, errLook: look, folder })
  return { code, out }
}

const write = (path: string, value: unknown): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), typeof value === 'string' ? value : JSON.stringify(value))
}

const read = (path: string): string => readFileSync(join(folder, path), 'utf8')

const documents = ['a', 'laws/b']
const languages = ['en', 'fr']

/** A sentence of each document with its translations. */
interface Sentence {
  text: string
  words: string
  /** Undefined: it has no translation. */
  state?: SegmentState
}

const translated = (text: string, words: string, state: SegmentState['state'], made = text): Sentence => ({
  text,
  words,
  state: { ...(state === undefined ? {} : { state }), source: hashText(made) },
})

const title = translated('题', 'Title', 'final')

/** One is finished, of one the source has changed, one is missing, one nobody has looked at yet. */
const sentences: Sentence[] = [
  translated('甲说今天。', 'One says today.', 'final'),
  translated('乙说明天。', 'Two says tomorrow.', 'reviewed', '乙说昨天。'),
  { text: '丙说后天。', words: 'Three says nothing.' },
  translated('丁说大后天。', 'Four says later.', 'initial'),
]

/** The same in both documents. */
const idOf = (text: string): string => {
  const catalog: Record<string, string> = JSON.parse(read('translations/zh-Hans/a.json'))
  return Object.keys(catalog).find(id => catalog[id] === text) ?? ''
}

const translationOf = ({ words }: Sentence, language: string): string =>
  words.replace('says', `says (${language})`)

const writeTranslations = (document: string, language: string): void => {
  const done = [title, ...sentences].filter(({ state }) => state !== undefined)
  const texts = done.map(each => [idOf(each.text), translationOf(each, language)])
  const states = done.map(({ text, state }) => [idOf(text), state])
  write(`translations/${language}/${document}.json`, Object.fromEntries(texts))
  write(`translations/.state/${language}/${document}.json`, { segments: Object.fromEntries(states) })
}

const writeBook = async (spec: ConfigSpec): Promise<void> => {
  write('duizhao.config.json', { targetLanguages: languages, html: { embedFonts: false }, ...spec })
  for (const document of documents)
    write(`source/${document}.md`, `# 题\n\n${sentences.map(({ text }) => text).join('')}\n`)
  await duizhao('extract')
  for (const document of documents) for (const language of languages) writeTranslations(document, language)
}

const looks: [string, string][] = [
  ['missing', 'marked missing'],
  ['instead', 'source'],
  ['stale', 'marked stale'],
]

/** What stands in a sentence's place on a page. */
const lookAt = (html: string, id: string): string => {
  const [tag] = new RegExp(`<span[^>]*\\sid="${id}"[^>]*>`).exec(html) ?? []
  if (tag === undefined) return 'nothing'
  const classes = /class="([^"]*)"/.exec(tag)?.[1]?.split(' ') ?? []
  return looks.find(([name]) => classes.includes(name))?.[1] ?? 'translation'
}

const bothPage: Record<string, string> = { en: 'index.html', fr: 'zh-Hans-fr.html' }

/** What the four sentences show in a language: on the page of both languages, and the same on that of one alone. */
const shownIn = (document: string, language: string): string => {
  const both = read(`output/${document}/${bothPage[language]}`)
  const alone = read(`output/${document}/${language}.html`)
  const shown = sentences.map(({ text }) => lookAt(both, `${idOf(text)}-${language}`))
  expect(sentences.map(({ text }) => lookAt(alone, idOf(text)))).toEqual(shown)
  for (const [index, sentence] of sentences.entries()) {
    const isTranslated = ['translation', 'marked stale'].includes(shown[index] ?? '')
    for (const html of [both, alone])
      expect(html.includes(translationOf(sentence, language))).toBe(isTranslated)
    expect(alone.includes(sentence.text)).toBe(!isTranslated && shown[index] !== 'nothing')
  }
  return shown.join(', ')
}

const pages = documents.flatMap(document => languages.map(language => `${document} ${language}`))

const publishedAs = (page: string): string => {
  const [document = '', language = ''] = page.split(' ')
  return existsSync(join(folder, 'output', document)) ? shownIn(document, language) : 'no page'
}

const marked = 'translation, marked stale, marked missing, translation'
const refused = 'no page'

/** What is asked for, what each page shows where it is not `marked`, and what is said of each page that is refused. */
const cases: [name: string, spec: ConfigSpec, shown: Record<string, string>, errors: string[]][] = [
  ['all is published and marked where nothing else is asked for', {}, {}, []],
  [
    'what is missing is left out in one language',
    { languages: { fr: { untranslated: 'omit' } } },
    {
      'a fr': 'translation, marked stale, nothing, translation',
      'laws/b fr': 'translation, marked stale, nothing, translation',
    },
    [],
  ],
  [
    'the source stands for what is missing in one document',
    { overrides: [{ documents: 'laws/**', untranslated: 'source' }] },
    {
      'laws/b en': 'translation, marked stale, source, translation',
      'laws/b fr': 'translation, marked stale, source, translation',
    },
    [],
  ],
  [
    'what is missing keeps one document in one language from being published',
    { overrides: [{ documents: 'laws/**', languages: ['fr'], untranslated: 'fail' }] },
    { 'laws/b en': refused, 'laws/b fr': refused },
    ['source/laws/b.md:3:11  error  Translation into fr of “丙说后天。” not found'],
  ],
  [
    'the source stands for what is stale, but in one language',
    { stale: 'source', languages: { en: { stale: 'mark' } } },
    {
      'a fr': 'translation, source, marked missing, translation',
      'laws/b fr': 'translation, source, marked missing, translation',
    },
    [],
  ],
  [
    'what is stale keeps all but one document from being published',
    { stale: 'fail', overrides: [{ documents: 'a', stale: 'source' }] },
    {
      'a en': 'translation, source, marked missing, translation',
      'a fr': 'translation, source, marked missing, translation',
      'laws/b en': refused,
      'laws/b fr': refused,
    },
    ['en', 'fr'].map(
      language =>
        `source/laws/b.md:3:6  error  Translation into ${language} is older than its source “乙说明天。”`,
    ),
  ],
  [
    'what nobody has looked at counts as missing in one language',
    { languages: { en: { minimumState: 'translated', untranslated: 'source' } } },
    {
      'a en': 'translation, marked stale, source, source',
      'laws/b en': 'translation, marked stale, source, source',
    },
    [],
  ],
  [
    'one document is published with what is final only, stale or not',
    { overrides: [{ documents: 'laws/b', minimumState: 'final', untranslated: 'omit', stale: 'fail' }] },
    {
      'laws/b en': 'translation, nothing, nothing, nothing',
      'laws/b fr': 'translation, nothing, nothing, nothing',
    },
    [],
  ],
  [
    'what is below the state asked for keeps a document from being published',
    {
      minimumState: 'final',
      languages: { fr: { minimumState: 'initial' } },
      overrides: [{ documents: 'a', languages: ['en'], untranslated: 'fail' }],
    },
    {
      'a en': refused,
      'a fr': refused,
      'laws/b en': 'translation, marked missing, marked missing, marked missing',
    },
    ['乙说明天。', '丙说后天。', '丁说大后天。'].map(
      (text, index) =>
        `source/a.md:3:${[6, 11, 16][index]}  error  Translation into en of “${text}” not found`,
    ),
  ],
]

/** The lines that tell of errors, without the rule. */
const errorsIn = (out: string): string[] =>
  out
    .split('\n')
    .filter(line => line.includes('  error  '))
    .map(line => line.replace(/ {2}\S+$/, ''))

describe('unfinished translations through a whole build', { timeout: 120_000 }, () => {
  it.each(cases)('%s', async (_, spec, shown, errors) => {
    await writeBook(spec)
    const { code, out } = await duizhao('build', '--format', 'html')
    expect(errorsIn(out)).toEqual(errors)
    expect(code).toBe(errors.length > 0 ? 1 : 0)
    expect(Object.fromEntries(pages.map(page => [page, publishedAs(page)]))).toEqual({
      ...Object.fromEntries(pages.map(page => [page, marked])),
      ...shown,
    })
  })

  it('a text below the state asked for gives way to the fallback language, as a missing one does', async () => {
    write('duizhao.config.json', { targetLanguages: ['en-GB'], minimumState: 'reviewed' })
    write('source/a.md', '甲说今天。\n')
    await duizhao('extract')
    const id = idOf('甲说今天。')
    for (const [language, state] of [
      ['en-GB', 'initial'],
      ['en', 'final'],
    ]) {
      write(`translations/${language}/a.json`, { [id]: `One says it is ${state}.` })
      write(`translations/.state/${language}/a.json`, { segments: { [id]: { state } } })
    }
    expect((await duizhao('build', '--format', 'html')).code).toBe(0)
    const html = read('output/a/en-GB.html')
    expect(html).toContain('One says it is final.')
    expect(html).not.toContain('One says it is initial.')
  })
})
