import { type Scale, whole } from './scale.js'

/** A day by its number or name, which the other language may tell from today. */
const numbered = '\\d[日号]|[一二三四五六七八九十][日号]|(?:周|星期|礼拜)[一二三四五六日天末]'

const atNight =
  (day: string, night: string) =>
  (found: string): string =>
    whole(/night/i.test(found) ? night : day)(found)

/** 昨天, 今天, 明天. */
export const days: Scale = {
  sign: /\b(?:yesterday|today|tonight|tomorrow|last night)\b/i,
  times: [
    {
      zh: /昨(?=[天日晚晨早夜]|\d)/,
      may: new RegExp(`昨|前一?[天日晚夜]|日前|近日|隔|当晚|前夜|(?<![今当])[晚夜]|${numbered}`),
      en: /\b(?:yesterday|last night)\b/i,
      said: /\b(?:yesterday|last (?:night|evening))\b|\b(?:day|night) before|\bprevious|\bdays? (?:ago|earlier)/i,
      instead: atNight('yesterday', 'last night'),
    },
    {
      zh: /今(?=[天晚晨早夜])|今日(?!头条|美国|俄罗斯|世界)/,
      may: /今|当[天日下今代前晚]|现|如今|目前|本[日周]|此[间时刻]|时下|这[一]?[天刻]|至今/,
      en: /(?<!\bUSA |\bRussia )\b(?:today|tonight)\b/i,
      said: /\b(?:today|tonight|now|nowadays|current(?:ly)?|present(?:ly)?|this (?:day|morning|afternoon|evening))\b/i,
      instead: atNight('today', 'tonight'),
    },
    {
      zh: /(?<![光文说证表声发透黎聪])明(?=天|日(?![常报])|[晚早晨])/,
      may: new RegExp(`[翌次隔][日天]|第二天|后[天日]|未来|将来|${numbered}`),
      en: /\btomorrow\b/i,
      said: /\btomorrow\b|\b(?:next|following) (?:day|morning)|\bday after|\bfuture\b/i,
      instead: atNight('tomorrow', 'tomorrow night'),
    },
  ],
}
