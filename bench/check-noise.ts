// How loud the checks are on translations that people published: alarms by rule in 100 segments of the Vue and
// Element documentation and of news (WMT 2018). Of the two documentations every alarm of the rules 3–6 (leftovers,
// markup, marks, whole texts) was read: those in `check-noise.tsv` are false, in the others the translation really
// differs, as it adds code, drops a sentence, keeps a full-width mark. Run: npx jiti bench/check-noise.ts [rule to list]
import { readFileSync } from 'node:fs'
import { checkPair } from '../pipeline/check/check-pair.js'
import { pairOf } from '../pipeline/check/pair.js'
import { readPairs } from '../pipeline/check/pairs-file/read.js'
import type { Alarm } from '../pipeline/check/rule.js'
import { rules } from '../pipeline/check/rules/index.js'
import { loadSpelling } from '../pipeline/check/spelling/dictionary.js'
import { tell } from '../pipeline/model/messages/tell.js'
import { type ParallelDocument, parallelDocuments } from '../pipeline/test/parallel.js'
import { sharedData } from '../pipeline/test/shared-data.js'

/** Corpora by name: the folders of source and target. */
const corpora = { vue: ['vue/zh', 'vue/en'], element: ['element/zh-CN', 'element/en-US'] }

const spelling = await loadSpelling('en')
const languages = {
  sourceLanguage: 'zh-Hans',
  targetLanguage: 'en',
  ...(spelling ? { spelling } : {}),
  rules: rules.filter(rule => !rule.meta.id.startsWith('figures')),
  scopes: ['segment', 'document', 'source'] as const,
}

/** Rules of other points: the source alone, and spelling. */
const isOther = (rule: string): boolean => /^(?:source-|spelling(?:-unknown)?$)/.test(rule)

/** The false alarms: document and rule, as often as they stand there. */
const falseAlarms = readFileSync(new URL('check-noise.tsv', import.meta.url), 'utf8')
  .split('\n')
  .slice(1)
  .filter(Boolean)
  .map(line => line.split('\t').slice(0, 3).join(' '))

interface Heard extends Alarm {
  document: string
  source: string
  target: string
}

const listen = ({ name, pairs }: ParallelDocument): Heard[] => {
  const options = { ...languages, pairs }
  return pairs.flatMap(pair =>
    checkPair(pair, options).map(alarm => ({
      ...alarm,
      document: name,
      source: pair.source,
      target: pair.target,
    })),
  )
}

/** Every hundred sentences of the news set are taken for a document. */
const news = (folder: string): ParallelDocument[] => {
  const file = { path: 'zh-en.csv', source: 'zh-Hans', target: 'en' }
  const all = readPairs(readFileSync(`${folder}/wmt18/zh-en.csv`, 'utf8'), file).map((pair, index) =>
    pairOf({ ...pair, id: String(pair.id) }, index),
  )
  return Array.from({ length: Math.ceil(all.length / 100) }, (_, index) => ({
    name: `news ${100 * index + 1}`,
    pairs: all.slice(100 * index, 100 * (index + 1)),
  }))
}

const measure = (corpus: string, documents: ParallelDocument[], wanted: string | undefined): void => {
  const segments = documents.reduce((sum, { pairs }) => sum + pairs.length, 0)
  const heard = documents.flatMap(listen)
  console.log(`\n${corpus}: ${segments} segments of ${documents.length} documents, ${heard.length} alarms`)
  for (const { meta } of rules) {
    const count = heard.filter(({ rule }) => rule === meta.id).length
    if (count > 0)
      console.log(
        `${meta.id.padEnd(24)}${String(count).padStart(6)}  ${((100 * count) / segments).toFixed(2)} in 100`,
      )
  }
  const ours = heard.filter(({ rule }) => !isOther(rule))
  const left = [...falseAlarms]
  const wrong = ours.filter(({ document, rule }) => {
    const at = left.indexOf(`${corpus} ${document} ${rule}`)
    return left.splice(at, at < 0 ? 0 : 1).length > 0
  })
  const weighty = ours.filter(({ severity }) => severity !== 'info')
  const inHundred = (count: number) => ((100 * count) / segments).toFixed(2)
  if (corpus !== 'news')
    console.log(
      `rules 3–6: ${ours.length} alarms, ${weighty.length} of them warnings or errors (${inHundred(weighty.length)} in 100); ${wrong.length} false (${inHundred(wrong.length)} in 100, aim ≤ 1)`,
    )
  for (const alarm of heard)
    if (alarm.rule === wanted)
      console.log(
        `\n${alarm.document}: ${tell(alarm.message, 'en', alarm)}\n  ${alarm.source}\n  ${alarm.target}`,
      )
}

const [wanted] = process.argv.slice(2)
if (sharedData) {
  for (const [corpus, [sources, targets]] of Object.entries(corpora))
    measure(
      corpus,
      parallelDocuments(`${sharedData}/pairs/${sources}`, `${sharedData}/pairs/${targets}`),
      wanted,
    )
  measure('news', news(sharedData), wanted)
} else console.log('shared/data is not beside the project: nothing to measure.')
