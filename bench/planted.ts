// Twenty errors of different kinds, planted in the English New Year message one at a time, and what `check` says
// of each. The message itself is checked first. Run: npx jiti bench/planted.ts
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkBook } from '../pipeline/check-book.js'
import { loadConfig } from '../pipeline/config/load.js'
import { severity } from '../pipeline/model/diagnostic.js'
import { projectEffects } from '../pipeline/node/project.js'

/** What goes wrong, the words as they stand, and what stands there instead. */
const planted: [string, string, string][] = [
  ['亿 read as billion', '76.96 billion yuan', '769.6 billion yuan'],
  ['tenfold', '11.54 billion yuan', '115.4 billion yuan'],
  ['another unit of money', '1-GW photovoltaic module', '1-MW photovoltaic module'],
  ['digits turned round', 'rose by 28 to 358', 'rose by 28 to 385'],
  ['a figure dropped', 'rose by eight to 60', 'rose to 60'],
  ['percent for a lesser one', '220 percent', '22 percent'],
  ['the year', 'In 2024, we will always', 'In 2042, we will always'],
  ['the approximation turned round', 'exceeded 2 billion yuan', 'came to nearly 2 billion yuan'],
  ['multiple', 'doubling in four years', 'tripling in four years'],
  [
    'a term of the glossary',
    'From January to November, the number of enterprises covered by official statistics',
    'From January to November, the number of enterprises in the catalogue',
  ],
  ['a name in pinyin', 'Yan Zhihai', 'Yan Zihai'],
  [
    'emphasis lost',
    '*Report on the Environmental Impact Assessment of the Plan for the Jiayuguan High-Tech Zone*',
    'Report on the Environmental Impact Assessment of the Plan for the Jiayuguan High-Tech Zone',
  ],
  ['Chinese left over', 'Starlight never fails those', '星光 never fails those'],
  ['a full-width mark', 'year on year;', 'year on year；'],
  ['a quotation mark lost', '“three priorities, three promotions”', '“three priorities, three promotions'],
  ['a word twice', 'we went all out', 'we we went all out'],
  ['a spelling slip', 'inexhaustible source', 'inexhaustable source'],
  [
    'British among American',
    'our development environment improved further',
    'our development programme improved further',
  ],
  [
    'a sentence lost',
    ' A 100-billion-yuan-level park and a 100-billion-yuan-level industrial cluster have already taken shape and will soon rise to their full height.',
    '',
  ],
  ['an invisible character', 'hard work.', 'hard\u200B work.'],
]

const project = await mkdtemp(join(tmpdir(), 'duizhao-planted-'))
const english = join(project, 'translations/en/new-year-message-2024.json')

/** The alarms of the book in the folder, without those of its source: rule, severity and words. */
const alarms = async (): Promise<string[]> => {
  const config = await loadConfig(project)
  const { messages } = await checkBook(config, {}, await projectEffects(config))
  return messages
    .filter(({ ruleId }) => !ruleId?.startsWith('source-'))
    .map(message => `${severity(message)} ${message.ruleId}: ${message.reason}`)
}

try {
  for (const name of ['source', 'translations', 'duizhao.config.ts'])
    await cp(new URL(`../${name}`, import.meta.url), join(project, name), { recursive: true })
  const right = await readFile(english, 'utf8')
  const before = await alarms()
  console.log(`the message as it is: ${before.length} alarms`)
  for (const alarm of before) console.log(`    ${alarm}`)
  let found = 0
  for (const [what, from, to] of planted) {
    if (!right.includes(from)) throw new Error(`“${from}” does not stand in the translation`)
    await writeFile(english, right.replace(from, to))
    const heard = (await alarms()).filter(alarm => !before.includes(alarm))
    if (heard.length > 0) found += 1
    console.log(`${heard.length > 0 ? '✓' : '✗'} ${what}: “${from}” → “${to}”`)
    for (const alarm of heard) console.log(`    ${alarm}`)
  }
  console.log(`${found} of ${planted.length} planted errors found`)
} finally {
  await rm(project, { recursive: true })
}
