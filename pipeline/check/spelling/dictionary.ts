import { type LanguageTag, primary } from '../../model/language.js'
import type { Spelling } from '../rule.js'
import { spellingOf } from './suggest.js'

/** Words that a dictionary knows and will not have proposed: hunspell(5), NOSUGGEST, here the flag `!`. */
const unfitIn = (dic: string): string[] =>
  Array.from(dic.matchAll(/^([^/\n]+)\/\S*!/gm), ([, word = '']) => word)

/** A dictionary's words in all their forms, as nspell keeps them: a set answers in 0.05 µs, nspell in 1 or 2. */
const formsIn = (dictionary: object): string[] =>
  'data' in dictionary && typeof dictionary.data === 'object' && dictionary.data !== null
    ? Object.keys(dictionary.data)
    : []

const isAccented = /[^\0-\x7f]/
/** communiqué as the dictionary has it. */
const unaccented = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '')

/** Words of news, science, law, cooking and computing that SCOWL lacks, and that are one slip away from another. */
const lacking = [
  'bourse bourses hotline hotlines lidar qubit qubits rebar rebars sinter sintered sintering acyclic pipa repo repos todo todos',
  'accessor accessors args async backend backends backtrace backtraces bitrate bitrates breakpoint chroot chroots codec codecs',
  'const cpus cron crypto ctrl dev devs distro distros env envs etcd frontend frontends getter getters gzipped hardcode',
  'hardcoded hardcodes hardcoding hotspot hotspots implementor implementors inode inodes keyring keyrings malloc manpage manpages',
  'mixin mixins mutex mutexes netboot param params prepended prepending prepends procfs radix realtime semver sharding stdin stdout',
  'archeological archeologically archeologist archeologists archeology axion axions depositaries depositary ebola examinee examinees',
  'falsy formatter formatters forex hegemon hegemons humic indole indoles jihadi jihadis kaon kaons karst karsts langur langurs loess',
  'muon muons narco narcos pion pions boson bosons plasticine snigger statin statins stele steles sutra sutras syngas truthy vlog vlogger',
  'vloggers vlogs congee congees longan longans matcha miso oolong oolongs ramen wonton wontons coalbed doline dolines subsea',
  'acquiree acquirees appellee appellees bailee bailees drawee drawees novation novations obligee obligees offeree offerees',
  'pledgee pledgees promisee promisees tenderee tenderees tortious vendee vendees demarche demarches iframe iframes proxied repl enum',
  'enums gzip esports ecommerce jiao ratoon libretti readonly wellbeing',
  'struct structs subnet subnets swapper uid uids unmap umount upsert upserts uuid uuids vnode vnodes wakeup wakeups wifi',
].flatMap(line => line.split(' '))

/** American and British together: which of both a document keeps to is for `spelling-style` to say. */
const loadEnglish = async (): Promise<Spelling> => {
  const [{ default: nspell }, american, british] = await Promise.all([
    import('nspell'),
    import('dictionary-en'),
    import('dictionary-en-gb'),
  ])
  const sources = [american, british].map(
    ({ default: { aff, dic } }) => [Buffer.from(aff), Buffer.from(dic)] as const,
  )
  const words = new Set([...lacking, ...sources.flatMap(([aff, dic]) => formsIn(nspell(aff, dic)))])
  const unfit = new Set(sources.flatMap(([, dic]) => unfitIn(dic.toString())))
  return spellingOf(
    word => words.has(word) || (isAccented.test(word) && words.has(unaccented(word))),
    word => unfit.has(word.replace(/e?s$/, '')) || unfit.has(word),
  )
}

let english: Promise<Spelling> | undefined

/**
 * The spelling of a language; undefined where there is no dictionary of it. Loaded on first use (0.2 s):
 * nspell (MIT) with the SCOWL dictionaries (MIT AND BSD).
 */
export const loadSpelling = async (language: LanguageTag): Promise<Spelling | undefined> => {
  if (primary(language) !== 'en') return undefined
  english ??= loadEnglish()
  return english
}
