import { type Scale, turn } from './scale.js'

/** A day by its name or number, which the other language may tell by the week. */
const named = '(?<![上下本这]个?)(?:周|星期|礼拜)[一二三四五六日天末]|\\d[日号]'
const days = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
const week = `(?:week(?:end)?|${days})\\b`

const relative = /\b(?:last|this|next)\b/i

/** 上周, 本周, 下周. */
export const weeks: Scale = {
  sign: /\b(?:last|this|next) (?:week|[MTWFS][a-z]+day\b)/i,
  times: [
    {
      zh: /(?<![早晚以线网街身路世])上(?:周(?![边围转刊年])|个?星期|个?礼拜)/,
      may: new RegExp(`前一?周|周[前来]|(?:过去|近)一?周|${named}`),
      en: new RegExp(`\\blast ${week}`, 'i'),
      said: new RegExp(
        `\\b(?:last|past|previous|prior|preceding) ${week}|\\bweeks? (?:ago|before|earlier)`,
        'i',
      ),
      instead: turn(relative, 'last'),
    },
    {
      zh: /本周|这周|(?:本|这个?)(?:星期|礼拜)/,
      may: /周|星期|礼拜|今|\d[日号]|近日|日前|天/,
      en: new RegExp(`\\bthis ${week}`, 'i'),
      said: new RegExp(`\\b(?:this|current|the) ${week}`, 'i'),
      instead: turn(relative, 'this'),
    },
    {
      zh: /(?<![以之零乡])下(?:周(?![边围转])|个?星期|个?礼拜)/,
      may: new RegExp(`下一个?(?:周|星期|礼拜)|[次翌]周|本周|周[之以]?后|未来一周|${named}`),
      en: new RegExp(`\\bnext ${week}`, 'i'),
      said: new RegExp(`\\b(?:next|following|coming) ${week}|\\bweeks? (?:later|after|from)`, 'i'),
      instead: turn(relative, 'next'),
    },
  ],
}
