import { saying } from '../../model/messages/message.js'
import { foundInProse } from '../finding.js'
import { targetInline } from '../inline/inline-of.js'
import type { Pair } from '../pair.js'
import { type Candidate, candidatesOf } from '../pinyin/candidates.js'
import { knownNear } from '../pinyin/known-places.js'
import { namesIn } from '../pinyin/names.js'
import { isNear } from '../pinyin/near.js'
import { lengthRead, type Run, runsOf } from '../pinyin/readings.js'
import { surnames } from '../pinyin/surnames.js'
import { looksPinyin } from '../pinyin/syllables.js'
import type { Context, Rule } from '../rule.js'
import { fromChinese, intoCased } from '../scripts.js'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Letters that a place name of one word has at least, so that no other name is near by chance: Beijing, Jiayuguan. */
const least = { ofTwo: 7, ofMore: 8 }

/** Characters that write foreign and Tibetan names by their sound: 向巴 is Qiangba or Champa, 旺堆 Wangdu. */
const foreign = new Set(
  '阿埃艾安昂奥巴班邦鲍贝本比彼宾波伯博勃布查达戴丹道德登邓迪丁东杜多厄恩尔法凡范菲费芬丰冯弗夫福富盖甘冈高戈格葛根贡古瓜圭哈海汉豪赫黑亨洪胡华霍基吉季加贾杰金京久居喀卡凯坎康考柯科可克肯孔库夸昆拉莱兰朗劳勒雷里丽利莉列林琳卢鲁伦罗洛吕马玛迈麦曼芒毛梅门蒙孟米明莫墨姆穆纳娜奈南内尼妮宁纽农努诺欧帕派潘庞佩彭皮平蒲普齐奇恰强乔切琴丘让热仁日容瑞萨塞赛桑瑟森沙莎山珊尚绍舍申圣施什史士舒斯丝松苏索所塔泰坦汤唐陶特滕提廷通图土托瓦万旺威维韦魏文翁沃乌武西希锡席夏香肖谢辛欣休逊雅亚延扬耶叶伊因英尤于约赞泽曾扎詹张章哲珍芝珠兹佐向旺堆措央嘎孜琼群'.match(
    /\p{Script=Han}/gu,
  ),
)

/** 多明谷·巴迪, 马拉帕纳: a name that is no pinyin anywhere. */
const isForeign = (characters: string, source: string): boolean =>
  [...characters].every(character => foreign.has(character)) ||
  ['·', '•', '‧', '・'].some(
    dot => source.includes(`${dot}${characters}`) || source.includes(`${characters}${dot}`),
  )

/** A stretch of the source and how it is read. */
interface Meant {
  characters: string
  name: string
}

/** Characters in the likeliest reading. */
const likely = (run: Run): string => {
  let letters = ''
  for (const { syllables } of run) letters += syllables[0] ?? ''
  return letters
}

const charactersOf = (run: Run): string => run.map(({ character }) => character).join('')

/** How many letters the likeliest reading of a character has. */
const lettersOf = (run: Run, at: number): number => run[at]?.syllables[0]?.length ?? 0

/** Where two to four characters are read as these letters with one slip. */
const nearIn = (run: Run, letters: string, fits: (characters: string) => boolean): Meant | undefined => {
  for (let start = 0; start + 2 <= run.length; start += 1) {
    let size = lettersOf(run, start)
    for (let length = 2; length <= 4 && start + length <= run.length; length += 1) {
      size += lettersOf(run, start + length - 1)
      if (size > letters.length + 1) break
      if (size < (length === 2 ? least.ofTwo : least.ofMore) || letters.length - size > 1) continue
      const part = run.slice(start, start + length)
      const name = likely(part)
      if (!isNear(name, letters)) continue
      const characters = charactersOf(part)
      if (fits(characters)) return { characters, name: capital(name) }
    }
  }
  return undefined
}

/** A place, written as one word with one slip. */
const placeFor = ({ words, letters }: Candidate, pair: Pair): Meant | undefined => {
  if (words.length !== 1 || letters.length < least.ofTwo - 1) return undefined
  const isOurs = (characters: string): boolean => !isForeign(characters, pair.source)
  for (const run of runsOf(pair)) {
    const found = nearIn(run, letters, isOurs)
    if (found) return found
  }
  return undefined
}

/** A person: one of both words is right, the other one has one slip. */
const personAt = (
  run: Run,
  start: number,
  [family = '', given = '']: readonly string[],
): Meant | undefined => {
  const surname = run[start]
  if (!surname || !surnames.has(surname.character)) return undefined
  for (const first of surname.syllables)
    for (const length of [2, 1]) {
      const part = run.slice(start, start + 1 + length)
      const last = likely(part.slice(1))
      const isRight = first === family
      const slip = isRight
        ? isNear(last, given)
        : isNear(first, family) && lengthRead(run, start + 1, given, 2) === length
      if (part.length === 1 + length && slip && first.length + last.length >= 6)
        return {
          characters: charactersOf(part),
          name: `${capital(first)} ${capital(isRight ? last : given)}`,
        }
    }
  return undefined
}

const personFor = ({ words }: Candidate, pair: Pair): Meant | undefined => {
  if (words.length !== 2 || (words[1]?.length ?? 0) < 3 || !words.some(looksPinyin)) return undefined
  for (const run of runsOf(pair))
    for (let start = 0; start < run.length; start += 1) {
      const meant = personAt(run, start, words)
      if (meant) return meant
    }
  return undefined
}

/** A place that is known by its characters. */
const knownFor = ({ words, letters }: Candidate, pair: Pair): Meant | undefined =>
  words.length === 1 ? knownNear(pair, letters) : undefined

/** Official forms that are no pinyin stand near it: Shaanxi. They are in the glossary or here. */
const official = new Set(['shaanxi', 'harbin', 'hohhot', 'urumqi', 'lhasa'])

/** A word of the language with a capital: asked first, since most candidates are. */
const isWord = ({ words, text }: Candidate, { spelling }: Context): boolean =>
  words.length === 1 && (spelling?.knows(text.toLowerCase()) ?? false)

const isRight = (candidate: Candidate, pair: Pair, { accepted, terms }: Context): boolean =>
  candidate.words.some(word => official.has(word)) ||
  candidate.words.every(word => accepted.has(word)) ||
  terms.some(({ preferred }) => preferred.some(form => form.includes(candidate.text))) ||
  namesIn(pair).some(({ candidate: { start, end } }) => start <= candidate.start && end >= candidate.end)

interface Wrong {
  candidate: Candidate
  meant: Meant
}

const wrongName = (candidate: Candidate, pair: Pair, context: Context): Wrong[] => {
  if (isWord(candidate, context)) return []
  const meant = personFor(candidate, pair) ?? placeFor(candidate, pair) ?? knownFor(candidate, pair)
  return meant && !isRight(candidate, pair, context) ? [{ candidate, meant }] : []
}

/** A given name by itself is told with its family name. */
const outermost = (all: readonly Wrong[]): Wrong[] =>
  all.filter(
    ({ candidate: { start, end } }) =>
      !all.some(
        ({ candidate: other }) =>
          other.start <= start && other.end >= end && other.end - other.start > end - start,
      ),
  )

/** A name that is one letter off its pinyin. */
export const namesPinyin: Rule = {
  meta: {
    id: 'names-pinyin',
    severity: 'warning',
    summary: 'A name in pinyin is spelt as its characters are read.',
    explanation:
      'The name differs from the pinyin of the characters in the source by one letter, or by two that changed places. Names that have a form of their own (Shaanxi, Sun Yat-sen) are kept in the glossary.',
    scope: 'segment',
    fixable: false,
  },
  applies: languages => fromChinese(languages) && intoCased(languages),
  examples: {
    good: [
      { source: '张伟明说', target: 'Zhang Weiming said' },
      { source: '陕西省', target: 'Shaanxi Province' },
      { source: '嘉峪关市', target: 'the city of Jiayuguan' },
      { source: '马拉帕纳祝贺', target: 'Marapana congratulated', why: 'a foreign name' },
      { source: '向巴平措出席', target: 'Qiangba Puncog was present', why: 'a Tibetan name' },
      { source: '李嘉诚', target: 'Li Ka-shing', why: 'not near: another language’s reading' },
    ],
    bad: [
      {
        source: '张伟明说',
        target: 'Zhang Wieming said',
        found: 'Zhang Wieming',
        expected: ['Zhang Weiming'],
      },
      { source: '张伟明说', target: 'Zang Weiming said', found: 'Zang Weiming', expected: ['Zhang Weiming'] },
      {
        source: '重庆下雪了',
        target: 'It snowed in Chognqing.',
        found: 'Chognqing',
        expected: ['Chongqing'],
      },
      { source: '海南的春天', target: 'spring in Haiann', found: 'Haiann', expected: ['Hainan'] },
      { source: '浙江省', target: 'Zhejian Province', found: 'Zhejian', expected: ['Zhejiang'] },
      { source: '嘉峪关市', target: 'the city of Jiayugaun', found: 'Jiayugaun', expected: ['Jiayuguan'] },
    ],
  },
  look: (pair, context) =>
    outermost(candidatesOf(pair).flatMap(candidate => wrongName(candidate, pair, context))).map(
      ({ candidate: { start, end }, meant: { characters, name } }) =>
        foundInProse(targetInline(pair), 'target', start, end, {
          message: saying('names-pinyin', { name: characters }),
          expected: [name],
        }),
    ),
}
