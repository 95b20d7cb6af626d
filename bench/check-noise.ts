// How loud the checks are on translations that people published: alarms by rule in 100 segments of the Vue and
// Element documentation. Run: npx jiti bench/check-noise.ts [rule to list]
import { checkPair } from '../pipeline/check/check-pair.js'
import type { Alarm } from '../pipeline/check/rule.js'
import { rules } from '../pipeline/check/rules/index.js'
import { type ParallelDocument, parallelDocuments } from '../pipeline/test/parallel.js'
import { sharedData } from '../pipeline/test/shared-data.js'

/** Corpora by name: the folders of source and target. */
const corpora = { vue: ['vue/zh', 'vue/en'], element: ['element/zh-CN', 'element/en-US'] }

const languages = { sourceLanguage: 'zh-Hans', targetLanguage: 'en' }

interface Heard extends Alarm {
  document: string
  source: string
  target: string
}

const listen = ({ name, pairs }: ParallelDocument): Heard[] => {
  const options = {
    ...languages,
    pairs,
    rules: rules.filter(rule => !rule.meta.id.startsWith('figures')),
    scopes: ['segment', 'document', 'source'] as const,
  }
  return pairs.flatMap(pair =>
    checkPair(pair, options).map(alarm => ({
      ...alarm,
      document: name,
      source: pair.source,
      target: pair.target,
    })),
  )
}

const [wanted] = process.argv.slice(2)
if (!sharedData) console.log('shared/data is not beside the project: nothing to measure.')
for (const [corpus, [sources, targets]] of Object.entries(sharedData ? corpora : {})) {
  const documents = parallelDocuments(`${sharedData}/pairs/${sources}`, `${sharedData}/pairs/${targets}`)
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
  for (const { rule, document, message, source, target } of heard)
    if (rule === wanted) console.log(`\n${document}: ${message}\n  ${source}\n  ${target}`)
}
