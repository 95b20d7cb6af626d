// How many errors that are no figures the checks hear: each kind is put into right pairs of the Vue and Element documentation
// and of news (WMT 2018), one at a time, and counts as caught where something is said of the pair that is not said of its
// twin without the error. Run: npx jiti bench/check-injected.ts [kind to list what passed]
import { readFileSync } from 'node:fs'
import { checkPair, type PairOptions } from '../pipeline/check/check-pair.js'
import { type Pair, pairOf } from '../pipeline/check/pair.js'
import { readPairs } from '../pipeline/check/pairs-file/read.js'
import { namesIn } from '../pipeline/check/pinyin/names.js'
import type { Alarm } from '../pipeline/check/rule.js'
import { hanCount } from '../pipeline/check/scripts.js'
import { loadSpelling } from '../pipeline/check/spelling/dictionary.js'
import { termFinder } from '../pipeline/memory/glossary/found-terms.js'
import { parseGlossary } from '../pipeline/memory/glossary/parse.js'
import { tell } from '../pipeline/model/messages/tell.js'
import { parallelDocuments } from '../pipeline/test/parallel.js'
import { sharedData } from '../pipeline/test/shared-data.js'

/** As many of each kind, spread over all pairs. */
const most = 80

const { glossary } = parseGlossary(
  'source,language,target,status\n组件,en,component,preferred\n组件,en,widget,forbidden\n中国,en,China,preferred\n中国,en,Cathay,forbidden\n',
  'glossary.csv',
)

type Change = (pair: Pair) => Partial<Pair> | undefined

/** A replacement in the target; undefined where nothing is replaced. */
const replaced =
  (from: RegExp, to: string | ((found: string, ...groups: string[]) => string)): Change =>
  ({ target }) => {
    const after = target.replace(from, to as string)
    return after === target ? undefined : { target: after }
  }

const isSentence = ({ source, target, role }: Pair): boolean =>
  role === 'paragraph' && /。$/.test(source) && /\w\.$/.test(target) && target.split(' ').length > 6

/** What goes wrong, and how. Where the source is changed, so is its twin's. */
const kinds: Readonly<Record<string, Change>> = {
  'emphasis lost': replaced(/\*\*([^*]+)\*\*/, '$1'),
  'a marker lost': replaced(/\*\*([^*]+)\*\*/, '**$1'),
  'link to another page': replaced(/\]\(([^)#\s]+)/, (_, address) => `](${address.slice(0, -2)}xq`),
  'attribute changed': replaced(/(<[a-z]+ (?:class|id|href|src)=")(\w)/, '$1x$2'),
  'image as a link': replaced(/!(?=\[[^\]]*\]\()/, ''),
  'space within a link': replaced(/\]\(/, '] ('),
  'link without words': replaced(/(?<!!)\[[^\]^]+\](?=\([^)]*\))/, '[]'),
  'all of it bold': pair =>
    /\*\*[^*]{1,8}\*\*/.test(pair.source) &&
    hanCount(pair.source) > 16 &&
    pair.target.split('**').length === 3
      ? { target: `**${pair.target.replaceAll('**', '')}**` }
      : undefined,
  'link lost': replaced(/(?<!!)\[([^\]^]+)\]\([^)]*\)/, '$1'),
  'code lost': pair => {
    const code = / (`[\w-]{3,}`)/.exec(pair.target)?.[1] ?? ''
    const once = (text: string): boolean => text.split(code).length === 2
    return code && once(pair.source) && once(pair.target)
      ? { target: pair.target.replace(` ${code}`, '') }
      : undefined
  },
  'code changed': replaced(/`([\w-]{3,})`/, '`$1x`'),
  'image invented': ({ target }) => ({ target: `${target} ![x](x.png)` }),
  'tag lost': replaced(/<\/?[a-z]+[^>]*>/, ''),
  'placeholder lost': ({ source }) => ({ source: `${source} {count}` }),
  'conversion changed': ({ source, target }) => ({ source: `${source} %s`, target: `${target} %d` }),
  'Chinese left over': pair => {
    const word = /\p{Script=Han}{2}/u.exec(pair.source)?.[0]
    return word && pair.target.includes(' ') ? { target: pair.target.replace(' ', ` ${word} `) } : undefined
  },
  'full-width comma': replaced(/(?<=[a-z]), /, '，'),
  'full-width stop': replaced(/(?<=[a-z])\.$/, '。'),
  'quotation mark lost': pair =>
    /^[^“”]*“[^“”]*”[^“”]*$/.test(pair.source)
      ? replaced(/^([^“”]*“[^“”]*)”(?=[^“”]*$)/, '$1')(pair)
      : undefined,
  'bracket lost': replaced(/(?<=^[^`]*\([a-z]+ [^()[\]`]*)\)(?=[^()[\]`]*$)/, ''),
  'word doubled': replaced(/ (the|and|with|from) /, ' $1 $1 '),
  'two words doubled': replaced(/ (in the|of the|for the|with the|on the) /, ' $1 $1 '),
  'two articles': replaced(/ (a|the) (?=[a-z])/, ' $1 an '),
  'comma at the end': pair => (isSentence(pair) ? { target: `${pair.target.slice(0, -1)},` } : undefined),
  'sentences that touch': replaced(/(?<=[a-z]{4}\.) (?=[A-Z][a-z]+ [a-z])/, ''),
  'small letter behind a stop': replaced(/(?<= [a-z]{4,}\. )[A-Z](?=[a-z]+ )/, letter =>
    letter.toLowerCase(),
  ),
  'bracket that touches': replaced(/(?<= [a-z]{4,}) (?=\([a-z]+ [a-z])/, ''),
  'Cyrillic letter': replaced(/(?<= [b-df-z]+)o(?=[a-z]{3})/, '\u043E'),
  'question with a stop': pair =>
    /？$/.test(pair.source) && /^(?:What|Why|Is|Do|Can|Are|Which) [^?]+\?$/.test(pair.target)
      ? { target: `${pair.target.slice(0, -1)}.` }
      : undefined,
  'end mark lost': pair => (isSentence(pair) ? { target: pair.target.slice(0, -1) } : undefined),
  'small letter at the start': pair =>
    isSentence(pair) && /^[A-Z][a-z]+ [a-z]/.test(pair.target)
      ? { target: pair.target.charAt(0).toLowerCase() + pair.target.slice(1) }
      : undefined,
  'space before a mark': replaced(/(?<=[a-z]), /, ' , '),
  'no space after a mark': replaced(/(?<=[a-z]{3}), (?=[a-z]{3})/, ','),
  'two spaces': replaced(/(?<=^[^<>`]*[a-z]) (?=[a-z])/, '  '),
  'zero-width space': replaced(/(?<=[a-z]{2})(?=[a-z]{2})/, '\u200B'),
  'bidirectional control': replaced(/ /, ' \u202E'),
  'not NFC': replaced(/(?<=[a-z])e(?=[a-z])/, 'e\u0301'),
  'wrong encoding': replaced(/ (?=[a-z]+ )/, ' â€™'),
  'character lost': replaced(/(?<=[a-z]{2})[a-z](?=[a-z]{2})/, '\uFFFD'),
  'forbidden term': pair => (/中国/.test(pair.source) ? replaced(/\bChina\b/, 'Cathay')(pair) : undefined),
  'forbidden term, many': pair =>
    /组件/.test(pair.source) ? replaced(/\bcomponents\b/, 'widgets')(pair) : undefined,
  'name misspelt': pair => {
    const name = namesIn(pair).find(({ candidate }) => candidate.letters.length >= 8)
    if (!name) return undefined
    const { start, end, text } = name.candidate
    const wrong = /ng/.test(text) ? text.replace('ng', 'n') : text.replace(/(?<=[a-z])h/, '')
    return wrong === text
      ? undefined
      : { target: pair.target.slice(0, start) + wrong + pair.target.slice(end) }
  },
  untranslated: () => ({ target: '' }),
  'same as the source': pair => (hanCount(pair.source) > 1 ? { target: pair.source } : undefined),
  'most of it lost': pair =>
    hanCount(pair.source) > 30 ? { target: `${pair.target.split(' ').slice(0, 3).join(' ')}.` } : undefined,
  'letters exchanged': replaced(
    /(?<=^[^`{<\](]*)\b([a-z]{4,})([a-z])([a-z])([a-z]{2,})\b/,
    (found, head, one, two, tail) => (one === two ? found : `${head}${two}${one}${tail}`),
  ),
  'not lost': pair =>
    /不是|不能|没有|不要|不会|无法/.test(pair.source) && pair.target.match(/\bnot\b|n[’']t\b/g)?.length === 1
      ? replaced(/\b(is|are|do|does|will|can|should|must) not (?=[a-z])/, '$1 ')(pair)
      : undefined,
  'said before it': ({ target }) => ({ target: `Here is the translation: ${target}` }),
  'place to come back to': replaced(/(?<=[a-z]) (?=[a-z])/, ' [check] '),
  'sentence doubled': pair => (isSentence(pair) ? { target: `${pair.target} ${pair.target}` } : undefined),
  'end of the sentence lost': pair =>
    isSentence(pair)
      ? replaced(/^([^`]+ (?:and|or|the)) (?=[^`]*$)[^`]+$/, (_, kept) => `${kept}.`)(pair)
      : undefined,
  'wrong article': replaced(/ a (?=[bcdfgjklmnp][a-z]{3})/, ' an '),
  'capital inside': replaced(
    /(?<=^[^`]* [a-z]{3,} )(the|and|of|with)(?= [a-z]{2})/,
    word => word.charAt(0).toUpperCase() + word.slice(1),
  ),
  'symbol lost': pair => ({ ...pair, source: `${pair.source} ✅` }),
  'reference misspelt': replaced(/(?<=[a-z]) (?=[a-z])/, '&nbps;'),
  'mark of a block': pair =>
    /^[\p{L}\p{N}]/u.test(pair.source) ? { target: `- ${pair.target}` } : undefined,
  'mark doubled': replaced(/(?<=[a-z]),(?= )/, ',,'),
}

const spelling = await loadSpelling('en')
const terms = termFinder(glossary, 'en')
const optionsOf = (pairs: readonly Pair[]): PairOptions => ({
  sourceLanguage: 'zh-Hans',
  targetLanguage: 'en',
  pairs,
  terms,
  ...(spelling ? { spelling } : {}),
})

const corpora = (folder: string): Pair[][] => {
  const file = { path: 'zh-en.csv', source: 'zh-Hans', target: 'en' }
  const news = readPairs(readFileSync(`${folder}/wmt18/zh-en.csv`, 'utf8'), file).map((pair, index) =>
    pairOf({ ...pair, id: String(pair.id) }, index),
  )
  const documents = [
    ['vue/zh', 'vue/en'],
    ['element/zh-CN', 'element/en-US'],
  ].flatMap(([source, target]) =>
    parallelDocuments(`${folder}/pairs/${source}`, `${folder}/pairs/${target}`).map(({ pairs }) => pairs),
  )
  return [...Array.from({ length: 40 }, (_, at) => news.slice(100 * at, 100 * at + 100)), ...documents]
}

interface Tried {
  pair: Pair
  options: PairOptions
  said: ReadonlySet<string>
}

const told = (alarms: readonly Alarm[]): string[] =>
  alarms.map(alarm => `${alarm.rule} ${tell(alarm.message, 'en', alarm)}`)

const heard = (pair: Pair, options: PairOptions): string[] => told(checkPair(pair, options))

/** Every so many of the pairs that a kind of error can be put into. */
const sample = <Item>(items: readonly Item[]): Item[] =>
  items.filter((_, index) => index % Math.max(1, Math.floor(items.length / most)) === 0).slice(0, most)

if (sharedData) {
  const [wanted] = process.argv.slice(2)
  const all: Tried[] = corpora(sharedData).flatMap(pairs => {
    const options = optionsOf(pairs)
    return pairs.flatMap(pair => {
      const found = pair.target === '' ? undefined : checkPair(pair, options)
      return found?.every(({ severity }) => severity === 'info')
        ? [{ pair, options, said: new Set(told(found)) }]
        : []
    })
  })
  console.log(`${all.length} pairs without a warning or error`)
  let [caught, injected] = [0, 0]
  for (const [kind, change] of Object.entries(kinds)) {
    const fit = sample(all.filter(({ pair }) => change(pair) !== undefined))
    const passed = fit.filter(({ pair, options, said }) =>
      heard({ ...pair, ...change(pair) }, options).every(alarm => said.has(alarm)),
    )
    caught += fit.length - passed.length
    injected += fit.length
    console.log(`${kind.padEnd(28)}${fit.length - passed.length}/${fit.length}`)
    if (kind === wanted)
      for (const { pair } of passed) console.log(`  ${pair.source}\n  ${change(pair)?.target}\n`)
  }
  console.log(`${caught} of ${injected} caught (${((100 * caught) / injected).toFixed(2)} %)`)
} else console.log('shared/data is not beside the project: nothing to measure.')
