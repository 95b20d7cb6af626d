import { type Scale, turn } from './scale.js'

/** A month by its name, which the other language may tell from today. */
const named = '(?:\\d|[一二三四五六七八九十])月'

const relative = /\b(?:last|this|next)\b/i

/** 上个月, 本月, 下个月. */
export const months: Scale = {
  sign: /\b(?:last|this|next) month\b/i,
  times: [
    {
      zh: /(?<![登飞早晚以奔])上个?月(?![球亮壤面台])/,
      may: new RegExp(`前一?个?月|环比|月[前来]|(?:过去|近)一?个?月|${named}`),
      en: /\blast month\b/i,
      said: /\b(?:last|past|previous|prior|preceding) month|\bmonths? (?:ago|before|earlier)|\bmonth[- ](?:on|over)[- ]month/i,
      instead: turn(relative, 'last'),
    },
    {
      zh: /本月|这个?月/,
      may: new RegExp(`当月|月[内初中底末]|[上中下]旬|近日|日前|今|${named}`),
      en: /\bthis month\b/i,
      said: /\b(?:this|current|the) month/i,
      instead: turn(relative, 'this'),
    },
    {
      zh: /(?<![以之零乡])下个?月(?![球亮])/,
      may: new RegExp(`[次翌]月|月[之以]?后|${named}`),
      en: /\bnext month\b/i,
      said: /\b(?:next|following|coming) month|\bmonths? (?:later|after|from)/i,
      instead: turn(relative, 'next'),
    },
  ],
}
