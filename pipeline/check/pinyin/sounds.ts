import type { Pair } from '../pair.js'
import { type Reading, runsOf } from './readings.js'

/** The characters that write the sounds of foreign names, by the tables of the Xinhua agency (《英汉译音表》 and its sisters). */
const writing = new Set(
  '阿埃艾爱安昂奥澳巴白班邦贝本比彼宾波伯勃博布查茨川达戴丹道德登邓迪蒂丁东顿多厄恩尔法凡范方菲芬丰冯弗夫福富盖甘冈高戈哥格葛根贡古顾瓜圭哈海汉翰赫黑亨洪侯胡华怀惠霍基吉季济加佳贾简杰捷金津久喀卡凯坎康考柯科可克肯孔库夸匡奎昆拉腊莱赖兰朗劳勒雷蕾黎里理利莉丽廉良列林琳龙隆卢鲁路露吕伦罗洛马玛迈麦曼芒毛茅梅门蒙孟米密苗明缪摩莫默姆木慕穆拿纳娜乃奈南内嫩妮尼年涅宁牛纽农努女诺欧帕派潘庞培佩彭蓬皮平泼珀普齐奇契恰钱强乔钦琴琼丘曲屈热仁日荣瑞若撒萨塞赛三桑瑟森沙莎山珊尚绍舍申圣盛施什史士舒朔丝斯苏孙索所塔泰坦汤唐陶特腾提替田廷亭通图土吞托陀妥瓦娃万旺威韦维伟魏温文翁沃乌伍武西锡希席夏显香肖歇谢辛欣兴雄休修许逊雅亚延扬杨耶叶伊易因英尤雨约云宰赞藏早泽曾扎翟詹张章哲珍真芝治智朱茱卓兹宗祖尊佐',
)

/** How foreign names spell what a syllable of Chinese begins with. */
const beginnings: Readonly<Record<string, string>> = {
  b: 'bb?|pp?|v',
  p: 'pp?|bb?',
  m: 'mm?|mb',
  f: 'ff?|ph|v|w',
  d: 'dd?|tt?|th|dt',
  t: 'tt?|th|dt|dd?',
  n: 'nn?|kn|gn',
  l: 'll?|rr?|wr|rh',
  g: 'gg?|gh|gu|cc?|k',
  k: 'kk?|cc?|ck|ch|kh|qu?|gg?|x',
  h: 'h|kh|ch|wh|j|g|x|f',
  j: 'jj?|gg?|gu|kk?|ck|cc?|dj|zz?|gy|qu',
  q: 'ch|tch|cc?|ci|cz|q|k|gg?|j|dg',
  x: 'sh|sch|ch|ss?|sc|c|h|x|z|ci',
  zh: 'j|gg?|dg|zh|ch|dj|tr|zz?',
  ch: 'ch|tch|tsch|cz|tr|c',
  sh: 'sh|sch|ch|ss?|th|c|x',
  r: 'rr?|j|g|zh|y',
  z: 'zz?|ss?|ts|tz|th|ds',
  c: 'ts|tz|zz?|cc?|ss?|ds',
  s: 'ss?|sc|th|c|ps|zz?|x',
  w: 'w|v|u|o|wh|',
  y: 'y|j|',
}

const initial = /^(?:[zcs]h|[bpmfdtnlgkhjqxrzcswy])?/

/** The letters that a syllable may stand for: 顿 dun is -ton, -don, -dun. */
const spelt = (syllable: string): string => {
  if (syllable === 'er') return '(?:ll?|rr?|le|e?r|)e?'
  const begin = initial.exec(syllable)?.[0] ?? ''
  const nasal = /[^n]ng?$/.test(syllable) ? '(?:nn?|mm?|ng|nd|nk|nt)?' : ''
  return `(?:${beginnings[begin] ?? ''})[aeiouyhw]*r?${nasal}`
}

const lettersOf = ({ syllables }: Reading): string => `(?:${syllables.map(spelt).join('|')})`

/** So many characters write a long name: 斯瓦辛格内尔. */
const most = 8

/** What the characters from a place on may be the sound of: of two at least, and of as many of the rest as there are. */
const soundOf = (readings: readonly Reading[]): RegExp => {
  const [first = '', second = '', ...rest] = readings.map(lettersOf)
  const tail = rest.reduceRight((behind, one) => `(?:${one}${behind})?`, '')
  return new RegExp(`^${first}${second}${tail}(?:l?e|[shr])?$`)
}

/** Whether a source writes the sounds of a foreign name: 普尔特 is Poulter. */
export const soundsIn = (pair: Pair, word: string): boolean => {
  const letters = word.toLowerCase()
  return runsOf(pair).some(run =>
    run.some((reading, start) => {
      if (!writing.has(reading.character)) return false
      const from = run.slice(start, start + most)
      const end = from.findIndex(({ character }) => !writing.has(character))
      const name = end < 0 ? from : from.slice(0, end)
      return name.length > 1 && soundOf(name).test(letters)
    }),
  )
}
