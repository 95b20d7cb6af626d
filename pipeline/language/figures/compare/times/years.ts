import { type Scale, turn } from './scale.js'

/** A year by its number, which the other language may tell from today. */
const numbered =
  '(?<!\\d)(?:1[5-9]|20)\\d\\d(?![\\d万亿元余多]|[.,]\\d)|[〇零一二三四五六七八九]{4}|(?:\\d\\d|[〇零一二三四五六七八九]{2})年'
const kinds = '(?:(?:fiscal|financial|full|calendar|school|academic|lunar) )?'
const seasons = 'year|spring|summer|autumn|fall|winter|season'

const relative = /\b(?:last|previous|this|next|coming|following)\b/i

/** 去年, 今年, 明年. */
export const years: Scale = {
  sign: /\byear/i,
  times: [
    {
      zh: /去年|去岁|(?<![以早晚身线网路街向马楼算])上一?年(?![龄轻级代纪老少货画糕夜饭味限])/,
      may: new RegExp(
        `去[春夏秋冬]|[上前]一?年|上个?(?:财年|赛季|学年)|往年|同[比期]|(?:过去|近|这)一?年|年[前来底末终]|岁末|此前|早前|之前|最后一年|跨年|末年|${numbered}`,
      ),
      en: /\b(?:last|previous) year\b(?! of\b)/i,
      said: new RegExp(
        `\\b(?:last|past|previous|prior|preceding|earlier) ${kinds}(?:${seasons})|\\byears? (?:ago|before|earlier)|\\byear[- ](?:on|over|to)[- ]year|\\byoy\\b`,
        'i',
      ),
      instead: turn(relative, 'last'),
    },
    {
      zh: /今年|本年(?!代)/,
      may: new RegExp(
        `今[春夏秋冬]|本[届财]|当年|[这此]一?[年届]|年[内初中底末终]|全年|至今|新年|${numbered}`,
      ),
      en: /\bthis year\b/i,
      said: new RegExp(`\\b(?:this|current|the) ${kinds}(?:${seasons})|\\byear-?end`, 'i'),
      instead: turn(relative, 'this'),
    },
    {
      zh: /(?<![光文说证表声])明年|来年|(?<![以之零乡如地脚])下一?年(?![级代龄纪])/,
      may: new RegExp(
        `明[春夏秋冬后]|[次翌转后隔]年|下一?个?(?:年|财年|赛季|学年)|第二年|(?:未来|今后)一?年|年[之以]?后|跨年|新年|开[年春]|往后|届时|逐年|年复一年|${numbered}`,
      ),
      en: /\b(?:next|coming|following) year\b/i,
      said: new RegExp(
        `\\b(?:next|coming|following|new|subsequent|second) ${kinds}(?:${seasons})|\\byears? (?:later|after|from)`,
        'i',
      ),
      instead: turn(relative, 'next'),
    },
  ],
}
