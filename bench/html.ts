/**
 * Time and memory from Markdown to bilingual HTML, as a ratio to bare remark-parse → remark-rehype →
 * rehype-stringify on the same text in both languages, in one run. Run it after `npm run build`:
 *
 *     node --expose-gc --import jiti/register bench/html.ts [DOCUMENTS…]
 *
 * Default: 1 and 500 documents of the length of the New Year message. Fonts are left out on both sides.
 * Time is the median of the rounds, memory the highest heap seen in a round. Both sides are warmed up alike.
 */
import { readFile } from 'node:fs/promises'
import { loadavg } from 'node:os'
import rehypeStringify from 'rehype-stringify'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { Catalog } from '../pipeline/model/catalog.js'
import { parseCatalog } from '../pipeline/model/catalog-file.js'
import { emptyState } from '../pipeline/model/state-file.js'
import { readMarkdown } from '../pipeline/read/markdown.js'
import { render } from '../pipeline/render/render.js'
import { segment } from '../pipeline/segment/segment.js'
import { createI18n } from '../pipeline/translate/i18n.js'
import { interfaceLabels } from '../pipeline/translate/interface.js'
import { labelsOf } from '../pipeline/translate/labels.js'
import { translate } from '../pipeline/translate/translate.js'

const name = 'new-year-message-2024'
const book = new URL('../', import.meta.url)
const text = (path: string): Promise<string> => readFile(new URL(path, book), 'utf8')

const chinese = await text(`source/${name}.md`)
const catalogOf = async (language: string): Promise<Catalog> =>
  parseCatalog(await text(`translations/${language}/${name}.json`), language).catalog
const source = await catalogOf('zh-Hans')
const target = await catalogOf('en')

/** The translation as Markdown: the same blocks with English sentences in them. */
const english = [...source].reduce(
  (markdown, [id, sentence]) => markdown.replace(sentence, () => `${target.get(id) ?? ''} `),
  chinese,
)

const bare = unified().use(remarkParse).use(remarkRehype).use(rehypeStringify).freeze()
const bareHtml = (): number =>
  String(bare.processSync(chinese)).length + String(bare.processSync(english)).length

const labels = await interfaceLabels()
const i18n = createI18n(
  Object.fromEntries(Object.entries(labels).map(([language, own]) => [language, { interface: own }])),
)
i18n.addResourceBundle('en', name, Object.fromEntries(target))
const options = { name, path: `source/${name}.md`, language: 'zh-Hans', fields: ['title', 'description'] }

const ourHtml = async (): Promise<number> => {
  const document = readMarkdown(chinese, options)
  const segmented = segment(document, { catalog: source, state: emptyState() })
  const bilingual = translate(segmented, { i18n, targetLanguages: ['en'], states: {} })
  const { pages } = await render(bilingual, {
    layout: 'parallel',
    order: 'source-first',
    theme: 'automatic',
    singleLanguagePages: false,
    translationStatus: false,
    siteUrl: undefined,
    policies: {},
    labels: labelsOf(i18n, { en: 'en-GB' }),
    embedFonts: false,
    styles: '',
  })
  return pages[0]?.html.length ?? 0
}

interface Measured {
  milliseconds: number
  megabytes: number
}

const round = async (documents: number, work: () => number | Promise<number>): Promise<Measured> => {
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  let highest = before
  const start = performance.now()
  for (let index = 0; index < documents; index += 1) {
    const length = await work()
    if (length < 1000) throw new Error('The page is empty.')
    highest = Math.max(highest, process.memoryUsage().heapUsed)
  }
  return { milliseconds: performance.now() - start, megabytes: (highest - before) / 2 ** 20 }
}

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

const compare = async (documents: number): Promise<void> => {
  const rounds = documents === 1 ? 41 : 5
  const ours: Measured[] = []
  const reference: Measured[] = []
  for (let index = 0; index < rounds; index += 1) {
    reference.push(await round(documents, bareHtml))
    ours.push(await round(documents, ourHtml))
  }
  const line = (label: string, key: keyof Measured, unit: string): string => {
    const [own, other] = [median(ours.map(each => each[key])), median(reference.map(each => each[key]))]
    return `${String(documents).padStart(5)} documents  ${label.padEnd(7)} ${own.toFixed(1)} ${unit} : ${other.toFixed(1)} ${unit} = ${(own / other).toFixed(2)}`
  }
  console.log(line('time', 'milliseconds', 'ms'))
  console.log(line('memory', 'megabytes', 'MB'))
}

for (let index = 0; index < 30; index += 1) {
  bareHtml()
  await ourHtml()
}
console.log(`load ${loadavg()[0]?.toFixed(2)}, Node ${process.versions.node}; ours : bare = ratio`)
const sizes = process.argv.slice(2).map(Number)
for (const documents of sizes.length > 0 ? sizes : [1, 500]) await compare(documents)
